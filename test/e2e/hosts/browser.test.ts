import { once } from 'node:events';
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { EngineState } from '../../../electron/contract/engine.ts';
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
    sent.end();
  });
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
      expect(headers['content-security-policy'], path).toContain(`connect-src ws://${name};`);
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
