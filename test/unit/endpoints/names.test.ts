import { describe, expect, test } from 'vitest';
import { endpointUrl } from '../../../electron/contract/endpoint.ts';
import { dateIn } from '../../../electron/endpoints/kinds/https.ts';
import { candidateNames, nameForms } from '../../../electron/endpoints/name-forms.ts';
import { spokenIn } from '../../../electron/endpoints/spoken.ts';
import { namesInHosts } from '../../../electron/machine/node/hosts-file.ts';
import { serviceEndpoint } from '../../../electron/ris/services.ts';

const IN_DOMAIN = { fullName: () => 'WS-17.hospital.example' };
const ALONE = { fullName: () => 'WS-17' };

describe('names that a server might have too', () => {
  test.each([
    ['ris01', IN_DOMAIN, [], ['ris01.hospital.example']],
    ['ris01', ALONE, [], []],
    ['RIS01.other.example', IN_DOMAIN, [], ['RIS01', 'RIS01.hospital.example']],
    ['10.0.0.5', IN_DOMAIN, ['ris01.hospital.example.'], ['ris01.hospital.example', 'ris01']],
    ['ris', ALONE, ['RIS', 'ris01', 'ris01'], ['ris01']],
    ['ris', ALONE, ['a b', '*.x', '::1', '10.0.0.5', 'x\u202Ey', ''], []],
  ] as const)('%s', (typed, computer, known, candidates) => {
    expect(candidateNames(typed, computer, known)).toEqual(candidates);
  });

  test('are few, however many a hosts file has', () => {
    const known = Array.from({ length: 5000 }, (_, index) => `ad${index}.example`);
    expect(candidateNames('ris', ALONE, known)).toHaveLength(16);
  });
});

describe('of which those are kept that stand for the same machine', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    ris01: ['10.0.0.5'],
    'ris01.hospital.example': ['10.0.0.9', '10.0.0.5'],
    'old.hospital.example': ['10.0.0.6'],
  };
  const network = {
    resolve: async (name: string) => known[name] ?? [],
    names: async (address: string) => (address === '10.0.0.5' ? ['old.hospital.example', 'ris01'] : []),
  };

  test.each([
    ['ris01', ['ris01.hospital.example']],
    ['10.0.0.5', ['ris01']],
    ['nobody', []],
  ])('%s', async (host, forms) => {
    expect(await nameForms(host, network, IN_DOMAIN)).toEqual(forms);
  });

  test('a resolver that fails or never answers is not waited for', async () => {
    const failing = { resolve: () => Promise.reject(new Error('down')), names: network.names };
    expect(await nameForms('ris01', failing, IN_DOMAIN)).toEqual([]);
    const stuck = { resolve: network.resolve, names: () => new Promise<never>(() => undefined) };
    expect(await nameForms('ris01', stuck, IN_DOMAIN, 5)).toEqual(['ris01.hospital.example']);
  });
});

test('a hosts file', () => {
  const text =
    '\uFEFF# 10.0.0.5 not\r\n10.0.0.5\tris01 ris01.example # the RIS\r\n  10.0.0.5 other\n10.0.0.50 no\n10.0.0.5';
  expect(namesInHosts(text, '10.0.0.5')).toEqual(['ris01', 'ris01.example', 'other']);
});

test('the addresses of the RIS’s services', () => {
  const at = { host: 'ris01', port: 8000 };
  expect(endpointUrl(serviceEndpoint('core', at))).toBe(
    'net.tcp://ris01:8000/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService',
  );
  expect(endpointUrl(serviceEndpoint('application', at))).toBe(
    'net.tcp://ris01:8000/ClearCanvas.Ris.Application.Common.Login.ILoginService',
  );
});

describe('the date of an HTTP answer', () => {
  test.each([
    ['HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 03:13:45 GMT\r\n\r\n', '2026-11-22T03:13:45.000Z'],
    ['HTTP/1.1 200 OK\r\ndate:Sun, 22 Nov 2026 03:13:45 GMT\r\n\r\n', '2026-11-22T03:13:45.000Z'],
    ['HTTP/1.1 200 OK\r\n\r\nDate: Sun, 22 Nov 2026 03:13:45 GMT', undefined],
    ['HTTP/1.1 200 OK\r\nDate: Sun, 99 Nov 2026 03:13:45 GMT\r\n\r\n', undefined],
    ['HTTP/1.1 200 OK\r\nDate: tomorrow\r\n\r\n', undefined],
    ['HTTP/1.1 200 OK\r\nX-Date: Sun, 22 Nov 2026 03:13:45 GMT\r\n\r\n', undefined],
  ])('%j', (head, date) => {
    expect(dateIn(head)?.toISOString()).toBe(date);
  });
});

describe('what a peer speaks', () => {
  test.each([
    ['HTTP/1.1 400 Bad Request\r\n', 'http', 'HTTP/1.1 400 Bad Request'],
    ['HTTP/1.1 502 Bad Gateway\r\nVia: 1.1 proxy\r\n', 'proxy', 'HTTP/1.1 502 Bad Gateway'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'ssh', 'SSH-2.0-OpenSSH_9.2'],
    ['220 mail ESMTP\r\n', 'text', '220 mail ESMTP'],
    ['\x15\x03\x01\x00\x02\x02\x46', 'tls', '15030100020246'],
    ['\x00\xff', 'binary', '00FF'],
    ['\x1b[31mred', 'binary', '1B5B33316D726564'],
    ['x'.repeat(1000), 'text', 'x'.repeat(64)],
  ])('%j', (said, spoken, sample) => {
    expect(spokenIn(Buffer.from(said, 'latin1'))).toEqual({ spoken, sample });
  });
});
