import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asCommandLine, optionsOf, toArguments } from '../../../electron/commandline/arguments.ts';
import { type Answers, choose } from '../../../electron/commandline/choices.ts';
import { contradictions } from '../../../electron/commandline/contradictions.ts';
import type { Options } from '../../../electron/commandline/options.ts';
import { parse } from '../../../electron/commandline/parse.ts';
import { type Choices, choicesSchema } from '../../../electron/contract/choices.ts';
import { text } from '../../../electron/contract/message.ts';

const T1 = 'A909502DD82AE41433E6F83886B00D4277A32A7B';
const T2 = '0123456789ABCDEF0123456789ABCDEF01234567';

const SHA = 'E4'.repeat(32);
const CLIENT = ['--setup', 'client', '--server', 'ris01'] as const;
const OF_CA = ['--setup', 'server', '--host', 'ris01'] as const;

const options = (...args: readonly string[]): Options => {
  const parsed = parse(args, path.posix);
  expect(parsed.problems).toEqual([]);
  return parsed.options;
};
const answers = (content: unknown): Answers => ({ file: '/a.json', content });
const saidOf = (chosen: ReturnType<typeof choose>): string[] =>
  (chosen.problems ?? []).map((problem) => text(problem));

const local = { schema: 1, certificate: { source: 'local' } } as const;
const integrated: Choices = {
  ...local,
  setup: 'integrated',
  conflicts: 'refuse',
  server: { host: 'localhost', port: 8000 },
  client: {},
};

/** Mulberry32: the same numbers for the same seed, 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('options that contradict each other', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['plan and verify', ['--plan', '--verify'], ['commandline.exclusive']],
    ['verify and remove', ['--verify', '--remove'], ['commandline.exclusive']],
    ['help and JSON', ['--help', '--json'], ['commandline.exclusive']],
    ['version and JSON', ['--version', '--json'], ['commandline.exclusive']],
    [
      'remove and a setup',
      ['--remove', '--setup', 'server', '--local-client-only'],
      ['commandline.removeTakesAll', 'commandline.removeTakesAll'],
    ],
    ['remove and a port', ['--remove', '--port', '1'], ['commandline.removeTakesAll']],
    [
      'remove and answers',
      ['--remove', '--answers', 'a', '--save-answers', 'b'],
      ['commandline.removeTakesAll', 'commandline.removeTakesAll'],
    ],
    ['a port without a setup', ['--port', '8001'], ['commandline.needsSetup']],
    ['a folder without a setup', ['--server-dir', '/x', '--plan'], ['commandline.needsSetup']],
    ['conflicts without a setup', ['--replace-conflicts'], ['commandline.needsSetup']],
    ['no certificate', ['--setup', 'integrated'], ['commandline.noCertificate']],
    ['a client without a server', ['--setup', 'client', '--offline'], ['commandline.needsServer']],
    ['a client with a port', ['--setup', 'client', '--port', '1'], ['commandline.serverOnly']],
    [
      'a client with a certificate of the store',
      ['--setup', 'client', '--server', 'a', '--certificate', T1, '--host', 'b'],
      ['commandline.serverOnly', 'commandline.serverOnly'],
    ],
    ['a server with a server', ['--setup', 'server', '--server', 'a'], ['commandline.clientOnly']],
    [
      'an integrated setup offline',
      ['--setup', 'integrated', '--local-client-only', '--offline'],
      ['commandline.clientOnly'],
    ],
    [
      'two ways to trust a server',
      [...CLIENT, '--trust-issuer', '/a', '--trust-issuer-sha256', SHA, '--trust-server-sha256', SHA],
      ['commandline.exclusive'],
    ],
    ['a check and a plan', ['--check', 'https://a/', '--plan'], ['commandline.exclusive']],
    ['a check with answers', ['--check', 'https://a/', '--answers', 'a'], ['commandline.checkAlone']],
    ['a host and no certificate', ['--setup', 'server', '--host', 'a'], ['commandline.noCertificate']],
    ['an answer and no host', ['--setup', 'server', '--response', '/a'], ['commandline.needsHost']],
    ['an answer and a PFX', [...OF_CA, '--response', '/a', '--pfx', '/b'], ['commandline.exclusive']],
    [
      'an answer and Local Client Only',
      ['--setup', 'server', '--local-client-only', '--response', '/a'],
      ['commandline.exclusive'],
    ],
    [
      'a root without its fingerprint',
      [...OF_CA, '--response', '/a', '--trust-issuer', '/r'],
      ['commandline.needsCompanion'],
    ],
    [
      'a fingerprint without its root',
      [...OF_CA, '--response', '/a', '--trust-issuer-sha256', SHA],
      ['commandline.needsCompanion'],
    ],
    [
      'a root and the certificate alone',
      [...OF_CA, '--pfx', '/a', '--trust-issuer', '/r', '--trust-issuer-sha256', SHA, '--trust-certificate'],
      ['commandline.exclusive'],
    ],
    [
      'a password without its PFX',
      [...OF_CA, '--response', '/a', '--pfx-password-file', '-'],
      ['commandline.needsCompanion'],
    ],
    ['what clients trust, of a plan', ['--plan', '--export-issuer', '/a'], ['commandline.exclusive']],
    ['a certificate and no host', ['--setup', 'server', '--certificate', T1], ['commandline.needsHost']],
    [
      'trust and no certificate',
      ['--setup', 'server', '--host', 'a', '--trust-certificate'],
      ['commandline.needsCertificate'],
    ],
    [
      'two sources',
      ['--setup', 'server', '--local-client-only', '--certificate', T1, '--trust-certificate'],
      ['commandline.exclusive', 'commandline.exclusive'],
    ],
    [
      'another host for Local Client Only',
      ['--setup', 'server', '--local-client-only', '--host', 'ris01'],
      ['commandline.localHost'],
    ],
    ['a certificate without a setup', ['--certificate', T1], ['commandline.needsSetup']],
    [
      'remove and a certificate',
      ['--remove', '--host', 'a', '--certificate', T1, '--trust-certificate'],
      ['commandline.removeTakesAll', 'commandline.removeTakesAll', 'commandline.removeTakesAll'],
    ],
    [
      'a client folder for a server',
      ['--setup', 'server', '--local-client-only', '--client-dir', '/x'],
      ['commandline.noClient'],
    ],
    ['nothing to save', ['--save-answers', 'x'], ['commandline.nothingToSave']],
    [
      'three at once',
      ['--plan', '--verify', '--remove', '--port', '1'],
      ['commandline.exclusive', 'commandline.exclusive', 'commandline.removeTakesAll'],
    ],
  ])('%s', (_name, args, codes) => {
    expect(contradictions(options(...args)).map(({ code }) => code)).toEqual(codes);
  });

  test.each<readonly [string, readonly string[]]>([
    ['the usual one', ['--setup', 'integrated', '--local-client-only', '--quiet', '--json']],
    ['the plan of removing', ['--plan', '--remove']],
    ['a client', [...CLIENT, '--failover', 'ris02:8001', '--trust-server-sha256', SHA]],
    ['a client whose issuer is trusted', [...CLIENT, '--trust-issuer', '/a', '--trust-issuer-sha256', SHA]],
    [
      'checks of everything',
      ['--check', 'https://a/', '--check', 'tls://b:1', '--json', '--report', 'a.html'],
    ],
    ['everything of the record', ['--quiet']],
    ['verify with choices', ['--verify', '--setup', 'server', '--local-client-only', '--replace-conflicts']],
    ['the host that it has anyway', ['--setup', 'server', '--local-client-only', '--host', 'localhost']],
    ['a certificate of the store', ['--setup', 'server', '--host', 'a', '--certificate', T1]],
    ['answers with another certificate', ['--answers', 'a.json', '--certificate', T1]],
    ['answers with an option', ['--answers', 'a.json', '--port', '8001']],
    ['answers, setup overridden', ['--answers', 'a.json', '--setup', 'server']],
    ['answers, saved again', ['--answers', 'a.json', '--save-answers', 'a.json']],
  ])('but not %s', (_name, args) => {
    expect(contradictions(options(...args))).toEqual([]);
  });
});

describe('choices from options', () => {
  test('none: those of the record', () => {
    expect(choose({ quiet: true }, null, path.posix)).toEqual({ choices: null, problems: null });
  });

  test('the usual command line, with the defaults', () => {
    const chosen = choose(options('--setup', 'integrated', '--local-client-only'), null, path.posix);
    expect(chosen).toEqual({ choices: integrated, problems: null });
  });

  test('every option of a setup', () => {
    const given = options(
      ...['--setup=integrated', '--local-client-only', '--server-dir=/s', '--client-dir=/c', '--port=8001'],
      ...['--enterprise-url=net.tcp://e:9999/', '--replace-conflicts', T1, '--replace-conflicts', T2],
    );
    expect(choose(given, null, path.posix)).toEqual({
      problems: null,
      choices: {
        ...integrated,
        conflicts: { move: [T1, T2] },
        server: { host: 'localhost', port: 8001, directory: '/s', enterprise: 'net.tcp://e:9999/' },
        client: { directory: '/c' },
      },
    });
  });

  test('a client alone, with everything that it can have', () => {
    const client: Choices = {
      schema: 1,
      setup: 'client',
      client: {
        server: { host: 'ris01.hospital.example', port: 8000 },
        failover: { host: 'ris02', port: 8001 },
        directory: '/c',
        offline: true,
      },
      certificate: { source: 'presented', trust: { servers: [SHA, 'AB'.repeat(32)] } },
    };
    const given = options(
      ...['--setup', 'Client', '--server', 'ris01.hospital.example', '--failover=ris02:8001', '/OFFLINE'],
      ...[
        '--client-dir',
        '/c',
        '--trust-server-sha256',
        SHA.toLowerCase(),
        `/trust-server-sha256:${'ab'.repeat(32)}`,
      ],
    );
    expect(choose(given, null, path.posix)).toEqual({ choices: client, problems: null });
    expect(options(...toArguments(optionsOf(client)))).toEqual({ ...given, offline: true });
    const issuer = { issuer: { file: '/root.cer', sha256: SHA } };
    const other = options('--trust-issuer', '/root.cer', '--trust-issuer-sha256', SHA);
    expect(choose(other, answers(client), path.posix)).toMatchObject({
      choices: { certificate: { source: 'presented', trust: issuer } },
    });
    const back = choose(options('--setup', 'server', '--local-client-only'), answers(client), path.posix);
    expect(back).toMatchObject({ choices: { setup: 'server', certificate: { source: 'local' } } });
    const alone = choose(
      options(...CLIENT),
      answers({ ...integrated, client: { directory: '/c' } }),
      path.posix,
    );
    expect(alone).toEqual({
      problems: null,
      choices: {
        schema: 1,
        setup: 'client',
        client: { server: { host: 'ris01', port: 8000 }, directory: '/c', offline: false },
        certificate: { source: 'presented', trust: 'asFound' },
      },
    });
  });

  test.each([
    ['--server', '10.0.0.5', 'commandline.value.called'],
    ['--server', 'ris01:0', 'commandline.value.called'],
    ['--server', 'ris01:8000:1', 'commandline.value.called'],
    ['--failover', ':8000', 'commandline.value.called'],
    ['--trust-server-sha256', 'ABCD', 'commandline.value.fingerprint'],
    ['--check', 'ris01:8000', 'endpoint.url.noScheme'],
  ])('%s %s is refused', (flag, value, code) => {
    expect(parse([flag, value], path.posix).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test.each([
    [{ server: { host: '10.0.0.5' } }, /^client\.server\.host \(\/a\.json\) must be the host name/],
    [{ server: 'ris01' }, /^client\.server \(\/a\.json\) must be/],
    [{}, /^client\.server \(\/a\.json\) is missing/],
  ])('an answer file with the client %j says where it is wrong', (client, words) => {
    const chosen = choose({}, answers({ schema: 1, setup: 'client', client }), path.posix);
    expect(saidOf(chosen)).toEqual([expect.stringMatching(words)]);
  });

  test('a certificate of the store, its thumbprint as people paste it', () => {
    const stored = (trust: string) => ({
      setup: 'server',
      server: { host: 'ris01', port: 8000 },
      certificate: { source: 'store', thumbprint: T1, trust },
    });
    const common = ['--setup=server', '--host', 'ris01'];
    const pasted = `\u200e${T1.toLowerCase().replace(/..(?=.)/g, '$& ')}`;
    const forms = [
      ['--certificate', pasted],
      ['--certificate', ...pasted.split(' ')],
      [`/CERTIFICATE:${T1.replace(/..(?=.)/g, '$&:')}`],
      [`--certificate=${T1}`],
    ];
    for (const form of forms) {
      const chosen = choose(options(...common, ...form), null, path.posix);
      expect(chosen, form.join(' ')).toMatchObject({ choices: stored('asFound') });
    }
    const trusting = options('--trust-certificate', ...common, '--certificate', T1);
    expect(choose(trusting, null, path.posix)).toMatchObject({ choices: stored('certificate') });
  });

  test('more than 100 thumbprints name the option', () => {
    const many = Array.from(
      { length: 101 },
      (_, i) => `--replace-conflicts=${i.toString(16).padStart(40, '0')}`,
    );
    const chosen = choose(options('--setup=server', '--local-client-only', ...many), null, path.posix);
    expect(saidOf(chosen)).toEqual([expect.stringContaining('--replace-conflicts must be')]);
  });
});

describe('answer files', () => {
  test('a whole one, without options', () => {
    expect(choose({}, answers(integrated), path.posix)).toEqual({ choices: integrated, problems: null });
  });

  test('options override it', () => {
    const given = options('--port=8001', '--replace-conflicts', '--server-dir=/other');
    const content = {
      ...integrated,
      conflicts: { move: [T1] },
      server: { ...integrated.server, directory: '/one' },
    };
    expect(choose(given, answers(content), path.posix)).toMatchObject({
      choices: { conflicts: 'move', server: { port: 8001, directory: '/other' } },
    });
  });

  test('an integrated one for the server alone: the client’s answers do not apply', () => {
    const chosen = choose(
      options('--setup=server'),
      answers({ ...integrated, client: { directory: '/c' } }),
      path.posix,
    );
    expect(chosen).toEqual({
      problems: null,
      choices: { ...local, setup: 'server', conflicts: 'refuse', server: integrated.server },
    });
  });

  test('options complete it', () => {
    const chosen = choose(
      options('--setup=server', '--local-client-only'),
      answers({ schema: 1 }),
      path.posix,
    );
    expect(chosen).toMatchObject({ choices: { setup: 'server', server: { host: 'localhost', port: 8000 } } });
  });

  test('another source replaces all that they say of theirs, the same one only what is given', () => {
    const certificate = { source: 'store', thumbprint: T1, trust: 'certificate' } as const;
    const stored = { ...integrated, server: { host: 'ris01', port: 8000 }, certificate };
    const back = choose(options('--local-client-only'), answers(stored), path.posix);
    expect(back).toEqual({ choices: integrated, problems: null });
    const renewed = choose(options('--certificate', T2), answers(stored), path.posix);
    expect(renewed).toMatchObject({ choices: { certificate: { ...certificate, thumbprint: T2 } } });
    const other = options('--certificate', T2, '--host', 'ris01');
    expect(choose(other, answers(integrated), path.posix)).toMatchObject({
      choices: { server: { host: 'ris01' }, certificate: { thumbprint: T2, trust: 'asFound' } },
    });
  });

  test('what an option makes wrong is laid to the option, not to the file', () => {
    const host = choose(options('--host', 'ris01'), answers(integrated), path.posix);
    expect(saidOf(host)).toEqual([expect.stringMatching(/^--host must be "localhost", not "ris01"/)]);
    const trust = choose(options('--trust-certificate'), answers(integrated), path.posix);
    expect(trust.problems?.map(({ code }) => code)).toEqual(['commandline.needsCertificate']);
  });

  const server = integrated.server;
  const bad: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['null', null, ['$ (/a.json) must be a JSON object, not null.']],
    ['a list', [integrated], ['$ (/a.json) must be a JSON object, not […].']],
    ['a string', 'x', ['$ (/a.json) must be a JSON object, not "x".']],
    ['empty', {}, ['setup (/a.json) is missing.']],
    ['no schema', { ...integrated, schema: undefined }, ['schema (/a.json) is missing.']],
    ['another schema', { ...integrated, schema: 2 }, ['schema (/a.json) must be 1, not 2.']],
    [
      'setup client with the parts of a server',
      { ...integrated, setup: 'client' },
      [
        'client.server (/a.json) is missing.',
        'certificate.source (/a.json) must be "presented", not "local".',
        'conflicts (/a.json)',
        'server (/a.json)',
      ],
    ],
    [
      'setup a number',
      { ...integrated, setup: 5 },
      ['setup (/a.json) must be server, client or integrated (server and client on one machine), not 5.'],
    ],
    ['no certificate', { ...integrated, certificate: undefined }, ['Add --local-client-only']],
    [
      'another certificate',
      { ...integrated, certificate: { source: 'acme' } },
      [
        'certificate.source (/a.json) must be "local" / "store" / "response" / "pfx" / "request", not "acme".',
      ],
    ],
    [
      'certificate a string',
      { ...integrated, certificate: 'local' },
      ['certificate (/a.json) must be a JSON object, not "local".'],
    ],
    [
      'a certificate of the store without its thumbprint',
      { ...integrated, certificate: { source: 'store' } },
      ['certificate.thumbprint (/a.json) is missing.'],
    ],
    [
      'an address as the host',
      { ...integrated, server: { ...server, host: '10.0.0.1' } },
      ['server.host (/a.json) must be a host name, not "10.0.0.1": no certificate can prove'],
    ],
    [
      'a host of another kind',
      { ...integrated, server: { ...server, host: 5 } },
      ['server.host (/a.json) must be a host name of letters'],
    ],
    ['no host', { ...integrated, server: { port: 1 } }, ['server.host (/a.json) is missing.']],
    ['server missing', { ...integrated, server: undefined }, ['server (/a.json) is missing.']],
    ['server a list', { ...integrated, server: [] }, ['server (/a.json) must be a JSON object, not […].']],
    [
      'another host',
      { ...integrated, server: { host: 'ris01' } },
      ['server.host (/a.json) must be "localhost", not "ris01": the wizard’s own'],
    ],
    [
      'port a string',
      { ...integrated, server: { ...server, port: '8000' } },
      ['server.port (/a.json) must be a whole number from 1 to 65535, not "8000".'],
    ],
    [
      'port a fraction',
      { ...integrated, server: { ...server, port: 1.5 } },
      ['server.port (/a.json) must be a whole number from 1 to 65535, not 1.5.'],
    ],
    ['port too high', { ...integrated, server: { ...server, port: 70000 } }, ['not 70000.']],
    ['port null', { ...integrated, server: { ...server, port: null } }, ['not null.']],
    [
      'folder empty',
      { ...integrated, server: { ...server, directory: '' } },
      ['server.directory (/a.json) must be the path of a folder'],
    ],
    [
      'folder relative',
      { ...integrated, server: { ...server, directory: 'RIS' } },
      ['server.directory (/a.json) must be a whole path'],
    ],
    [
      'client folder relative',
      { ...integrated, client: { directory: './x' } },
      ['client.directory (/a.json) must be a whole path'],
    ],
    [
      'enterprise over HTTP',
      { ...integrated, server: { ...server, enterprise: 'http://x/' } },
      ['server.enterprise (/a.json) must be an address'],
    ],
    [
      'enterprise port too high',
      { ...integrated, server: { ...server, enterprise: 'net.tcp://x:65536/' } },
      ['server.enterprise (/a.json) must be an address'],
    ],
    [
      'conflicts unknown',
      { ...integrated, conflicts: 'delete' },
      ['conflicts (/a.json) must be "refuse", "move"'],
    ],
    [
      'conflicts with a bad thumbprint',
      { ...integrated, conflicts: { move: [T1, 'zz'] } },
      ['conflicts.move[1] (/a.json) must be'],
    ],
    ['conflicts empty', { ...integrated, conflicts: { move: [] } }, ['conflicts.move (/a.json) must be']],
    [
      'unknown keys',
      { ...integrated, password: 'x', server: { ...server, tls: 1 } },
      ['server.tls (/a.json) is not known', 'password (/a.json) is not known'],
    ],
    ['a client for a server', { ...integrated, setup: 'server' }, ['client (/a.json) is not known']],
    [
      'prototype keys',
      JSON.parse(
        '{"__proto__":{"setup":"server"},"constructor":{},"schema":1,"setup":"server","server":{"host":"localhost","__proto__":{"port":1}},"certificate":{"source":"local"}}',
      ),
      [
        'server.__proto__ (/a.json) is not known',
        '__proto__ (/a.json) is not known',
        'constructor (/a.json) is not known',
      ],
    ],
    [
      'several at once',
      { ...integrated, schema: 3, server: { ...server, port: 0 } },
      ['schema (/a.json)', 'server.port (/a.json)'],
    ],
  ];
  test.each(bad)('%s', (_name, content, words) => {
    const said = saidOf(choose({}, answers(content), path.posix));
    expect(said).toHaveLength(words.length);
    words.forEach((part, i) => {
      expect(said[i]).toContain(part);
    });
  });

  test('the prototype stays as it was, also where options are laid over hostile answers', () => {
    const content: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"server":{"__proto__":{"polluted":1}},"schema":1}',
    );
    choose(options('--setup=server', '--local-client-only', '--port=8001'), answers(content), path.posix);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('deep JSON is refused without being walked', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
    const said = saidOf(choose({}, answers({ ...integrated, server: deep }), path.posix));
    expect(said).toEqual(['server (/a.json) must be a JSON object, not […].']);
  });

  test('hostile keys and values are neutralised', () => {
    const said = saidOf(
      choose({}, answers({ ...integrated, '\u001b[2Jx': 1, schema: '\u202e1' }), path.posix),
    ).join('\n');
    expect(said).toContain('\\u{001B}[2Jx');
    expect(said).toContain('\\u{202E}1');
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u202e');
  });
});

describe('as a command line', () => {
  const every: readonly Choices[] = (['server', 'integrated'] as const).flatMap((setup) =>
    [8000, 1, 65535].flatMap((port) =>
      [undefined, '/opt/RIS Server', '/quiet', '/-x'].flatMap((directory) =>
        [undefined, 'net.tcp://ris01:9999/'].flatMap((enterprise) =>
          (['refuse', 'move', { move: [T1] }, { move: [T1, T2] }] as const).map((conflicts) =>
            choicesSchema.parse({
              ...local,
              setup,
              conflicts,
              server: {
                host: 'localhost',
                port,
                ...(directory && { directory }),
                ...(enterprise && { enterprise }),
              },
              ...(setup === 'integrated' && { client: directory ? { directory } : {} }),
            }),
          ),
        ),
      ),
    ),
  );

  test(`choices become arguments and the same choices again (${every.length} of them)`, () => {
    for (const choices of every) {
      const args = toArguments(optionsOf(choices));
      const back = parse(args, path.posix);
      expect(back.problems, args.join(' ')).toEqual([]);
      expect(contradictions(back.options), args.join(' ')).toEqual([]);
      expect(choose(back.options, null, path.posix), args.join(' ')).toEqual({ choices, problems: null });
    }
  });

  test('and so do random choices, on either kind of system', () => {
    const next = randomFrom(20_261_122);
    const pick = <T>(...of: readonly [T, ...T[]]): T => of[Math.floor(next() * of.length)] ?? of[0];
    const print = (): string =>
      Array.from({ length: 40 }, () => Math.floor(next() * 16).toString(16))
        .join('')
        .toUpperCase();
    for (let round = 0; round < 2000; round++) {
      const paths = pick(path.posix, path.win32);
      const folder = pick(undefined, paths === path.posix ? '/opt/RIS Server' : 'D:\\RIS "x" Server');
      const source = pick('local', 'store');
      const trust = pick('asFound', 'certificate');
      const setup = pick('server', 'integrated');
      const conflicts = pick<unknown>('refuse', 'move', { move: [print(), print()] });
      const host = source === 'local' ? 'localhost' : pick('localhost', 'ris01', 'RIS-1.a.example', '0x.a');
      const choices = choicesSchema.parse({
        schema: 1,
        setup,
        conflicts,
        server: { host, port: 1 + Math.floor(next() * 65_535), ...(folder && { directory: folder }) },
        ...(setup === 'integrated' && {
          client: pick({}, folder === undefined ? {} : { directory: folder }),
        }),
        certificate: source === 'local' ? { source } : { source, thumbprint: print(), trust },
      });
      const args = toArguments(optionsOf(choices));
      const back = parse(args, paths);
      expect(back.problems, args.join(' ')).toEqual([]);
      expect(contradictions(back.options), args.join(' ')).toEqual([]);
      expect(choose(back.options, null, paths), args.join(' ')).toEqual({ choices, problems: null });
      const file = answers(JSON.parse(JSON.stringify(choices)));
      expect(choose({}, file, paths)).toEqual({ choices, problems: null });
    }
  });

  test('output options too', () => {
    const given = options('--log=/quiet', '--result', '/r s.json', '--json', '--root=/-r');
    expect(parse(toArguments(given), path.posix)).toEqual({ options: given, problems: [] });
    expect(asCommandLine(toArguments(given))).toBe(
      'ris-setup --log=/quiet --json --result "/r s.json" --root /-r',
    );
  });
});

describe('certificates from files', () => {
  const spaced = `\u200e${SHA.toLowerCase().replace(/../g, '$& ')}`;
  test.each<readonly [string, readonly string[], object]>([
    ['an answer', ['--response', '/a.cer'], { source: 'response', file: '/a.cer', trust: 'asFound' }],
    [
      'a PFX with its password in a file',
      ['--pfx', '/a.pfx', '--pfx-password-file', '/p', '--trust-certificate'],
      { source: 'pfx', file: '/a.pfx', passwordFile: '/p', exportable: false, trust: 'certificate' },
    ],
    [
      'a PFX with its password from standard input, its key exportable',
      ['--pfx', '/a.pfx', '--pfx-password-file', '-', '--exportable-key'],
      { source: 'pfx', file: '/a.pfx', passwordFile: '-', exportable: true, trust: 'asFound' },
    ],
    [
      'a confirmed root, its fingerprint as it is pasted',
      ['--response', '/a.cer', '--trust-issuer', '/r.cer', '--trust-issuer-sha256', spaced],
      { source: 'response', file: '/a.cer', trust: { issuer: { file: '/r.cer', sha256: SHA } } },
    ],
    [
      'the same without quotation marks',
      [
        '--response',
        '/a.cer',
        '--trust-issuer-sha256',
        ...spaced.trim().split(' '),
        '--trust-issuer',
        '/r.cer',
      ],
      { source: 'response', file: '/a.cer', trust: { issuer: { file: '/r.cer', sha256: SHA } } },
    ],
  ])('%s, and back as a command line', (_, args, certificate) => {
    const given = options(...OF_CA, ...args);
    expect(contradictions(given)).toEqual([]);
    const chosen = choose(given, null, path.posix);
    expect(chosen).toMatchObject({ problems: null, choices: { certificate } });
    if (chosen.problems !== null || chosen.choices === null) throw new Error('no choices');
    const again = options(...toArguments(optionsOf(chosen.choices)));
    expect(choose(again, null, path.posix)).toEqual(chosen);
  });

  const answered = (certificate: object) =>
    answers({ schema: 1, setup: 'server', server: { host: 'ris01' }, certificate });

  test.each<readonly [string, object, string]>([
    ['no whole path', { source: 'response', file: 'a.cer' }, 'whole path'],
    ['no whole path of the password', { source: 'pfx', file: '/a', passwordFile: 'p' }, 'whole path'],
    [
      'a short fingerprint',
      { source: 'response', file: '/a', trust: { issuer: { file: '/r', sha256: 'AB' } } },
      '"issuer"',
    ],
    ['another kind of trust', { source: 'response', file: '/a', trust: 'root' }, '"issuer"'],
    ['a word for exportable', { source: 'pfx', file: '/a', exportable: 'no' }, 'true / false'],
    ['a password', { source: 'pfx', file: '/a', password: 'x' }, 'password'],
  ])('%s in an answer file is named', (_, certificate, part) => {
    const said = saidOf(choose({}, answered(certificate), path.posix));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(part);
  });

  test('options take the place of what the answer file says', () => {
    const file = answered({ source: 'response', file: '/a', trust: 'certificate' });
    const root = options('--trust-issuer', '/r', '--trust-issuer-sha256', SHA);
    expect(choose(root, file, path.posix)).toMatchObject({
      choices: { certificate: { source: 'response', trust: { issuer: { file: '/r', sha256: SHA } } } },
    });
    expect(choose(options('--pfx', '/b'), file, path.posix)).toMatchObject({
      choices: { certificate: { source: 'pfx', file: '/b', trust: 'asFound' } },
    });
  });

  test('a fingerprint of 40 digits is refused', () => {
    const { problems } = parse(['--trust-issuer-sha256', T1], path.posix);
    expect(problems.map(({ code }) => code)).toEqual(['commandline.value.fingerprint']);
  });
});
