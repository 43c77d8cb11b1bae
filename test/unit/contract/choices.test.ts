import { describe, expect, test } from 'vitest';
import { choicesSchema, DEFAULT_PORT, netTcpUrl } from '../../../electron/contract/choices.ts';

const PRINT = 'A'.repeat(40);
const integrated = {
  schema: 1,
  setup: 'integrated',
  server: { host: 'localhost' },
  certificate: { source: 'local' },
} as const;
const accepts = (value: unknown): boolean => choicesSchema.safeParse(value).success;

describe('choices', () => {
  test('what was not said has its default', () => {
    expect(choicesSchema.parse(integrated)).toEqual({
      ...integrated,
      server: { host: 'localhost', port: DEFAULT_PORT },
      client: {},
      conflicts: 'refuse',
    });
  });

  test('a server alone has no client part', () => {
    expect(accepts({ ...integrated, setup: 'server' })).toBe(true);
    expect(accepts({ ...integrated, setup: 'server', client: {} })).toBe(false);
  });

  test.each([
    ['move', 'move'],
    ['refuse', 'refuse'],
    ['given thumbprints', { move: [PRINT] }],
  ])('conflicts: %s', (_, conflicts) => {
    expect(accepts({ ...integrated, conflicts })).toBe(true);
  });

  test('reading what was read changes nothing', () => {
    const once = choicesSchema.parse(integrated);
    expect(JSON.stringify(choicesSchema.parse(JSON.parse(JSON.stringify(once))))).toBe(JSON.stringify(once));
  });

  const stored = { source: 'store', thumbprint: PRINT };

  test('a certificate of the store is trusted as it is found, unless it was said otherwise', () => {
    const parsed = choicesSchema.parse({ ...integrated, certificate: stored });
    expect(parsed.certificate).toEqual({ ...stored, trust: 'asFound' });
    expect(accepts({ ...integrated, certificate: { ...stored, trust: 'certificate' } })).toBe(true);
    expect(accepts({ ...integrated, server: { host: 'ris01.example' }, certificate: stored })).toBe(true);
  });

  test('the wizard’s own certificate is for localhost alone, and the host is named', () => {
    const { error } = choicesSchema.safeParse({ ...integrated, server: { host: 'ris01' } });
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([['custom', ['server', 'host']]]);
  });

  const server = (more: object) => ({ ...integrated, server: { ...integrated.server, ...more } });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another schema', { ...integrated, schema: 2 }],
    ['an unknown setup', { ...integrated, setup: 'client' }],
    ['an unknown key', { ...integrated, password: 'x' }],
    ['an unknown key inside', server({ user: 'x' })],
    ['an inherited setup', { ...integrated, setup: 'toString' }],
    ['another host', server({ host: 'ris01' })],
    ['port 0', server({ port: 0 })],
    ['port 70000', server({ port: 70000 })],
    ['half a port', server({ port: 8000.5 })],
    ['a port in words', server({ port: '8000' })],
    ['a folder without a name', server({ directory: '' })],
    ['an endless folder', server({ directory: 'x'.repeat(1025) })],
    ['an address of another kind', server({ enterprise: 'http://ris01/' })],
    ['an address as the host', { ...server({ host: '10.0.0.1' }), certificate: stored }],
    ['a host that is none', { ...server({ host: 'ris 01' }), certificate: stored }],
    ['a certificate without its thumbprint', { ...integrated, certificate: { source: 'store' } }],
    [
      'a certificate’s thumbprint in lower case',
      { ...integrated, certificate: { ...stored, thumbprint: 'a'.repeat(40) } },
    ],
    ['another kind of trust', { ...integrated, certificate: { ...stored, trust: 'issuer' } }],
    [
      'a thumbprint for the wizard’s own',
      { ...integrated, certificate: { source: 'local', thumbprint: PRINT } },
    ],
    ['another source of certificates', { ...integrated, certificate: { source: 'pfx' } }],
    ['a password in the certificate', { ...integrated, certificate: { source: 'local', password: 'x' } }],
    ['no thumbprint to move', { ...integrated, conflicts: { move: [] } }],
    ['a thumbprint in lower case', { ...integrated, conflicts: { move: ['a'.repeat(40)] } }],
    ['too many thumbprints', { ...integrated, conflicts: { move: Array(101).fill(PRINT) } }],
    ['another answer to conflicts', { ...integrated, conflicts: 'delete' }],
  ])('refuses %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });
});

describe('addresses', () => {
  test.each([
    'net.tcp://localhost:8000/',
    'net.tcp://RIS-01.hospital.example:65535/',
    'net.tcp://10.0.0.1:1/',
  ])('%s', (url) => {
    expect(netTcpUrl.safeParse(url).success).toBe(true);
  });
  test.each([
    '',
    'net.tcp://localhost/',
    'net.tcp://localhost:8000',
    'net.tcp://localhost:08000/',
    'net.tcp://localhost:65536/',
    'net.tcp://localhost:8000/path',
    'net.tcp://user@localhost:8000/',
    'net.tcp://local host:8000/',
    'net.tcp://localhost:8000/\n',
    'NET.TCP://localhost:8000/',
    `net.tcp://${'a'.repeat(254)}:1/`,
  ])('not %j', (url) => {
    expect(netTcpUrl.safeParse(url).success).toBe(false);
  });
});
