/** Where the page may open connections to: nowhere in Electron; in the browser host to its own origin. */
export type Connections = { readonly origin: string } | 'none';

/** `'self'` is for sending files; whether it covers WebSockets too, browsers have not always agreed. */
const connectSource = (connections: Connections): string =>
  connections === 'none' ? "'none'" : `'self' ${connections.origin.replace(/^http/, 'ws')}`;

/** SHA-256 of nothing: Fluent UI makes empty style elements and fills them through the CSSOM, which needs no more. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The content security policy: the page's own files and nothing else. */
export const contentSecurityPolicy = (connections: Connections): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${connectSource(connections)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** `page`: never kept. `immutable`: a file whose name carries a hash of its content. */
export type Keeping = 'page' | 'immutable';

/** The headers of everything that a host serves. Sources: CSP Level 3, Fetch, HTML's cross-origin policies. */
export function headersFor(
  type: string,
  keeping: Keeping,
  connections: Connections,
): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(connections),
    'Cache-Control': keeping === 'immutable' ? 'private, max-age=31536000, immutable' : 'no-store',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
