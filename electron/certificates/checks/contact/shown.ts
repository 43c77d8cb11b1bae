import type { Contact } from '../../contact.ts';
import type { ContactEvidence, TrustEvidence } from '../../evidence.ts';
import type { Certificate } from '../../parse.ts';
import type { TrustResult } from '../../trust.ts';

/** A server that answered, with everything that its certificate is judged by. */
export interface Shown extends ContactEvidence {
  readonly contact: Extract<Contact, { state: 'presented' }>;
  readonly certificate: Certificate;
  /** What it sent beside its own certificate, as far as it can be read. */
  readonly sent: readonly Certificate[];
  /** That of this machine, with what the server sent. */
  readonly trust: TrustEvidence;
  readonly now: Date;
  /** What the client that asks makes of the certificate right now. */
  readonly taken: TrustResult;
}
