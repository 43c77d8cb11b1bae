import { constants } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { offeredProtocols } from '../../../electron/endpoints/offered.ts';
import { contextOptions, EVERY_PROTOCOL, tlsLibrary } from '../../../electron/endpoints/tls/offer.ts';
import type { ChannelProtocol, ChannelSetting } from '../../../electron/machine/runtime.ts';

const off = { enabled: false, disabledByDefault: null };
const hidden = { enabled: null, disabledByDefault: true };
const on = { enabled: true, disabledByDefault: false };

type Channels = Partial<Record<ChannelProtocol, ChannelSetting>>;
const offered = (release: number | null, channels: Channels = {}) =>
  offeredProtocols({
    netRelease: () => release,
    channel: (protocol) => channels[protocol] ?? { enabled: null, disabledByDefault: null },
  });

describe('what the RIS client offers', () => {
  test.each([
    ['no .NET 4', null, {}, ['TLSv1']],
    ['.NET 4.5', 378389, {}, ['TLSv1']],
    ['.NET 4.5.2', 379893, {}, ['TLSv1']],
    ['just before 4.6', 393294, {}, ['TLSv1']],
    ['.NET 4.6', 393295, {}, ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
    ['.NET 4.8.1', 533320, {}, ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
    ['TLS 1.0 switched off', 533320, { 'TLS 1.0': off }, ['TLSv1.1', 'TLSv1.2']],
    ['1.0 and 1.1 switched off', 533320, { 'TLS 1.0': off, 'TLS 1.1': off }, ['TLSv1.2']],
    ['1.1 switched off', 533320, { 'TLS 1.1': off }, ['TLSv1', 'TLSv1.2']],
    ['1.0 switched off below 4.6', 379893, { 'TLS 1.0': off, 'TLS 1.2': on }, []],
    ['off for those who ask for nothing', 533320, { 'TLS 1.2': hidden }, ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
    ['all switched off', 533320, { 'TLS 1.0': off, 'TLS 1.1': off, 'TLS 1.2': off }, []],
  ] as const)('%s', (_, release, channels, protocols) => {
    expect(offered(release, channels)).toEqual(protocols);
  });
});

describe('how the TLS library is asked', () => {
  test('which one it is', () => {
    expect(tlsLibrary(process.versions)).toBe('openssl');
    expect(tlsLibrary({ openssl: '3.0.0' })).toBe('openssl');
    expect(tlsLibrary({ openssl: '1.1.1', electron: '45.0.0' })).toBe('boringssl');
    expect(tlsLibrary({ boringssl: '1' })).toBe('boringssl');
  });

  test('OpenSSL: every security level, servers without secure renegotiation', () => {
    expect(contextOptions(['TLSv1', 'TLSv1.2'], 'openssl')).toEqual({
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ca: [],
      ciphers: 'DEFAULT@SECLEVEL=0',
      secureOptions:
        constants.SSL_OP_NO_TLSv1_1 | constants.SSL_OP_NO_TLSv1_3 | constants.SSL_OP_LEGACY_SERVER_CONNECT,
    });
  });

  test('BoringSSL: nothing that only OpenSSL spells so', () => {
    const options = contextOptions(['TLSv1.2'], 'boringssl');
    expect(options.ciphers).toBe('ALL');
    expect(JSON.stringify(options)).not.toMatch(/SECLEVEL|DEFAULT/);
    expect((options.secureOptions ?? 0) & constants.SSL_OP_LEGACY_SERVER_CONNECT).toBe(0);
  });

  test.each([
    { protocols: ['TLSv1'] },
    { protocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'] },
    { protocols: ['TLSv1', 'TLSv1.2'] },
    { protocols: EVERY_PROTOCOL },
  ] as const)('this Node takes it: $protocols', ({ protocols }) => {
    expect(() => createSecureContext(contextOptions(protocols, 'openssl'))).not.toThrow();
  });

  test('nothing to offer is a fault of the caller', () => {
    expect(() => contextOptions([], 'openssl')).toThrow(TypeError);
  });
});
