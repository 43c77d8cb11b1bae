import { isIP } from 'node:net';
import type { Endpoint } from '../../contract/endpoint.ts';
import { Stopped } from '../ending.ts';
import type { Line } from '../line.ts';
import type { Kind } from './kind.ts';

/** In bytes: what an answer's head may have; only its date is of use. */
const LONGEST_HEAD = 16 * 1024;

/** RFC 9110 5.6.7, in the form that every server sends. */
const DATE = /^date:[ \t]*([A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)[ \t]*$/im;

/** The clock in an answer's head; null where there is none. */
export function dateIn(head: string): Date | null {
  const [, text] = DATE.exec(head.split('\r\n\r\n', 1)[0] ?? '') ?? [];
  const date = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(date) ? null : new Date(date);
}

/** Asks for the head alone. */
async function askedDate(line: Line, { host, port, path }: Endpoint): Promise<Date | null> {
  const at = port === 443 ? host : `${host}:${port}`;
  line.write(Buffer.from(`HEAD ${path} HTTP/1.1\r\nHost: ${at}\r\nConnection: close\r\n\r\n`));
  let head = '';
  while (head.length < LONGEST_HEAD && !head.includes('\r\n\r\n')) {
    const bytes = await line.read();
    if (bytes === null) break;
    head += bytes.toString('latin1');
  }
  return head.startsWith('HTTP/') ? dateIn(head) : null;
}

/** A server that does not answer has shown its certificate all the same. */
async function inside(line: Line, endpoint: Endpoint): Promise<Date | null> {
  try {
    return await askedDate(line, endpoint);
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

export const https: Kind = {
  defaultPort: 443,
  hasPath: true,
  // RFC 6066 3: an address is no name.
  serverName: ({ host }) => (isIP(host) === 0 ? host : null),
  before: null,
  inside,
};
