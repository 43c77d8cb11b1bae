import { summary } from '../../certificates/describe.ts';
import type { Evidence, FoundCertificate, KeyEvidence } from '../../certificates/evidence.ts';
import { claimedNames } from '../../certificates/identity.ts';
import { judge } from '../../certificates/judge.ts';
import { examineKey } from '../../certificates/key.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import { LOCAL_HOST } from '../../certificates/profile.ts';
import { type Message, message } from '../../contract/message.ts';
import type { StoreChoice } from '../../contract/survey.ts';
import type { Machine } from '../../machine/machine.ts';
import type { StoreEntry } from '../../machine/stores.ts';
import { localSearch } from '../detect/trust.ts';
import { MY } from '../places.ts';

/** How many certificates are looked at before the event loop turns: each may cost a signature. */
const BREATH = 20;

/** Does the .NET 4.0 rule apply: of several DNS names only the last one counts (domain.md)? For the RIS it does. */
const LAST_NAME_ONLY = true;

function nameFault(certificate: Certificate): Message[] {
  const name = claimedNames(certificate, LAST_NAME_ONLY).at(0);
  if (name === undefined || name === '') return [message('window.unsuitable.noName')];
  return name.includes('*') ? [message('window.unsuitable.wildcard', { name })] : [];
}

/** What the one judge finds wrong with a certificate that a server uses, as far as it is the certificate's fault. */
function faults(found: FoundCertificate, now: Date, of: 'certificate' | 'key'): Message[] {
  const server = { file: '', baseUrl: '', configurationClass: null, search: localSearch(LOCAL_HOST, MY) };
  const trust = { trustedPeople: [], disallowed: [], roots: [], intermediates: [] };
  const evidence: Evidence = { now, servers: [{ ...server, found: [found] }], clients: [], trust };
  return judge(evidence)
    .filter(({ id, status }) => status === 'fail' && id.startsWith(`${of}.`))
    .map((check) => check.found);
}

function choiceOf(
  entry: StoreEntry,
  certificate: Certificate,
  { keys, host }: Pick<Machine, 'keys' | 'host'>,
): StoreChoice {
  const { id } = entry;
  const now = host.now();
  const withKey = (key: KeyEvidence): FoundCertificate => ({ id, certificate, key });
  const own = [
    ...(entry.archived ? [message('window.unsuitable.archived')] : []),
    ...nameFault(certificate),
    ...faults(withKey({ state: 'none' }), now, 'certificate'),
  ];
  // Using a key takes long, and on Windows it may lie on a smart card: only where it can still matter.
  const unsuitable =
    own.length > 0 && entry.key !== null
      ? own
      : [...own, ...faults(withKey(examineKey(certificate, entry.key, keys, host.random(32))), now, 'key')];
  return { id, summary: summary(certificate), unsuitable };
}

const suitableFirst = (a: StoreChoice, b: StoreChoice): number =>
  Number(a.unsuitable.length > 0) - Number(b.unsuitable.length > 0) ||
  b.summary.notAfter.localeCompare(a.summary.notAfter) ||
  a.id.thumbprint.localeCompare(b.id.thumbprint);

/**
 * The certificates of `LocalMachine`\`My`, suitable ones first, then those that end last; each with what makes it
 * unsuitable for the RIS at whatever host. What is no certificate is left out.
 */
export async function storeChoices(
  machine: Pick<Machine, 'stores' | 'keys' | 'host'>,
  breathe: () => Promise<void>,
): Promise<readonly StoreChoice[]> {
  const choices: StoreChoice[] = [];
  let read = 0;
  for (const entry of machine.stores.list(MY)) {
    const certificate = tryParse(entry.der);
    if (certificate !== null) choices.push(choiceOf(entry, certificate, machine));
    read += 1;
    if (read % BREATH === 0) await breathe();
  }
  return choices.sort(suitableFirst);
}
