import { describe, expect, test } from 'vitest';
import { endpointUrl } from '../../../electron/contract/endpoint.ts';
import type { endpoints } from '../../../electron/contract/messages/en/endpoints.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { parseEndpoint } from '../../../electron/endpoints/parse.ts';

describe('addresses', () => {
  test.each([
    ['net.tcp://ris01:8000/', 'net.tcp://ris01:8000/'],
    ['net.tcp://ris01:8000', 'net.tcp://ris01:8000/'],
    ['NET.TCP://RIS01:8000/A.B.IService', 'net.tcp://RIS01:8000/A.B.IService'],
    ['net.tcp://ris01/', 'net.tcp://ris01:808/'],
    [' tls://10.0.0.5:636 ', 'tls://10.0.0.5:636'],
    ['tls://ldap.example.org:636/', 'tls://ldap.example.org:636'],
    ['https://images/', 'https://images/'],
    ['https://images', 'https://images/'],
    ['https://images:443/', 'https://images/'],
    ['https://images:8443/a%20b/c?', null],
    ['https://images:8443/a%20b/c;d=e', 'https://images:8443/a%20b/c;d=e'],
    ['https://images.example.org.:8443/', 'https://images.example.org:8443/'],
    ['tls://xn--bcher-kva.example:1', 'tls://xn--bcher-kva.example:1'],
    ['tls://ris_01:65535', 'tls://ris_01:65535'],
  ])('%s', (text, url) => {
    if (url === null) expect(() => parseEndpoint(text)).toThrow(Problem);
    else expect(endpointUrl(parseEndpoint(text))).toBe(url);
  });
});

type Refusal = Extract<keyof typeof endpoints, `endpoint.url.${string}`>;

const REFUSED: Readonly<Record<Refusal, readonly string[]>> = {
  'endpoint.url.empty': ['', '   ', '\n'],
  'endpoint.url.long': [`net.tcp://ris01:8000/${'x'.repeat(2000)}`],
  'endpoint.url.blank': [
    'net.tcp://ris 01:8000/',
    'tls://a\u202Eb:1',
    'tls://a\0b:1',
    'tls://a:1\u200B',
    'https://a/\tb',
  ],
  'endpoint.url.noScheme': [
    'ris01',
    'ris01:8000',
    'net.tcp:ris01:8000',
    '//ris01:8000/',
    'net.tcp:/ris01',
    '[::1]:8000',
  ],
  'endpoint.url.scheme': [
    'http://ris01/',
    'ldaps://ris01:636',
    '://ris01:8000/',
    'toString://a:1',
    '__proto__://a:1',
  ],
  'endpoint.url.user': [
    'net.tcp://me@ris01:8000/',
    'https://a:hunter2@ris01/',
    'me:hunter2@ris01',
    'ftp://me:hunter2@ris01/ x',
  ],
  'endpoint.url.noHost': ['net.tcp://', 'net.tcp://:8000/', 'https:///path', 'tls://.:1'],
  'endpoint.url.ipv6': ['net.tcp://[::1]:8000/', 'tls://[fe80::1%25eth0]:1', 'tls://[::1', 'https://::1/'],
  'endpoint.url.letters': ['tls://bücher.example:1', 'net.tcp://рис01:8000/'],
  'endpoint.url.host': [
    'tls://*.example.org:1',
    'tls://256.0.0.1:1',
    'tls://1.2.3:1',
    'tls://-a:1',
    'tls://a..b:1',
    'tls://a%41:1',
    `tls://${'a'.repeat(64)}:1`,
    'tls://a\\b:1',
    'tls://a..:1',
  ],
  'endpoint.url.noPort': ['tls://ris01', 'tls://ris01/'],
  'endpoint.url.port': [
    'tls://a:0',
    'tls://a:65536',
    'tls://a:',
    'tls://a:-1',
    'tls://a:1e3',
    'tls://a:0x10',
    'net.tcp://a:٣/',
    'tls://a:999999999999',
  ],
  'endpoint.url.path': ['tls://a:1/b', 'tls://a:1//'],
  'endpoint.url.query': ['https://a/?b', 'https://a/#b', 'net.tcp://a:1?b', 'https://a?b@c'],
  'endpoint.url.pathLetters': [
    'https://a/b%',
    'https://a/b%2',
    'https://a/<b>',
    'https://a/é',
    'https://a/"b',
  ],
};

const rows = Object.entries(REFUSED).flatMap(([code, texts]) => texts.map((text) => [code, text] as const));

describe('what is no address', () => {
  test.each(rows)('%s: %j', (code, text) => {
    try {
      parseEndpoint(text);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      if (!(error instanceof Problem)) throw error;
      expect(error.problem.code).toBe(code);
      expect(error.kind).toBe('invalid');
      expect(error.message).not.toContain('hunter2');
      expect(error.message).not.toMatch(/\{[a-z]\w*\}|[\p{Cc}\p{Cf}]/u);
      return;
    }
    throw new Error('taken');
  });
});
