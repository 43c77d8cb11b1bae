import { describe, expect, it } from 'vitest';
import { endpointOf, sameEndpoint } from '../../../electron/certificates/address.ts';
import { claimedNames, provesHost } from '../../../electron/certificates/identity.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import {
  altNames,
  build,
  dnsName,
  extension,
  ipName,
  name,
  type Recipe,
} from '../../support/certificates.ts';

const certificate = (recipe: Recipe) => parseCertificate(build(recipe));
const three = certificate({
  subject: name(['CN', 'cn.example']),
  extensions: [extension.dnsNames('a.example', 'B.Example', 'c.example')],
});
const commonNameOnly = certificate({
  subject: name(['O', 'x'], ['CN', 'Ris01']),
  extensions: [altNames(ipName(10, 0, 0, 1))],
});

describe('provesHost', () => {
  it('takes any DNS name, or only the last, and never the common name beside one', () => {
    const proven = (last: boolean) =>
      ['a.example', 'b.example', 'c.example', 'cn.example'].map((host) => provesHost(three, host, last));
    expect(proven(false)).toEqual([true, true, true, false]);
    expect(proven(true)).toEqual([false, false, true, false]);
  });

  it('takes the common name only where there is no DNS name', () => {
    expect(provesHost(commonNameOnly, 'ris01', true)).toBe(true);
    expect(claimedNames(commonNameOnly, false)).toEqual(['Ris01']);
    expect(claimedNames(certificate({ subject: name(['O', 'x']), extensions: [] }), false)).toEqual([]);
  });

  it('knows no wildcards, no addresses, no parts', () => {
    const wild = certificate({ extensions: [altNames(dnsName('*.example'), ipName(10, 0, 0, 1))] });
    expect(provesHost(wild, 'ris.example', false)).toBe(false);
    expect(provesHost(wild, '10.0.0.1', false)).toBe(false);
    expect(provesHost(three, 'a', false)).toBe(false);
    expect(
      provesHost(certificate({ extensions: [extension.dnsNames('localhost\0.evil')] }), 'localhost', false),
    ).toBe(false);
  });
});

describe('endpointOf', () => {
  it.each([
    ['net.tcp://localhost:8000/', { host: 'localhost', port: 8000 }],
    ['NET.TCP://LocalHost:8000', { host: 'localhost', port: 8000 }],
    [' net.tcp://ris01.example:9999/a/b?c ', { host: 'ris01.example', port: 9999 }],
    ['net.tcp://ris01/', { host: 'ris01', port: 808 }],
    ['net.tcp://[::1]:8000/', { host: '[::1]', port: 8000 }],
    ['net.tcp://localhost:0/', null],
    ['net.tcp://localhost:65536/', null],
    ['net.tcp://localhost:8000x/', null],
    ['net.tcp://user@localhost:8000/', null],
    ['http://localhost:8000/', null],
    ['net.tcp:///', null],
    ['', null],
  ])('%j', (url, expected) => {
    expect(endpointOf(url)).toEqual(expected);
  });

  it('compares host and port', () => {
    const here = endpointOf('net.tcp://localhost:8000/');
    expect(sameEndpoint(here, endpointOf('net.tcp://LOCALHOST:8000/x'))).toBe(true);
    expect(sameEndpoint(here, endpointOf('net.tcp://localhost:8001/'))).toBe(false);
    expect(sameEndpoint(here, endpointOf('net.tcp://ris01:8000/'))).toBe(false);
    expect(sameEndpoint(null, null)).toBe(false);
  });
});
