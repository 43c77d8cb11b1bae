import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Certificate, parseCertificate } from '../parse.ts';

/** More than any chain or bundle for one server has; each may cost signature checks later. */
const MOST_CERTIFICATES = 100;

export const refused = (of: Message): Problem => new Problem(of, 'refused');

/** Reads what an answer holds: each certificate once, in the order found. Throws Problems `response.…`. */
export function certificatesOf(ders: readonly Uint8Array[]): Certificate[] {
  const found = new Map<string, Certificate>();
  for (const der of ders) {
    const certificate = certificateOf(der);
    found.set(certificate.sha256, certificate);
    if (found.size > MOST_CERTIFICATES) {
      throw refused(message('response.many', { limit: MOST_CERTIFICATES }));
    }
  }
  if (found.size === 0) throw refused(message('response.noCertificate'));
  return [...found.values()];
}

function certificateOf(der: Uint8Array): Certificate {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const reason = String(error.problem.params.reason);
    throw new Problem(message('response.damaged', { reason }), 'refused', { cause: error });
  }
}
