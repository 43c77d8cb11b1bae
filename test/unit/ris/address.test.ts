import { describe, expect, test } from 'vitest';
import { formatAddress, parseAddress, sameAddress, sameHost } from '../../../electron/ris/address.ts';

describe('addresses', () => {
  test.each([
    ['net.tcp://localhost:8000/', 'localhost', 8000],
    ['net.tcp://RIS01.hospital.example:9999/', 'RIS01.hospital.example', 9999],
    ['NET.TCP://localhost:8000/', 'localhost', 8000],
    ['  net.tcp://localhost:8000\r\n', 'localhost', 8000],
    ['net.tcp://localhost/', 'localhost', 808],
    ['net.tcp://10.0.0.1:65535/', '10.0.0.1', 65535],
    ['net.tcp://[fe80::1]:8000/', 'fe80::1', 8000],
  ])('%j is read', (text, host, port) => {
    expect(parseAddress(text)).toEqual({ host, port });
  });

  test.each([
    '',
    'localhost:8000',
    'http://localhost:8000/',
    'net.tcp://',
    'net.tcp://:8000/',
    'net.tcp://localhost:0/',
    'net.tcp://localhost:65536/',
    'net.tcp://localhost:-1/',
    'net.tcp://localhost:8000/RIS',
    'net.tcp://localhost:8000/?a',
    'net.tcp://user@localhost:8000/',
    'net.tcp://local host:8000/',
    'net.tcp://localhost:8000/\u0000',
    'net.tcp://localho\u202Est:8000/',
    'net.tcp://localhost:８０００/',
    `net.tcp://${'a'.repeat(254)}:1/`,
    'net.tcp://[::1:8000/',
    `net.tcp://localhost:8000/${' '.repeat(100_000)}`,
  ])('%j is not one', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('are written as they are read', () => {
    for (const text of ['net.tcp://localhost:8000/', 'net.tcp://[::1]:9999/']) {
      const address = parseAddress(text);
      expect(address && formatAddress(address)).toBe(text);
    }
  });

  test('compare without regard to case', () => {
    expect(sameHost('LocalHost', 'localhost')).toBe(true);
    expect(sameHost('localhost', 'localhost.localdomain')).toBe(false);
    expect(sameAddress({ host: 'A', port: 1 }, { host: 'a', port: 1 })).toBe(true);
    expect(sameAddress({ host: 'a', port: 1 }, { host: 'a', port: 2 })).toBe(false);
  });
});
