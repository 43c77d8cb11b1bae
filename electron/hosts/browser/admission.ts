import type { IncomingMessage } from 'node:http';

/** Where this host is; everything that is sent to it must say exactly so. */
export interface Place {
  readonly port: number;
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
}

/** A request as far as it matters for letting it in. Each header with every value that was sent. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
}

export const placeAt = (port: number): Place => ({
  port,
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
});

export const askedBy = (request: IncomingMessage): Asked => ({
  method: request.method ?? '',
  target: request.url ?? '',
  hosts: request.headersDistinct.host ?? [],
  origins: request.headersDistinct.origin ?? [],
});

const exactly = (values: readonly string[], wanted: string): boolean =>
  values.length === 1 && values[0] === wanted;

/** Does the request name this host, and nothing else, as where it goes? Otherwise a name was rebound to it. */
const isForUs = ({ hosts, target }: Asked, place: Place): boolean =>
  exactly(hosts, place.host) && target.startsWith('/') && !target.startsWith('//');

/** Where a page sends the files that the person gave it; behind it the kind of file. */
export const UPLOAD_PATH = '/upload/';

/** The status that refuses a plain request; null: it may go on. Only reading is answered at all, and uploads. */
export function refusalOf(asked: Asked, place: Place): 403 | 405 | 421 | null {
  if (!isForUs(asked, place)) return 421;
  const reads = asked.method === 'GET' || asked.method === 'HEAD';
  // Browsers send no Origin when a page is opened or reads its own files.
  if (reads && asked.origins.length === 0) return null;
  if (!exactly(asked.origins, place.origin)) return 403;
  const uploads = asked.method === 'POST' && asked.target.startsWith(UPLOAD_PATH);
  return reads || uploads ? null : 405;
}

export const SOCKET_PATH = '/engine';

/** The status that refuses to open a WebSocket; null: it may go on. */
export function socketRefusalOf(asked: Asked, place: Place): 403 | 404 | 421 | null {
  if (!isForUs(asked, place)) return 421;
  if (!exactly(asked.origins, place.origin)) return 403;
  return asked.target === SOCKET_PATH ? null : 404;
}
