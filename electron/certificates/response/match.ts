import { type Message, message } from '../../contract/message.ts';
import { sameBytes } from '../der-values.ts';
import { isoSeconds } from '../describe.ts';
import { claimedNames, provesHost } from '../identity.ts';
import { sameKey } from '../key.ts';
import { nameText, selfIssued } from '../names.ts';
import type { Certificate } from '../parse.ts';
import type { RequestedKey } from '../request/read.ts';
import { datesAt } from '../strength.ts';
import { type Family, familyOf } from './family.ts';

export type Match<Request extends RequestedKey> =
  | ({ readonly matched: true; readonly leaf: Certificate; readonly request: Request } & Family)
  | { readonly matched: false; readonly why: Message };

/** A .NET 4.0 target compares the host with the last DNS name only (domain.md). */
const LAST_NAME_ONLY = true;

/**
 * Which pending request does the answer belong to, and may it complete it? By public key alone. Whether the certificate
 * suits the RIS otherwise (usage, strength, the key's provider) is judged as for any other certificate.
 */
export function matchResponse<Request extends RequestedKey>(
  certificates: readonly Certificate[],
  pending: readonly Request[],
  now: Date,
  host: string,
): Match<Request> {
  const candidates = certificates.flatMap((leaf) => {
    const request = pending.find(({ publicKey }) => sameKey(publicKey, leaf.publicKey.spki));
    return request === undefined ? [] : [{ leaf, request, why: fault(leaf, now, host) }];
  });
  // An answer may hold the certificate before a renewal with the same key: the newest good one counts.
  const [best] = candidates.sort(
    (a, b) =>
      Number(a.why !== null) - Number(b.why !== null) ||
      b.leaf.notBefore.getTime() - a.leaf.notBefore.getTime(),
  );
  if (best === undefined) return { matched: false, why: unrequested(certificates, pending) };
  const { leaf, request, why } = best;
  if (why !== null) return { matched: false, why };
  return { matched: true, leaf, request, ...familyOf(leaf, certificates) };
}

function fault(leaf: Certificate, now: Date, host: string): Message | null {
  if (selfIssued(leaf)) return message('response.match.selfSigned');
  switch (datesAt(leaf, now)) {
    case 'expired':
      return message('response.match.expired', { until: isoSeconds(leaf.notAfter) });
    case 'notYet':
      return message('response.match.notYet', { from: isoSeconds(leaf.notBefore), now: isoSeconds(now) });
    case 'endsSoon':
    case 'good':
  }
  if (provesHost(leaf, host, LAST_NAME_ONLY)) return null;
  const names = claimedNames(leaf, false);
  if (names.length === 0) return message('response.match.noName', { host });
  return names.some((name) => name.toLowerCase() === host.toLowerCase())
    ? message('response.match.notLastName', { host, last: names.at(-1) ?? '' })
    : message('response.match.otherName', { host, names: names.join(', ') });
}

/** Why no certificate of the answer belongs to a request. */
function unrequested(certificates: readonly Certificate[], pending: readonly RequestedKey[]): Message {
  if (pending.length === 0) return message('response.match.nothingPending');
  const renamed = certificates.find((certificate) =>
    pending.some(({ subject }) => sameBytes(subject.der, certificate.subject.der)),
  );
  if (renamed !== undefined) {
    return message('response.match.otherKey', { subject: nameText(renamed.subject) });
  }
  const leaf = certificates.find(({ basicConstraints }) => basicConstraints?.ca !== true);
  return leaf === undefined
    ? message('response.match.onlyIssuers')
    : message('response.match.unrequested', { subject: nameText(leaf.subject) });
}
