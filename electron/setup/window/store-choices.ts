import { summary } from '../../certificates/describe.ts';
import type { FoundCertificate, KeyEvidence } from '../../certificates/evidence.ts';
import { examineKey } from '../../certificates/key.ts';
import { type Certificate, tryParse } from '../../certificates/parse.ts';
import { certificateFaults, hostOf, keyFaults } from '../../certificates/suitability.ts';
import type { StoreChoice } from '../../contract/survey.ts';
import type { Machine } from '../../machine/machine.ts';
import type { StoreEntry } from '../../machine/stores.ts';
import { SERVICE_NAME } from '../../ris/products.ts';
import { detectAccess } from '../detect/access.ts';
import type { Scope } from '../detect/detect.ts';
import { rejoiner } from '../detect/rejoin.ts';
import { DISALLOWED, MY } from '../places.ts';
import { storeNotes } from './store-notes.ts';
import { type TrustPorts, trustHere } from './trust-here.ts';

/** How many certificates are looked at before the event loop turns: each may cost a signature. */
const BREATH = 20;

interface Judged {
  readonly found: FoundCertificate;
  readonly unsuitable: StoreChoice['unsuitable'];
  /** It lacks the reference to its key, which is there. */
  readonly rejoins: boolean;
}

function judgeEntry(
  entry: StoreEntry,
  certificate: Certificate,
  disallowed: readonly Uint8Array[],
  { keys, host }: Pick<Machine, 'keys' | 'host'>,
  rejoin: ReturnType<typeof rejoiner>,
): Judged {
  const { id, archived } = entry;
  const now = host.now();
  const withKey = (key: KeyEvidence): FoundCertificate => ({ id, certificate, key });
  const unknown = withKey({ state: 'none' });
  const own = certificateFaults(unknown, { archived, disallowed }, now);
  // Using a key takes long, and on Windows it may lie on a smart card: only where it can still matter.
  if (own.length > 0 && entry.key !== null) return { found: unknown, unsuitable: own, rejoins: false };
  // One that lacks only the reference to its key is joined with it where it is chosen.
  const key = examineKey(certificate, entry.key, keys, host.random(32));
  const rejoined = key.state === 'none' ? rejoin(certificate) : null;
  const found = withKey(rejoined ?? key);
  return { found, unsuitable: [...own, ...keyFaults(found, now)], rejoins: rejoined !== null };
}

const suitableFirst = (a: StoreChoice, b: StoreChoice): number =>
  Number(a.unsuitable.length > 0) - Number(b.unsuitable.length > 0) ||
  b.summary.notAfter.localeCompare(a.summary.notAfter) ||
  a.id.thumbprint.localeCompare(b.id.thumbprint);

/**
 * The certificates of `LocalMachine`\`My`, suitable ones first, then those that end last; each with what makes it
 * unsuitable for the RIS at whatever host, as planning judges it too. What is no certificate is left out.
 */
export async function storeChoices(
  machine: TrustPorts & Pick<Machine, 'keys' | 'access'>,
  scope: Pick<Scope, 'serverFolder' | 'clientFolder' | 'account'>,
  breathe: () => Promise<void>,
): Promise<readonly StoreChoice[]> {
  const disallowed = [...machine.stores.list(DISALLOWED)].map(({ der }) => der);
  const rejoin = rejoiner(machine.keys, machine.host);
  const judged: Judged[] = [];
  let read = 0;
  for (const entry of machine.stores.list(MY)) {
    const certificate = tryParse(entry.der);
    if (certificate !== null) judged.push(judgeEntry(entry, certificate, disallowed, machine, rejoin));
    read += 1;
    if (read % BREATH === 0) await breathe();
  }
  const suitable = judged.filter(({ unsuitable }) => unsuitable.length === 0);
  const trusted = trustHere(
    machine,
    scope,
    suitable.map(({ found }) => found.certificate),
  );
  const account = scope.account ?? machine.services.query(SERVICE_NAME)?.account ?? null;
  const now = machine.host.now();
  const choices: StoreChoice[] = [];
  let asked = 0;
  for (const { found, unsuitable, rejoins } of judged) {
    const { id, certificate } = found;
    const suits = unsuitable.length === 0;
    if (suits) asked += 1;
    const row = { id, summary: summary(certificate), host: hostOf(certificate), unsuitable };
    const access = suits && account !== null ? detectAccess(machine, account, [found]) : null;
    const notes = suits ? storeNotes(found, rejoins, access, now) : [];
    choices.push({ ...row, trusted: suits && trusted(found), notes });
    if (suits && asked % BREATH === 0) await breathe();
  }
  return choices.sort(suitableFirst);
}
