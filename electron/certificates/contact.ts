import type { Endpoint } from '../contract/endpoint.ts';
import type { Message } from '../contract/message.ts';

export type TlsProtocol = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** What a server showed in one TLS handshake. */
export interface Presented {
  /** DER, in the order in which they were sent: the server's own certificate first. */
  readonly chain: readonly Uint8Array[];
  readonly protocol: TlsProtocol;
  /** The name in IANA's registry, such as `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. */
  readonly cipher: string;
  /** `group`: the named curve or group, where there is one; `bits`: of the group, or of the RSA key. */
  readonly keyExchange: {
    readonly kind: 'RSA' | 'DH' | 'ECDH';
    readonly group: string | null;
    readonly bits: number | null;
  } | null;
  /** The server's clock, where the protocol tells it. */
  readonly clock: Date | null;
}

/** How far a contact came: each stage begins where the one before it ended well. */
export type ContactStage = 'name' | 'connect' | 'preamble' | 'handshake' | 'service';

/** What contacting one endpoint as the RIS client would showed. Evidence: only the judge says what it means. */
export type Contact =
  | {
      readonly state: 'presented';
      readonly endpoint: Endpoint;
      /** The IP address that answered. */
      readonly address: string;
      readonly presented: Presented;
      /** What the RIS client of this machine could not have offered, but the server insists on; null: nothing. */
      readonly needs: TlsProtocol | null;
    }
  | {
      readonly state: 'failed';
      readonly endpoint: Endpoint;
      readonly stage: ContactStage;
      readonly found: Message;
      /** The sentence that the RIS would write to its log; null where it would write none that is known. */
      readonly wouldLog: Message | null;
      readonly remedy: Message | null;
    }
  /** Our own TLS library refuses what the RIS client might not: nothing can be said. */
  | { readonly state: 'unjudged'; readonly endpoint: Endpoint; readonly found: Message };
