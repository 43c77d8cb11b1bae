import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { EngineState } from '../../../electron/contract/engine.ts';
import type { GivenPath, Taken } from '../../../electron/contract/giving.ts';
import { LARGEST } from '../../../electron/hosts/giving.ts';
import { LONGEST_REQUEST } from '../../../electron/hosts/wire.ts';
import { buildEntry } from '../../support/cli.ts';
import { type Connection, contract } from './contract.ts';
import { type BrowserHost, createBrowserHost, enter, openTab } from './support.ts';

async function connect(): Promise<Connection> {
  const host = await createBrowserHost();
  const cookie = await enter(host);
  const { bridge, socket } = await openTab(host, cookie);
  return {
    parts: host.parts,
    bridge,
    async sendRaw(text) {
      socket.send(text);
      await once(socket, 'close');
      return true;
    },
    async giveFile(what, path) {
      const response = await send(host, cookie, what, basename(path), readFileSync(path));
      return taken(response);
    },
    giveFolder: (path) => bridge.ask('nameFolder', { path }),
    async saved(path) {
      const response = await fetch(`${host.origin}${path ?? ''}`, { headers: { cookie } });
      return response.text();
    },
    async dispose() {
      socket.terminate();
      await host.dispose();
    },
  };
}

/** For uploads that come too slowly. */
const PATIENCE_MS = 400;

beforeAll(buildEntry);

contract('a WebSocket', connect);

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with exactly these headers; `fetch` would correct them. */
function ask(
  host: BrowserHost,
  path: string,
  headers: OutgoingHttpHeaders,
  method = 'GET',
  body: Uint8Array | string = '',
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin);
    const sent = httpRequest({ hostname, port, path, method, headers, setHost: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends a file as the page does. */
const send = (host: BrowserHost, cookie: string, what: string, name: string, body: Uint8Array | string) =>
  ask(
    host,
    `/upload/${what}?name=${encodeURIComponent(name)}`,
    { host: new URL(host.origin).host, cookie, origin: host.origin },
    'POST',
    body,
  );

/** The file that the host took. */
function taken({ body }: Response): GivenPath {
  const answer = JSON.parse(body) as Taken;
  return answer.ok ? answer.given : expect.fail(answer.problem.code);
}

/** How the attempt to open a WebSocket was refused: its HTTP status. */
function refusedSocket(
  host: BrowserHost,
  headers: Record<string, string>,
  path = '/engine',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${host.origin.replace(/^http/, 'ws')}${path}`, { headers });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('open', () => {
      reject(new Error('the socket was opened'));
    });
    socket.on('error', () => undefined);
  });
}

describe('who is let in', () => {
  let host: BrowserHost;
  let cookie: string;
  let name: string;
  beforeAll(async () => {
    host = await createBrowserHost();
    name = new URL(host.origin).host;
  });
  afterAll(() => host.dispose());

  it('nobody without the token', async () => {
    for (const path of [
      '/',
      '/?token=',
      `/?token=${host.token.slice(1)}`,
      `/?TOKEN=${host.token}`,
      '/assets/page.js',
      '/nothing',
    ]) {
      const { status, headers, body } = await ask(host, path, { host: name });
      expect({ path, status }).toEqual({ path, status: 403 });
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).not.toContain(host.token);
    }
  });

  it('not by a name that was rebound to this computer, which does not use up the token', async () => {
    for (const rebound of [
      'evil.example',
      `evil.example:${name.split(':')[1] ?? ''}`,
      `localhost:${name.split(':')[1] ?? ''}`,
    ]) {
      expect((await ask(host, `/?token=${host.token}`, { host: rebound })).status).toBe(421);
    }
    expect(
      (await ask(host, `/?token=${host.token}`, { host: name, origin: 'http://evil.example' })).status,
    ).toBe(403);
    expect((await ask(host, `/?token=${host.token}`, { host: name }, 'POST')).status).toBe(403);
  });

  it('whoever opens the printed address first; the token leaves the address', async () => {
    const { status, headers } = await ask(host, `/?token=${host.token}`, { host: name });
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const [set] = headers['set-cookie'] ?? [];
    expect(set).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    cookie = set?.split(';')[0] ?? '';
  });

  it('nobody with the same token again', async () => {
    const { status, headers } = await ask(host, `/?token=${host.token}`, { host: name });
    expect(status).toBe(403);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('the same browser goes on, also from the used address', async () => {
    const page = await ask(host, '/', { host: name, cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>page</title>');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask(host, `/?token=${host.token}`, { host: name, cookie })).headers.location).toBe('/');
  });

  it('no other cookie', async () => {
    for (const other of [
      '',
      cookie.slice(0, -1),
      `${cookie}x`,
      `x${cookie}`,
      cookie.replace(/=.*/, `=${host.token}`),
    ]) {
      expect((await ask(host, '/', { host: name, cookie: other })).status, other).toBe(403);
      expect(await refusedSocket(host, { cookie: other, origin: host.origin }), other).toBe(403);
    }
    expect(await refusedSocket(host, { origin: host.origin })).toBe(403);
  });

  it('no WebSocket from another page, even with the cookie', async () => {
    expect(await refusedSocket(host, { cookie })).toBe(403);
    for (const origin of [
      'null',
      'http://evil.example',
      host.origin.replace('127.0.0.1', 'localhost'),
      `${host.origin}0`,
    ]) {
      expect(await refusedSocket(host, { cookie, origin }), origin).toBe(403);
    }
    expect(await refusedSocket(host, { cookie, origin: host.origin, host: 'evil.example' })).toBe(421);
    expect(await refusedSocket(host, { cookie, origin: host.origin }, '/other')).toBe(404);
  });

  it('nothing is posted, and from another page not even refused politely', async () => {
    expect((await ask(host, '/', { host: name, cookie }, 'POST')).status).toBe(403);
    expect((await ask(host, '/', { host: name, cookie, origin: 'http://evil.example' }, 'POST')).status).toBe(
      403,
    );
    expect((await ask(host, '/', { host: name, cookie, origin: host.origin }, 'POST')).status).toBe(405);
    expect((await ask(host, '/', { host: name, cookie, origin: host.origin }, 'DELETE')).status).toBe(405);
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/assets/..%00/page.js',
    '//evil.example/secret.html',
    '/download/x/secret.html',
    '/secret.html',
    '/etc/passwd',
  ])('a path leads to no other file: %s', async (path) => {
    const { status, body } = await ask(host, path, { host: name, cookie });
    expect([404, 421]).toContain(status);
    expect(body).not.toContain('not for the page');
  });

  it('two lines for one header do not slip through', async () => {
    const { hostname, port } = new URL(host.origin);
    const socket = connectSocket(Number(port), hostname);
    socket.write(
      `GET / HTTP/1.1\r\nHost: ${name}\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(text).not.toContain('<title>page</title>');
  });

  it('every answer says what a page may do', async () => {
    for (const path of ['/', '/assets/page.js', '/nothing', '/?token=x']) {
      const { headers } = await ask(host, path, { host: name, cookie });
      expect(headers['content-security-policy'], path).toContain(`connect-src 'self' ws://${name};`);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
    }
    expect((await ask(host, '/', { host: name, cookie })).headers['cache-control']).toBe('no-store');
    expect((await ask(host, '/assets/page.js', { host: name, cookie })).headers['cache-control']).toContain(
      'immutable',
    );
    expect(await ask(host, '/', { host: name, cookie }, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('a saved file is fetched once, and only by the browser that asked for it', async () => {
    const { bridge, socket } = await openTab(host, cookie);
    const { path } = await bridge.ask('save', { what: 'log', language: 'en' });
    expect((await ask(host, path ?? '', { host: name })).status).toBe(403);
    const file = await ask(host, path ?? '', { host: name, cookie });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="ris-setup-log-[\w.-]+\.txt"$/,
    );
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect((await ask(host, path ?? '', { host: name, cookie })).status).toBe(404);
    socket.terminate();
  });

  it.each([
    ['bytes', Buffer.from('{"id":0,"channel":"cancel","input":null}'), 1003],
    ['what is no request', 'hello', 1008],
    ['more than a request may hold', 'x'.repeat(LONGEST_REQUEST + 1), 1009],
  ])('a connection that sends %s is closed', async (_name, data, code) => {
    const { socket } = await openTab(host, cookie);
    socket.send(data);
    const [closed] = (await once(socket, 'close')) as [number];
    expect(closed).toBe(code);
  });

  it('all tabs share one engine, and each gets the answers to its own questions', async () => {
    const first = await openTab(host, cookie);
    const second = await openTab(host, cookie);
    const seen = new Promise<EngineState>((resolve) => {
      second.bridge.subscribe((state) => {
        if (state.phase === 'detecting') resolve(state);
      });
    });
    const [survey, preferences] = await Promise.all([
      first.bridge.ask('survey', { server: null, client: null }),
      second.bridge.ask('preferences', null),
    ]);
    expect(survey.kind).toBe('embedded');
    expect(preferences).toEqual({ language: null, choices: null });
    expect((await seen).phase).toBe('detecting');
    // A tab that comes later is told where the engine is at once.
    const third = await openTab(host, cookie);
    const state = await new Promise<EngineState>((resolve) => {
      third.bridge.subscribe(resolve);
    });
    expect(state.revision).toBeGreaterThan(0);
    for (const { socket } of [first, second, third]) socket.terminate();
  });
});

describe('a file that a page sends', () => {
  let host: BrowserHost;
  let cookie: string;
  let name: string;
  beforeAll(async () => {
    host = await createBrowserHost(PATIENCE_MS);
    cookie = await enter(host);
    name = new URL(host.origin).host;
  });
  afterAll(() => host.dispose());

  const given = taken;
  const inspected = async (file: string): Promise<unknown> => {
    const { bridge, socket } = await openTab(host, cookie);
    const problem: unknown = await bridge
      .ask('inspectPfx', { file, passwordFile: null })
      .catch((it: unknown) => it);
    socket.terminate();
    return problem;
  };

  it('is kept under a plain name, for this account alone, and only its path is known', async () => {
    const answered = await send(host, cookie, 'pfx', 'server.pfx', Buffer.from([0, 255, 13, 10]));
    expect(answered.status).toBe(200);
    expect(answered.headers['content-type']).toBe('application/json');
    const { path, name: said } = given(answered);
    expect(said).toBe('server.pfx');
    expect(basename(path)).toMatch(/^\d+-server\.pfx$/);
    expect([...readFileSync(path)]).toEqual([0, 255, 13, 10]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await inspected(path)).toMatchObject({ code: 'pfx.unknown' });
    for (const other of [dirname(path), `${path}/../x`, path.replace(/\d+-/, '0-')]) {
      expect(await inspected(other)).toMatchObject({ code: 'hosts.foreignPath' });
    }
    expect((await ask(host, path, { host: name, cookie })).status).toBe(404);
  });

  const HOSTILE = [
    '../../../etc/passwd',
    '..\\..\\Windows\\win.ini',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..',
    '.',
    '',
    '.bashrc',
    'a\u0000b.pfx',
    '<img src=x onerror=alert(1)>.pfx',
    '\u202Exfp.exe',
    'line\r\nSet-Cookie: x=1',
    `${'x'.repeat(5000)}.pfx`,
  ];
  it.each(HOSTILE.map((hostile) => [hostile.slice(0, 40), hostile]))(
    'lies where all of them do, whatever its name: %j',
    async (_, hostile) => {
      const answered = await send(host, cookie, 'answer', hostile, 'x');
      expect(answered.status).toBe(200);
      expect(answered.headers['set-cookie']).toBeUndefined();
      expect(answered.headers['x-content-type-options']).toBe('nosniff');
      const { path, name: known } = given(answered);
      const kept = given(await send(host, cookie, 'answer', 'x', 'x')).path;
      expect(dirname(path)).toBe(dirname(kept));
      expect(basename(path)).toMatch(/^\d+-[A-Za-z0-9._-]{0,100}$/);
      expect(known).toBe(hostile.slice(0, 255));
    },
  );

  it('is taken from our own page alone', async () => {
    const kept = given(await send(host, cookie, 'pfx', 'mine', 'x')).path;
    const before = readdirSync(dirname(kept));
    const path = '/upload/pfx?name=x';
    const post = async (headers: OutgoingHttpHeaders, to = path, method = 'POST') =>
      (await ask(host, to, headers, method, 'x')).status;
    expect(await post({ host: name, origin: host.origin })).toBe(403);
    expect(await post({ host: name, origin: host.origin, cookie: `${cookie}x` })).toBe(403);
    expect(await post({ host: name, cookie })).toBe(403);
    for (const origin of ['null', 'http://evil.example', host.origin.replace('127.0.0.1', 'localhost')]) {
      expect(await post({ host: name, cookie, origin })).toBe(403);
    }
    expect(await post({ host: 'evil.example', cookie, origin: host.origin })).toBe(421);
    const ours = { host: name, cookie, origin: host.origin };
    expect(await post(ours, path, 'PUT')).toBe(405);
    for (const to of ['/upload/', '/upload/exe', '/upload/pfx/', '/upload/pfx/../answer/x', '/upload/PFX']) {
      expect(await post(ours, to), to).toBe(404);
    }
    expect(await post(ours, '/upload')).toBe(405);
    expect(readdirSync(dirname(kept))).toEqual(before);
  });

  /** The start of an upload by hand; what the host says until one of the two ends the connection. */
  function begin(to: BrowserHost, session: string, head: readonly string[], parts: readonly Uint8Array[]) {
    const { hostname, port, host: name } = new URL(to.origin);
    const socket = connectSocket(Number(port), hostname);
    socket.on('error', () => undefined);
    const ours = [`Host: ${name}`, `Cookie: ${session}`, `Origin: ${to.origin}`];
    socket.write(`${['POST /upload/pfx?name=slow.pfx HTTP/1.1', ...ours, ...head].join('\r\n')}\r\n\r\n`);
    for (const part of parts) socket.write(part);
    let text = '';
    socket.setEncoding('utf8').on('data', (said: string) => (text += said));
    return { said: once(socket, 'close').then(() => text), end: () => socket.destroy() };
  }
  const begun = (head: readonly string[], ...parts: readonly Uint8Array[]): Promise<string> =>
    begin(host, cookie, head, parts).said;

  const files = async (): Promise<readonly string[]> =>
    readdirSync(dirname(given(await send(host, cookie, 'pfx', 'last', 'x')).path));

  it('is refused where it is too large, and one that never ends is not waited for', async () => {
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')]);
    const end = Buffer.from('0\r\n\r\n');
    const whole = await begun(['Transfer-Encoding: chunked'], chunk, chunk, end);
    expect(whole).toContain('hosts.upload.large');
    expect((await send(host, cookie, 'pfx', 'slow.pfx', Buffer.alloc(LARGEST.pfx + 1))).body).toContain(
      'hosts.upload.large',
    );
    await begun([`Content-Length: ${10 ** 12}`], chunk);
    expect((await files()).filter((kept) => kept.endsWith('slow.pfx'))).toEqual([]);
    const largest = await send(host, cookie, 'pfx', 'largest', Buffer.alloc(LARGEST.pfx));
    expect(statSync(given(largest).path).size).toBe(LARGEST.pfx);
  });

  it('is given up where it comes too slowly or not whole, and nothing of it is kept', async () => {
    await begun(['Content-Length: 100'], Buffer.from('abc'));
    await begun(['Transfer-Encoding: chunked'], Buffer.from('3\r\nabc\r\n'));
    expect((await files()).filter((kept) => kept.endsWith('slow.pfx'))).toEqual([]);
  });

  it('waits its turn: slow ones cannot fill the host, and quick ones come through after them', async () => {
    const patient = await createBrowserHost();
    const session = await enter(patient);
    const slow = Array.from({ length: 12 }, () =>
      begin(patient, session, ['Content-Length: 100'], [Buffer.from('abc')]),
    );
    let refused = 0;
    await new Promise<void>((resolve) => {
      for (const { said } of slow) {
        void said.then((text) => {
          refused += Number(text.includes('hosts.upload.many'));
          if (refused === slow.length - 4) resolve();
        });
      }
    });
    for (const { end } of slow) end();
    await Promise.all(slow.map(({ said }) => said));
    expect(refused).toBe(8);
    // The host may notice the ends a moment later.
    let body = '';
    do {
      ({ body } = await send(patient, session, 'pfx', 'quick', 'x'));
    } while (body.includes('hosts.upload.many'));
    expect(JSON.parse(body)).toMatchObject({ ok: true, given: { name: 'quick' } });
    await patient.dispose();
  });

  it('takes the place of the oldest where there are too many', async () => {
    const first = given(await send(host, cookie, 'pfx', 'first', 'x')).path;
    for (let n = 0; n < 40; n++) await send(host, cookie, 'pfx', `${n}`, 'x');
    expect(existsSync(first)).toBe(false);
    expect((await files()).length).toBe(32);
  });

  it('is gone when the host ends', async () => {
    const other = await createBrowserHost();
    const path = given(await send(other, await enter(other), 'pfx', 'a.pfx', 'x')).path;
    expect(existsSync(path)).toBe(true);
    await other.dispose();
    expect(existsSync(dirname(path))).toBe(false);
  });
});
