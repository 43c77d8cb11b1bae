import { describe, expect, it } from 'vitest';
import { checkUrl } from '../../../electron/setup/window/typed-url.ts';

describe('an address as a person types it', () => {
  it.each([
    ['ris01', 'net.tcp://ris01:8000/'],
    [' ris01.hospital.example ', 'net.tcp://ris01.hospital.example:8000/'],
    ['ris01/', 'net.tcp://ris01:8000/'],
    ['ris01:8123', 'net.tcp://ris01:8123/'],
    ['192.0.2.7:8000', 'net.tcp://192.0.2.7:8000/'],
    ['net.tcp://ris01:8000', 'net.tcp://ris01:8000/'],
    ['HTTPS://pacs/', 'https://pacs/'],
    ['tls://ldap:636', 'tls://ldap:636'],
  ])('%s is %s', (typed, url) => {
    expect(checkUrl({ url: typed })).toEqual({ url });
  });

  it.each([
    ['', 'endpoint.url.empty'],
    ['tls://ldap', 'endpoint.url.noPort'],
    ['ftp://ris01/', 'endpoint.url.scheme'],
    ['ris01:80000', 'endpoint.url.port'],
    ['fe80::1', 'endpoint.url.ipv6'],
    ['somebody@ris01', 'endpoint.url.user'],
    ['ris 01', 'endpoint.url.blank'],
  ])('%s is refused with %s', (typed, code) => {
    expect(checkUrl({ url: typed })).toMatchObject({ problem: { code } });
  });
});
