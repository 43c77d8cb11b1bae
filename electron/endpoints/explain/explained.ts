import type { TlsProtocol } from '../../certificates/contact.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { Message } from '../../contract/message.ts';

/** What an ending means to a person. */
export interface Explained {
  readonly found: Message;
  /** The sentence of WCF, as far as it is known; for endpoints other than the RIS's it is dropped in the end. */
  readonly wouldLog: Message | null;
  readonly remedy: Message | null;
}

/** What was contacted, and what was offered to it. */
export interface Circumstances {
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly offered: readonly TlsProtocol[];
}
