import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { GivenPath, Taken } from '../../contract/giving.ts';
import { type Message, message, text } from '../../contract/message.ts';
import { en } from '../../contract/messages/en.ts';
import { type Assets, assetFor } from '../assets.ts';
import { headersFor } from '../headers.ts';
import { problemOf } from '../wire.ts';
import { askedBy, type Place, refusalOf } from './admission.ts';
import { type Door, sessionCookie, sessionOf } from './door.ts';
import type { Downloads } from './downloads.ts';
import type { Uploads } from './uploads.ts';

/** What the browser host serves, and to whom. */
export interface Served {
  readonly place: Place;
  readonly door: Door;
  readonly downloads: Downloads;
  readonly uploads: Uploads;
  /** The folder of the built pages, and what lies in it. */
  readonly folder: string;
  readonly assets: Assets;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const PLAIN = 'text/plain; charset=utf-8';

/** May whoever sent this request use the wizard? */
export function isLetIn(request: IncomingMessage, { door, place }: Pick<Served, 'door' | 'place'>): boolean {
  const session = sessionOf(request.headers.cookie, place.port);
  return session !== null && door.knows(session);
}

export const headersAt = (
  { origin }: Place,
  type: string,
  keeping: 'page' | 'immutable' = 'page',
): Readonly<Record<string, string>> => headersFor(type, keeping, { origin });

const saying = (place: Place, status: number, of: Message): Reply => ({
  status,
  headers: headersAt(place, PLAIN),
  body: `${text(of, en)}\n`,
});

/** Swaps the token for a session and takes it out of the address. */
function enter({ door, place }: Served, token: string, isIn: boolean): Reply {
  const home = { ...headersAt(place, PLAIN), Location: '/' };
  if (isIn) return { status: 303, headers: home, body: '' };
  const session = door.exchange(token);
  if (session === null) return saying(place, 403, message('hosts.browser.notLetIn'));
  return {
    status: 303,
    headers: { ...home, 'Set-Cookie': sessionCookie(place.port, session) },
    body: '',
  };
}

/** A file that was sent, or why it was not taken, as JSON for the page. */
async function receiving(asked: Promise<GivenPath>, place: Place): Promise<Reply> {
  const taken: Taken = await asked.then(
    (given) => ({ ok: true, given }),
    (error: unknown) => ({ ok: false, problem: problemOf(error) }),
  );
  // A file that is refused is an answer, and no fault of the request.
  return { status: 200, headers: headersAt(place, 'application/json'), body: JSON.stringify(taken) };
}

async function replyTo(request: IncomingMessage, served: Served): Promise<Reply> {
  const { place, downloads, uploads, assets, folder } = served;
  const asked = askedBy(request);
  const status = refusalOf(asked, place);
  if (status !== null) return saying(place, status, message('hosts.browser.refused'));
  const isIn = isLetIn(request, served);
  const address = new URL(asked.target, place.origin);
  const { pathname, searchParams } = address;
  const token = searchParams.get('token');
  if (pathname === '/' && token !== null) return enter(served, token, isIn);
  if (!isIn) return saying(place, 403, message('hosts.browser.notLetIn'));
  if (asked.method === 'POST') {
    const upload = uploads.receive(request, address);
    if (upload === null) return saying(place, 404, message('hosts.browser.refused'));
    return receiving(upload, place);
  }
  const content = asked.method === 'GET' ? downloads.take(pathname) : null;
  if (content !== null) {
    const attachment = { 'Content-Disposition': `attachment; filename="${content.name}"` };
    const headers = { ...headersAt(place, 'application/octet-stream'), ...attachment };
    return { status: 200, headers, body: content.bytes };
  }
  const asset = assetFor(assets, pathname);
  if (asset === null) return saying(place, 404, message('hosts.browser.refused'));
  const body = await readFile(join(folder, asset.path));
  return { status: 200, headers: headersAt(place, asset.type, asset.immutable ? 'immutable' : 'page'), body };
}

/** Answers a plain HTTP request: it reads, or takes a file. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const gone = (): Reply => saying(served.place, 500, message('hosts.browser.refused'));
  const { status, headers, body } = await replyTo(request, served).catch(gone);
  // What was sent along is not read, or not to its end: the connection ends with the answer.
  const ending = request.method === 'GET' || request.method === 'HEAD' ? {} : { Connection: 'close' };
  response.writeHead(status, { ...headers, ...ending }).end(request.method === 'HEAD' ? undefined : body);
}
