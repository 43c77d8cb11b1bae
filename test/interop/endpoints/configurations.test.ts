import { spawnSync } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EndpointKind } from '../../../electron/contract/endpoint.ts';
import type { Runtime } from '../../../electron/machine/runtime.ts';
import { SERVICE_PATHS } from '../../../electron/ris/services.ts';
import { type NetTcpOptions, netTcpPeer } from '../../support/peers/net-tcp.ts';
import { keyPem, type keys, type Label, pemOf } from '../../support/peers/pki.ts';
import { hasNginx, nginx, opensslServer } from '../../support/peers/programs.ts';
import { needsOpenSsl, scratch } from '../openssl.ts';
import { contact, endpoint, OLD_NET, runtimeOf, summary } from './contacting.ts';

needsOpenSsl();
const file = scratch();
const SECURE = 'TLSv1.2 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';
const NEWEST = 'TLSv1.3 TLS_AES_256_GCM_SHA384';
const X25519 = 'ECDH X25519 253';

interface Serving {
  readonly port: number;
  stop(): Promise<void>;
}

interface Configuration {
  readonly name: string;
  readonly serve: () => Promise<Serving>;
  readonly kind?: EndpointKind;
  readonly path?: string;
  readonly runtime?: Runtime;
  readonly found: Readonly<Record<string, unknown>>;
}

const presented = (chain: string, speaks: string, keyExchange: string, needs: string | null = null) => ({
  state: 'presented',
  chain,
  speaks,
  keys: keyExchange,
  needs,
});
const failed = (stage: string, found: string, logs: string | null = null) => ({
  state: 'failed',
  stage,
  found,
  logs,
});
const unjudged = (found: string) => ({ state: 'unjudged', found });

const server =
  (chain: readonly Label[], key: keyof typeof keys, ...more: readonly string[]) =>
  (): Promise<Serving> => {
    const [own = 'leaf', ...rest] = chain;
    const others = rest.length > 0 ? ['-cert_chain', file('chain.pem', pemOf(...rest))] : [];
    return opensslServer(
      '-key',
      file('key.pem', keyPem(key)),
      '-cert',
      file('own.pem', pemOf(own)),
      ...others,
      '-cipher',
      'DEFAULT@SECLEVEL=0',
      ...more,
    );
  };
const rsa = (...more: readonly string[]) => server(['leaf'], 'rsa', ...more);

/** Quickly made, and as weak as they come. */
const smallGroup = (): string => spawnSync('openssl', ['dhparam', '-dsaparam', '1024']).stdout.toString();

const OPENSSL: readonly Configuration[] = [
  {
    name: 'TLS 1.0',
    serve: rsa('-tls1'),
    found: presented('leaf', 'TLSv1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519),
  },
  {
    name: 'TLS 1.1',
    serve: rsa('-tls1_1'),
    found: presented('leaf', 'TLSv1.1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519),
  },
  { name: 'TLS 1.2', serve: rsa('-tls1_2'), found: presented('leaf', SECURE, X25519) },
  { name: 'everything: 1.3 is not offered', serve: rsa(), found: presented('leaf', SECURE, X25519) },
  {
    name: 'TLS 1.3 alone',
    serve: rsa('-tls1_3'),
    found: presented('leaf', NEWEST, X25519, 'TLSv1.3'),
  },
  {
    name: 'TLS 1.0 to a client before .NET 4.6',
    serve: rsa('-tls1'),
    runtime: OLD_NET,
    found: presented('leaf', 'TLSv1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519),
  },
  {
    name: 'TLS 1.1 to a client before .NET 4.6',
    serve: rsa('-tls1_1'),
    runtime: OLD_NET,
    found: presented('leaf', 'TLSv1.1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519, 'TLSv1.1'),
  },
  {
    name: 'TLS 1.2 to a client before .NET 4.6',
    serve: rsa('-tls1_2'),
    runtime: OLD_NET,
    found: presented('leaf', SECURE, X25519, 'TLSv1.2'),
  },
  {
    name: 'TLS 1.3 to a client before .NET 4.6',
    serve: rsa('-tls1_3'),
    runtime: OLD_NET,
    found: presented('leaf', NEWEST, X25519, 'TLSv1.3'),
  },
  {
    name: 'TLS 1.2 to a client without .NET 4',
    serve: rsa('-tls1_2'),
    runtime: runtimeOf(null),
    found: presented('leaf', SECURE, X25519, 'TLSv1.2'),
  },
  {
    name: 'a client that SCHANNEL allows TLS 1.2 alone, and a server of 1.1',
    serve: rsa('-tls1_1'),
    runtime: {
      netRelease: () => 533320,
      channel: (protocol) => ({ enabled: protocol === 'TLS 1.2', disabledByDefault: null }),
    },
    found: presented('leaf', 'TLSv1.1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519, 'TLSv1.1'),
  },
  {
    name: 'a client that SCHANNEL allows nothing',
    serve: rsa('-tls1_2'),
    runtime: { netRelease: () => 533320, channel: () => ({ enabled: false, disabledByDefault: null }) },
    found: presented('leaf', SECURE, X25519, 'TLSv1.2'),
  },
  {
    name: 'an ECDSA key',
    serve: server(['ec'], 'ec', '-tls1_2'),
    found: presented('ec', 'TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', X25519),
  },
  {
    name: 'an ECDSA key in TLS 1.3, with its issuers',
    serve: server(['ec', 'sub', 'root'], 'ec', '-tls1_3'),
    found: presented('ec sub root', NEWEST, X25519, 'TLSv1.3'),
  },
  {
    name: 'RSA 1024 and SHA-1',
    serve: server(['weak'], 'weak', '-tls1_2'),
    found: presented('weak', SECURE, X25519),
  },
  {
    name: 'RSA 1024 and SHA-1 in TLS 1.0',
    serve: server(['weak'], 'weak', '-tls1'),
    found: presented('weak', 'TLSv1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519),
  },
  {
    name: 'the RSA key exchange',
    serve: rsa('-tls1_2', '-cipher', 'AES128-SHA'),
    found: presented('leaf', 'TLSv1.2 TLS_RSA_WITH_AES_128_CBC_SHA', 'RSA 2048'),
  },
  {
    name: 'the RSA key exchange in TLS 1.0 with a weak key',
    serve: server(['weak'], 'weak', '-tls1', '-cipher', 'AES128-SHA@SECLEVEL=0'),
    found: presented('weak', 'TLSv1 TLS_RSA_WITH_AES_128_CBC_SHA', 'RSA 1024'),
  },
  {
    name: 'the group P-384',
    serve: rsa('-tls1_2', '-groups', 'P-384'),
    found: presented('leaf', SECURE, 'ECDH secp384r1 384'),
  },
  {
    name: 'ChaCha20',
    serve: rsa('-tls1_2', '-cipher', 'ECDHE-RSA-CHACHA20-POLY1305'),
    found: presented('leaf', 'TLSv1.2 TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', X25519),
  },
  {
    name: 'the whole chain',
    serve: server(['leaf', 'sub', 'root'], 'rsa', '-tls1_2'),
    found: presented('leaf sub root', SECURE, X25519),
  },
  {
    name: 'a chain in the wrong order, as it was sent',
    serve: server(['leaf', 'root', 'sub'], 'rsa', '-tls1_2'),
    found: presented('leaf root sub', SECURE, X25519),
  },
  {
    name: 'certificates that do not belong to it, as they were sent',
    serve: server(['leaf', 'stranger', 'leaf'], 'rsa', '-tls1_2'),
    found: presented('leaf stranger leaf', SECURE, X25519),
  },
  {
    name: 'one that wants the client’s certificate',
    serve: rsa('-tls1_2', '-verify', '1'),
    found: presented('leaf', SECURE, X25519),
  },
  {
    name: 'one that demands the client’s certificate',
    serve: rsa('-tls1_2', '-Verify', '1'),
    found: failed('handshake', 'endpoint.alert.clientCertificate'),
  },
  {
    name: 'ciphers that OpenSSL’s client does not offer',
    serve: rsa('-tls1_2', '-cipher', 'aNULL@SECLEVEL=0'),
    found: unjudged('endpoint.unjudged.cipher'),
  },
  {
    name: 'a TLS port where net.tcp was meant',
    serve: rsa('-tls1_2'),
    kind: 'net.tcp',
    path: SERVICE_PATHS.core,
    found: failed('preamble', 'endpoint.preamble.closed', 'ris.preamble.refused'),
  },
];

const files = { 'key.pem': keyPem('rsa'), 'chain.pem': pemOf('leaf', 'sub') };
const served = (more: string) => () =>
  nginx(`ssl_certificate chain.pem; ssl_certificate_key key.pem; ${more}`, files);

const NGINX: readonly Configuration[] = [
  { name: 'as distributed', serve: served(''), kind: 'https', found: presented('leaf sub', SECURE, X25519) },
  {
    name: 'TLS 1.3 alone',
    serve: served('ssl_protocols TLSv1.3;'),
    kind: 'https',
    found: presented('leaf sub', NEWEST, X25519, 'TLSv1.3'),
  },
  {
    name: 'TLS 1.2 without the name',
    serve: served('ssl_protocols TLSv1.2;'),
    kind: 'tls',
    found: presented('leaf sub', SECURE, X25519),
  },
  {
    name: 'one that refuses every handshake',
    serve: served('ssl_reject_handshake on;'),
    kind: 'https',
    found: failed('handshake', 'endpoint.alert.name'),
  },
  {
    name: 'where net.tcp was meant',
    serve: served(''),
    kind: 'net.tcp',
    found: failed('preamble', 'endpoint.spoke.http', 'ris.preamble.http'),
  },
];

const peer =
  (options: NetTcpOptions = {}, chain: readonly Label[] = ['leaf', 'sub'], key: keyof typeof keys = 'rsa') =>
  async (): Promise<Serving> => {
    const tls = { key: keyPem(key), cert: pemOf(...chain), ciphers: 'DEFAULT@SECLEVEL=0', ...options.tls };
    const { port, close } = await netTcpPeer({ services: Object.values(SERVICE_PATHS), ...options, tls });
    return { port, stop: close };
  };
const netTcp = { kind: 'net.tcp', path: SERVICE_PATHS.core } as const;

const NET_TCP: readonly Configuration[] = [
  { name: 'the core services', serve: peer(), ...netTcp, found: presented('leaf sub', SECURE, X25519) },
  {
    name: 'the application services',
    serve: peer(),
    kind: 'net.tcp',
    path: SERVICE_PATHS.application,
    found: presented('leaf sub', SECURE, X25519),
  },
  {
    name: 'TLS 1.0, as before .NET 4.6',
    serve: peer({ tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1' } }),
    ...netTcp,
    runtime: OLD_NET,
    found: presented('leaf sub', 'TLSv1 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', X25519),
  },
  {
    name: 'TLS 1.3 alone',
    serve: peer({ tls: { minVersion: 'TLSv1.3' } }),
    ...netTcp,
    found: presented('leaf sub', NEWEST, X25519, 'TLSv1.3'),
  },
  {
    name: 'TLS 1.2 alone to a client before .NET 4.6',
    serve: peer({ tls: { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } }),
    ...netTcp,
    runtime: OLD_NET,
    found: presented('leaf sub', SECURE, X25519, 'TLSv1.2'),
  },
  {
    name: 'the weak certificate of the original installer',
    serve: peer({}, ['weak'], 'weak'),
    ...netTcp,
    found: presented('weak', SECURE, X25519),
  },
  {
    name: 'Diffie-Hellman of 1024 bits',
    serve: () =>
      peer({
        tls: { ciphers: 'DHE-RSA-AES128-SHA@SECLEVEL=0', maxVersion: 'TLSv1.2', dhparam: smallGroup() },
      })(),
    ...netTcp,
    found: presented('leaf sub', 'TLSv1.2 TLS_DHE_RSA_WITH_AES_128_CBC_SHA', 'DH 1024'),
  },
  {
    name: 'an ECDSA key',
    serve: peer({}, ['ec'], 'ec'),
    ...netTcp,
    found: presented('ec', 'TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', X25519),
  },
  {
    name: 'a service that is not there',
    serve: peer(),
    kind: 'net.tcp',
    path: '/ClearCanvas.Nothing.INothing',
    found: failed('preamble', 'endpoint.fault.endpointNotFound', 'ris.fault.endpointNotFound'),
  },
];

async function check({ serve, kind = 'tls', path = '/', runtime, found }: Configuration): Promise<void> {
  const { port, stop } = await serve();
  try {
    const asked = endpoint(kind, port, path);
    expect(summary(await contact(asked, runtime === undefined ? {} : { runtime }))).toEqual(found);
  } finally {
    await stop();
  }
}

describe('OpenSSL', () => {
  test.each(OPENSSL)('$name', check);
});

describe('nginx', () => {
  beforeEach(({ skip }) => {
    if (!hasNginx && process.env.RIS_REQUIRE_PARTS === '1')
      throw new Error('nginx is required, but does not run');
    skip(!hasNginx, 'nginx is not installed');
  });
  test.each(NGINX)('$name', check);

  test('tells the time', async () => {
    const { port, stop } = await served('')();
    try {
      const found = await contact(endpoint('https', port));
      const clock = found.state === 'presented' ? found.presented.clock : null;
      expect(Math.abs((clock?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    } finally {
      await stop();
    }
  });
});

describe('net.tcp', () => {
  test.each(NET_TCP)('$name', check);

  test('what is said before and after TLS, to its end', async () => {
    const serving = await netTcpPeer({ tls: { key: keyPem('rsa'), cert: pemOf('leaf') } });
    await contact(endpoint('net.tcp', serving.port, SERVICE_PATHS.core));
    expect(serving.preambles).toEqual([
      {
        version: '1.0',
        mode: 2,
        via: `net.tcp://localhost:${serving.port}${SERVICE_PATHS.core}`,
        encoding: 8,
        upgrade: 'application/ssl-tls',
      },
    ]);
    await expect.poll(() => serving.ended()).toBe(1);
    await expect.poll(() => serving.open()).toBe(0);
    await serving.close();
  });
});

test('there are at least thirty configurations', () => {
  expect(OPENSSL.length + NGINX.length + NET_TCP.length).toBeGreaterThanOrEqual(30);
});
