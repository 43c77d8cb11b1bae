/** What a peer that does not speak the expected protocol speaks instead, as far as its first bytes tell. */
export type Spoken = 'http' | 'proxy' | 'ssh' | 'tls' | 'framing' | 'text' | 'binary';

/** Which of our own bounds a peer went beyond. */
export type Excess = 'preamble' | 'handshake' | 'certificates';

/** How a contact ended before it was through; `explain.ts` says what each means at each stage. */
export type Ending =
  | { readonly kind: 'nameUnknown' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'foreign'; readonly spoken: Spoken; readonly sample: string }
  /** Bytes before they were asked for: something in between answers. */
  | { readonly kind: 'early' }
  | { readonly kind: 'excess'; readonly excess: Excess; readonly limit: number }
  /** A net.tcp record that does not belong here. */
  | { readonly kind: 'record'; readonly record: string }
  /** A fault record: its address. */
  | { readonly kind: 'fault'; readonly fault: string }
  /** A fatal TLS alert; `certificateAsked`: the server had asked for a client's certificate. */
  | { readonly kind: 'alert'; readonly alert: number; readonly certificateAsked: boolean }
  /** An anonymous handshake. */
  | { readonly kind: 'noCertificate' }
  /** This machine's RIS client has no TLS version to offer: nothing was contacted. */
  | { readonly kind: 'nothingOffered' }
  /** Our own TLS library gave up: a code of OpenSSL, BoringSSL or Node. */
  | { readonly kind: 'library'; readonly code: string };

/** Thrown inside a contact; never leaves `contact.ts`. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor(readonly ending: Ending) {
    super(ending.kind);
  }
}

/** Why a watch ended a contact; see `Watch.signal`. */
export function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Stopped({ kind: 'closed' });
}
