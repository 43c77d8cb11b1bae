import { type Message, message } from '../../contract/message.ts';
import { keyText } from '../describe.ts';
import { provesHost } from '../identity.ts';
import { sameKey } from '../key.ts';
import { nameText } from '../names.ts';
import type { PfxCertificate, PfxContents, PfxKey } from './contents.ts';

/** A key and its certificate, or one that lacks the other, with what forbids importing it. */
export interface PfxCandidate {
  readonly key: PfxKey | null;
  readonly certificate: PfxCertificate | null;
  /** Empty: it can be imported. Whether it then suits the RIS is judged as for any other certificate. */
  readonly unsuitable: readonly Message[];
}

/** Which key belongs to which certificate: by public key; localKeyId only helps to explain. */
export function pfxCandidates({ keys, certificates }: PfxContents): PfxCandidate[] {
  const ofKeys = keys.flatMap((key): PfxCandidate[] => {
    const own = certificates.filter((one) => belongs(key, one));
    if (own.length === 0)
      return [{ key, certificate: null, unsuitable: [withoutCertificate(key, certificates)] }];
    return own.map((certificate) => ({ key, certificate, unsuitable: keyFaults(key) }));
  });
  const alone = certificates.filter(
    (one) => one.certificate.basicConstraints?.ca !== true && !keys.some((key) => belongs(key, one)),
  );
  return [
    ...ofKeys,
    ...alone.map((certificate) => ({
      key: null,
      certificate,
      unsuitable: [message('pfx.candidate.noKey', { subject: nameText(certificate.certificate.subject) })],
    })),
  ];
}

const belongs = ({ publicKey }: PfxKey, { certificate }: PfxCertificate): boolean =>
  publicKey !== null && sameKey(publicKey.spki, certificate.publicKey.spki);

function keyFaults({ publicKey }: PfxKey): Message[] {
  if (publicKey === null) return [message('pfx.candidate.unknownKey')];
  if (publicKey.kind !== 'rsa') return [message('pfx.candidate.notRsa', { key: keyText({ publicKey }) })];
  return (publicKey.bits ?? 0) < 2048
    ? [message('pfx.candidate.shortKey', { key: keyText({ publicKey }) })]
    : [];
}

function withoutCertificate(key: PfxKey, certificates: readonly PfxCertificate[]): Message {
  if (key.publicKey === null) return message('pfx.candidate.unknownKey');
  const named = certificates.find(({ localKeyId }) => localKeyId !== null && localKeyId === key.localKeyId);
  return named === undefined
    ? message('pfx.candidate.noCertificate', { key: keyText({ publicKey: key.publicKey }) })
    : message('pfx.candidate.otherKey', { subject: nameText(named.certificate.subject) });
}

export type PfxChoice =
  | { readonly chosen: PfxCandidate & { readonly key: PfxKey; readonly certificate: PfxCertificate } }
  | { readonly chosen: null; readonly why: readonly Message[] };

const complete = (
  candidate: PfxCandidate,
): candidate is PfxCandidate & { readonly key: PfxKey; readonly certificate: PfxCertificate } =>
  candidate.key !== null && candidate.certificate !== null && candidate.unsuitable.length === 0;

/** The one that is meant: the only one, or of several the only one for the host. */
export function choosePfxCandidate(candidates: readonly PfxCandidate[], host: string): PfxChoice {
  const possible = candidates.filter(complete);
  const forHost = possible.filter(({ certificate }) => provesHost(certificate.certificate, host, true));
  const [chosen, ...others] = possible.length > 1 ? forHost : possible;
  if (chosen !== undefined && others.length === 0) return { chosen };
  if (possible.length > 0) {
    const thumbprints = possible.map(({ certificate }) => certificate.certificate.thumbprint).join(', ');
    return { chosen: null, why: [message('pfx.several', { count: possible.length, host, thumbprints })] };
  }
  return {
    chosen: null,
    why: candidates.some(({ key }) => key !== null)
      ? candidates.flatMap(({ unsuitable }) => unsuitable)
      : [message('pfx.noKey')],
  };
}
