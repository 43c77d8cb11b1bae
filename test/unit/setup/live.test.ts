import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '../../../electron/certificates/contact.ts';
import type { Outputs } from '../../../electron/contract/channels.ts';
import type { Endpoint } from '../../../electron/contract/endpoint.ts';
import { message } from '../../../electron/contract/message.ts';
import { Cancelled } from '../../../electron/contract/problem.ts';
import { SERVICE_NAME } from '../../../electron/ris/products.ts';
import { SERVICE_PATHS } from '../../../electron/ris/services.ts';
import { createAnswers } from '../../../electron/setup/answer.ts';
import { untilListening } from '../../../electron/setup/live/waiting.ts';
import { MY } from '../../../electron/setup/places.ts';
import { engineOn, failing, integrated, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { issued } from '../../support/given-files.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';
import { problemOf } from '../../support/window.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

/** What a server would show that uses this certificate. */
const showing = (endpoint: Endpoint, der: Uint8Array): Contact => ({
  state: 'presented',
  endpoint,
  address: '127.0.0.1',
  presented: {
    chain: [der],
    protocol: 'TLSv1.2',
    cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    keyExchange: null,
    clock: null,
  },
  needs: null,
});
const nobody = (endpoint: Endpoint): Contact => ({
  state: 'failed',
  endpoint,
  stage: 'connect',
  found: message('endpoint.refused', { url: 'x', host: 'x', port: 1 }),
  wouldLog: null,
  remedy: null,
});

/** Has the service count as one that has a program. */
function listens(): void {
  const path = join(rig.root, 'services', `${SERVICE_NAME}.json`);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), listens: true }));
}

/** The certificate in `My`, as the RIS server would show it. */
const own = (): Uint8Array => [...rig.open().stores.list(MY)][0]?.der ?? new Uint8Array();

describe('a server’s setup in life', () => {
  test('a service that uses what it is configured to use: core and application services are asked', async () => {
    listens();
    const asked: string[] = [];
    const contact = async (endpoint: Endpoint) => {
      asked.push(endpoint.path);
      return showing(endpoint, own());
    };
    const report = await engineOn(rig.open(), { contact }).apply(integrated(), null);
    expect(report.verdict?.wouldConnect, told(report)).toBe(true);
    expect(asked.toSorted()).toEqual(Object.values(SERVICE_PATHS).toSorted());
    const lines = report.verdict?.checks.filter(({ id }) => id.startsWith('contact.')) ?? [];
    expect(lines.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(lines.map(({ id }) => id)).toContain('contact.configured');
    // Both services show the same: that is judged once.
    expect(lines.filter(({ id }) => id === 'contact.trust')).toHaveLength(1);
    expect(report.contacts).toHaveLength(2);
  });

  test('nobody is contacted where the service is stopped, or no program is behind it', async () => {
    const contact = () => expect.unreachable('somebody was contacted');
    expect((await engineOn(rig.open(), { contact }).apply(integrated(), null)).outcome).toBe('installed');
    listens();
    await rig.open().services.stop(SERVICE_NAME);
    const verified = await engineOn(rig.open(), { contact }).verify(null);
    expect(verified.verdict?.wouldConnect, told(verified)).toBe(true);
  });

  test('what it comes to in life never takes a setup back, and a run again says the same', async () => {
    listens();
    const options = { contact: async (endpoint: Endpoint) => nobody(endpoint), untilListening: 0 };
    const first = await engineOn(rig.open(), options).apply(integrated(), null);
    expect([first.outcome, failing(first)]).toEqual(['installed', ['contact.reached']]);
    const again = await engineOn(rig.open(), options).apply(integrated(), null);
    expect([again.outcome, failing(again)]).toEqual(['unchanged', ['contact.reached']]);
  });

  test('cancelled while it is contacted, the setup stays', async () => {
    listens();
    const engine = engineOn(rig.open(), {
      contact: async (endpoint, signal) => {
        engine.cancel();
        if (signal?.aborted === true) throw new Cancelled();
        return nobody(endpoint);
      },
    });
    const report = await engine.apply(integrated(), null);
    expect([report.outcome, report.verdict?.wouldConnect]).toEqual(['installed', true]);
  });
});

describe('waiting until somebody listens', () => {
  const endpoint: Endpoint = { kind: 'net.tcp', host: 'a', port: 1, path: '/' };
  /** A clock that goes on by a second at each look. */
  function clock(): () => number {
    let now = 0;
    return () => (now += 1000);
  }
  const { signal } = new AbortController();

  test('looks again until somebody does', async () => {
    let looks = 0;
    const look = async () => ({
      contacts: [++looks < 3 ? nobody(endpoint) : showing(endpoint, issued())],
    });
    const found = await untilListening(look, 60_000, { clock: clock(), signal });
    expect([looks, found.contacts[0]?.state]).toEqual([3, 'presented']);
  });

  test('gives up when the time is over, and at once where there is none', async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      return { contacts: [nobody(endpoint)] };
    };
    await untilListening(look, 0, { clock: clock(), signal });
    expect(looks).toBe(1);
    await untilListening(look, 2000, { clock: clock(), signal });
    expect(looks).toBe(3);
  });

  test('ends where somebody cancels', async () => {
    const stop = new AbortController();
    const look = async () => {
      stop.abort();
      return { contacts: [nobody(endpoint)] };
    };
    const waiting = untilListening(look, 60_000, { clock: clock(), signal: stop.signal });
    await expect(waiting).rejects.toThrow(Cancelled);
  });
});

describe('a page that checks connections', () => {
  const answers = (contact: (endpoint: Endpoint) => Promise<Contact>) =>
    createAnswers(rig.open(), {
      version: '0.0.0-test',
      clock: () => performance.now(),
      commandLine: () => '',
      contact,
    });

  test('gets the verdict and what was shown, and saves it as a page in either language', async () => {
    const before = snapshot(rig);
    const window = answers(async (endpoint) => showing(endpoint, issued()));
    const asked = await window.ask('check', { urls: ['https://ris01.hospital.example/'] });
    const report = asked as Outputs['check'];
    expect([report.outcome, failing(report)]).toEqual(['refused', ['contact.trust']]);
    expect(report.contacts?.[0]?.url).toBe('https://ris01.hospital.example/');
    const saved = await window.content({ what: 'checkReport', language: 'fr' });
    expect(saved.name).toMatch(/^ris-setup-check-.*\.html$/);
    expect(Buffer.from(saved.bytes).toString()).toContain('TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384');
    expect(snapshot(rig)).toEqual(before);
  });

  test.each([
    [[], 'hosts.invalidRequest'],
    [Array.from({ length: 21 }, () => 'tls://a:1'), 'hosts.invalidRequest'],
    [['tls://a:1', 'nonsense'], 'endpoint.url.noScheme'],
  ])('is refused %j', async (urls, code) => {
    const window = answers(() => expect.unreachable('somebody was contacted'));
    expect(await problemOf(window.ask('check', { urls }))).toBe(code);
  });
});
