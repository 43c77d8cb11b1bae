import { TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { text } from '../../../electron/contract/message.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { Cancelled } from '../../../electron/contract/problem.ts';
import { SERVICE_PATHS } from '../../../electron/ris/services.ts';
import { HOSTILE } from '../../support/peers/hostile.ts';
import { listen } from '../../support/peers/listen.ts';
import { fault, netTcpPeer } from '../../support/peers/net-tcp.ts';
import { keyPem, pemOf } from '../../support/peers/pki.ts';
import { contact, endpoint, summary } from './contacting.ts';

const patience = { whole: 1000, stage: 250 };
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

describe('a peer that means no good', () => {
  test.each(HOSTILE)('$name', async ({ kind, serve, stage, found }) => {
    const peer = await serve();
    const result = await contact(endpoint(kind, peer.port, SERVICE_PATHS.core), { patience });
    expect(summary(result)).toMatchObject(
      found.startsWith('endpoint.unjudged')
        ? { state: 'unjudged', found }
        : { state: 'failed', stage, found },
    );
    if (result.state === 'presented') throw new Error('presented');
    if (found.endsWith('.silent')) expect(result.found.params.seconds).toBe(0.25);
    for (const table of Object.values(languages)) {
      const said = text(result.found, table);
      expect(said).not.toMatch(/(?<!\\u)\{\w+\}/);
      expect(said).not.toMatch(INVISIBLE);
    }
    await expect.poll(() => peer.open()).toBe(0);
    await peer.close();
  });

  test('each has a message of its own at its stage', () => {
    expect(new Set(HOSTILE.map(({ found }) => found)).size).toBeGreaterThanOrEqual(28);
  });
});

describe('what no peer is needed for', () => {
  test('a name that does not resolve', async () => {
    expect(summary(await contact(endpoint('net.tcp', 8000, '/', 'nobody.invalid')))).toEqual({
      state: 'failed',
      stage: 'name',
      found: 'endpoint.name.unknown',
      logs: 'ris.name',
    });
  });

  test('a port where nobody listens', async () => {
    const peer = await listen(() => undefined);
    await peer.close();
    expect(summary(await contact(endpoint('net.tcp', peer.port)))).toEqual({
      state: 'failed',
      stage: 'connect',
      found: 'endpoint.refused',
      logs: 'ris.connect',
    });
  });
});

test('the whole has its limit too, whatever each stage takes', async () => {
  const peer = await netTcpPeer({ upgrade: { does: 'drip', bytes: fault('X'), every: 20 } });
  const found = await contact(endpoint('net.tcp', peer.port), { patience: { whole: 250, stage: 60_000 } });
  expect(summary(found)).toMatchObject({ found: 'endpoint.preamble.silent' });
  await peer.close();
});

test('an HTTPS server that does not answer has shown its certificate all the same', async () => {
  const peer = await listen((socket) => {
    const stream = new TLSSocket(socket, { isServer: true, key: keyPem('rsa'), cert: pemOf('leaf') });
    stream.on('error', () => undefined).resume();
  });
  expect(summary(await contact(endpoint('https', peer.port), { patience }))).toMatchObject({
    state: 'presented',
  });
  await expect.poll(() => peer.open()).toBe(0);
  await peer.close();
});

describe('cancelling', () => {
  test('before it begins', async () => {
    const aborted = AbortSignal.abort();
    await expect(contact(endpoint('net.tcp', 1), { signal: aborted })).rejects.toBeInstanceOf(Cancelled);
  });

  test.each(['upgrade', 'handshake', 'acknowledge'])('while the peer keeps silent at %s', async (stage) => {
    const cancel = new AbortController();
    const peer = await netTcpPeer({
      tls: { key: keyPem('rsa'), cert: pemOf('leaf') },
      [stage]: { does: 'nothing' },
    });
    const running = contact(endpoint('net.tcp', peer.port), { signal: cancel.signal });
    await expect.poll(() => peer.preambles.length).toBe(1);
    cancel.abort();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    await expect.poll(() => peer.open()).toBe(0);
    await peer.close();
  });
});
