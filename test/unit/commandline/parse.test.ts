import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asksForJson } from '../../../electron/commandline/forms.ts';
import { nearest } from '../../../electron/commandline/nearest.ts';
import { OPTIONS, type Options } from '../../../electron/commandline/options.ts';
import { LONGEST_ARGUMENT, parse } from '../../../electron/commandline/parse.ts';
import { text } from '../../../electron/contract/message.ts';

const T1 = 'A909502DD82AE41433E6F83886B00D4277A32A7B';
const T2 = '0123456789ABCDEF0123456789ABCDEF01234567';
const SPACED = 'a9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b';

const good: readonly (readonly [string, readonly string[], Options])[] = [
  ['nothing', [], {}],
  [
    'the usual one',
    ['--setup', 'integrated', '--local-client-only', '--quiet'],
    { setup: 'integrated', 'local-client-only': true, quiet: true },
  ],
  ['GNU form with =', ['--setup=server', '--port=8001'], { setup: 'server', port: 8001 }],
  ['GNU form with a second argument', ['--port', '65535'], { port: 65535 }],
  ['the smallest port', ['--port', '1'], { port: 1 }],
  ['a value in capitals', ['--setup', 'INTEGRATED'], { setup: 'integrated' }],
  [
    'Windows form',
    ['/setup:integrated', '/local-client-only', '/quiet'],
    { setup: 'integrated', 'local-client-only': true, quiet: true },
  ],
  [
    'Windows form in capitals',
    ['/SETUP:Server', '/QUIET', '/Local-Client-Only'],
    { setup: 'server', quiet: true, 'local-client-only': true },
  ],
  ['Windows form with =', ['/port=8001'], { port: 8001 }],
  ['Windows form with a second argument, as msiexec', ['/log', '/var/x.log'], { log: '/var/x.log' }],
  ['a Windows path with a colon', ['/LOG:/C:/x.log'], { log: '/C:/x.log' }],
  ['a path with blanks', ['--server-dir', '/opt/RIS Server/'], { 'server-dir': '/opt/RIS Server' }],
  ['a relative path', ['--result', 'out/r.json'], { result: path.resolve('out/r.json') }],
  ['a path that looks like no option', ['--log', '/tmp'], { log: '/tmp' }],
  ['an attached value that looks like an option', ['--log=--quiet'], { log: path.resolve('--quiet') }],
  ['-h', ['-h'], { help: true }],
  ['/?', ['/?'], { help: true }],
  ['-?', ['-?'], { help: true }],
  ['/H', ['/H'], { help: true }],
  ['version', ['--version'], { version: true }],
  ['a flag twice, as scripts append it', ['--quiet', '/quiet'], { quiet: true }],
  ['all conflicts', ['--replace-conflicts'], { 'replace-conflicts': 'move' }],
  ['all conflicts twice', ['--replace-conflicts', '/replace-conflicts'], { 'replace-conflicts': 'move' }],
  [
    'all conflicts, then another option',
    ['--replace-conflicts', '--quiet'],
    { 'replace-conflicts': 'move', quiet: true },
  ],
  [
    'all conflicts, then a Windows option',
    ['--replace-conflicts', '/QUIET'],
    { 'replace-conflicts': 'move', quiet: true },
  ],
  ['one conflict', ['--replace-conflicts', T1], { 'replace-conflicts': { move: [T1] } }],
  [
    'two conflicts',
    ['--replace-conflicts', T1, `/replace-conflicts:${T2}`],
    { 'replace-conflicts': { move: [T1, T2] } },
  ],
  [
    'the same conflict twice',
    ['--replace-conflicts', T1, '--replace-conflicts', T1.toLowerCase()],
    { 'replace-conflicts': { move: [T1] } },
  ],
  ['a thumbprint with blanks', ['--replace-conflicts', SPACED], { 'replace-conflicts': { move: [T1] } }],
  [
    'a thumbprint with blanks and no quotation marks',
    ['--replace-conflicts', ...SPACED.split(' '), '--plan'],
    { 'replace-conflicts': { move: [T1] }, plan: true },
  ],
  [
    'a thumbprint with colons',
    ['--replace-conflicts', SPACED.replaceAll(' ', ':')],
    { 'replace-conflicts': { move: [T1] } },
  ],
  [
    'a thumbprint from certlm.msc',
    ['--replace-conflicts', `\u200e${SPACED}`],
    { 'replace-conflicts': { move: [T1] } },
  ],
  [
    'an address',
    ['--enterprise-url', 'net.tcp://ris01:9999/'],
    { 'enterprise-url': 'net.tcp://ris01:9999/' },
  ],
  [
    'an address without the last /',
    ['--enterprise-url', 'NET.TCP://ris01:9999'],
    { 'enterprise-url': 'net.tcp://ris01:9999/' },
  ],
];

describe('good command lines', () => {
  test.each(good)('%s', (_name, args, options) => {
    expect(parse(args, path.posix)).toEqual({ options, problems: [] });
  });

  test('Windows paths are resolved as Windows does', () => {
    expect(parse(['/LOG:C:\\x\\..\\y.log'], path.win32).options).toEqual({ log: 'C:\\y.log' });
  });

  test('every option can be written in both forms', () => {
    for (const { flag, value } of OPTIONS) {
      const values = {
        none: null,
        setup: 'server',
        port: '8001',
        host: 'ris01.hospital.example',
        thumbprint: T1,
        address: 'net.tcp://a:1/',
        account: 'HOSPITAL\\ris',
        subject: 'O=Hospital,C=CA',
        names: 'pacs.hospital.example',
        keySize: '3072',
        folder: '/d',
        file: '/f',
        passwordFile: '-',
        fingerprint: 'AB'.repeat(32),
        fingerprints: 'AB'.repeat(32),
        called: 'ris01:8001',
        urls: 'https://ris01/',
        conflicts: T1,
      };
      const given = values[value];
      const gnu = parse([given === null ? `--${flag}` : `--${flag}=${given}`], path.posix);
      const windows = parse(
        [given === null ? `/${flag.toUpperCase()}` : `/${flag.toUpperCase()}:${given}`],
        path.posix,
      );
      expect(gnu.problems, flag).toEqual([]);
      expect(windows, flag).toEqual(gnu);
    }
  });
});

const bad: readonly (readonly [string, readonly string[], string])[] = [
  [
    'unknown',
    ['--bogus-thing'],
    'Argument 1: there is no option --bogus-thing. ris-setup --help lists the options.',
  ],
  ['misspelt', ['--quiet', '--prot', '8001'], 'Argument 2: there is no option --prot. Did you mean --port?'],
  ['misspelt on Windows', ['/queit'], 'there is no option /queit. Did you mean --quiet?'],
  ['another program’s word', ['/silent'], 'Did you mean --quiet?'],
  ['one dash', ['-quiet'], 'Did you mean --quiet?'],
  ['GNU form in capitals', ['--QUIET'], 'Did you mean --quiet?'],
  ['a dash from a word processor', ['–setup=integrated'], 'there is no option –setup. Did you mean --setup?'],
  ['a stray word', ['integrated'], 'Argument 1: "integrated" belongs to no option.'],
  ['a stray path', ['/var/log/x'], 'Argument 1: "/var/log/x" belongs to no option.'],
  ['an empty argument', [''], 'Argument 1: "" belongs to no option.'],
  ['only dashes', ['--'], 'Argument 1: there is no option --.'],
  ['port too high', ['--port', '70000'], '--port must be a whole number from 1 to 65535, not "70000".'],
  ['port zero', ['--port', '0'], '--port must be a whole number'],
  ['port negative', ['--port', '-1'], '--port must be a whole number from 1 to 65535, not "-1".'],
  ['port with a letter', ['--port', '8000x'], '--port must be a whole number from 1 to 65535, not "8000x".'],
  ['port in hexadecimal', ['--port', '0x1F40'], 'not "0x1F40"'],
  ['port with an exponent', ['--port', '8e3'], 'not "8e3"'],
  ['port in other digits', ['--port', '٨٠٠٠'], '--port must be'],
  ['port empty, Windows', ['/port:'], '/port needs a value: /port PORT'],
  ['port empty, GNU', ['--port='], '--port needs a value: --port PORT, or --port=PORT.'],
  ['port missing at the end', ['--port'], '--port needs a value'],
  ['value missing before an option', ['--log', '--json'], '--log needs a value: --log FILE'],
  ['value missing before a Windows option', ['--log', '/JSON'], '--log needs a value'],
  [
    'setup unknown',
    ['--setup', 'both'],
    '--setup must be server, client or integrated (server and client on one machine), not "both".',
  ],
  ['a value for a flag', ['--quiet=yes'], '--quiet takes no value. Leave out "yes".'],
  ['a value for a Windows flag', ['/quiet:1'], '/quiet takes no value'],
  ['given twice', ['--port', '8000', '--port', '8000'], '--port is given twice.'],
  ['given twice in both forms', ['--setup=server', '/setup:integrated'], '--setup is given twice.'],
  [
    'all conflicts and one',
    ['--replace-conflicts', '--replace-conflicts', T1],
    'both alone (every conflicting certificate) and with a thumbprint',
  ],
  ['one conflict and all', ['--replace-conflicts', T1, '--replace-conflicts'], 'both alone'],
  [
    'a short thumbprint',
    ['--replace-conflicts', T1.slice(1)],
    '--replace-conflicts takes a thumbprint of 40 hexadecimal digits',
  ],
  [
    'a SHA-256 thumbprint',
    ['--replace-conflicts', T1 + T2.slice(0, 24)],
    '--replace-conflicts takes a thumbprint',
  ],
  ['a file instead of a thumbprint', ['--replace-conflicts', 'cert.cer'], 'not "cert.cer"'],
  [
    'an address over HTTP',
    ['--enterprise-url', 'http://ris01:9999/'],
    '--enterprise-url must be an address of the form net.tcp://HOST:PORT/',
  ],
  [
    'an address with a port too high',
    ['--enterprise-url', 'net.tcp://ris01:70000/'],
    '--enterprise-url must be',
  ],
  ['an address with a user', ['--enterprise-url', 'net.tcp://u:p@ris01:1/'], '--enterprise-url must be'],
  ['a folder with a control character', ['--root', '/a\u0000b'], '--root must be the path of a folder'],
  ['a folder that is too long', ['--root', `/${'a'.repeat(1024)}`], '--root must be the path of a folder'],
  ['a file with a newline', ['--log', 'a\nb'], '--log must be the path of a file'],
];

describe('bad command lines', () => {
  test.each(bad)('%s', (_name, args, words) => {
    const { problems } = parse(args, path.posix);
    expect(problems.map((problem) => text(problem)).join('\n')).toContain(words);
    expect(problems).toHaveLength(1);
  });

  test('all that is wrong is said at once, and what is right is kept', () => {
    const { options, problems } = parse(['--json', '--port', 'x', '--bogus', '/result:/r.json'], path.posix);
    expect(problems.map(({ code }) => code)).toEqual(['commandline.value.port', 'commandline.unknownOption']);
    expect(options).toEqual({ json: true, result: '/r.json' });
  });

  test('what follows an unknown option may be a password: it is neither read nor shown', () => {
    const attached = parse(['--password=hunter2'], path.posix);
    const apart = parse(['--password', 'hunter2'], path.posix);
    expect(attached.problems).toHaveLength(1);
    expect(apart.problems).toHaveLength(1);
    expect(JSON.stringify([attached, apart])).not.toContain('hunter2');
  });
});

describe('hostile command lines', () => {
  test('an argument of 1 MB is refused unread, and is not repeated', () => {
    const { problems } = parse([`--log=${'x'.repeat(2 ** 20)}`], path.posix);
    expect(problems.map((problem) => text(problem))).toEqual([
      `Argument 1 has ${2 ** 20 + 6} characters, and no option takes more than ${LONGEST_ARGUMENT}. It was not read.`,
    ]);
  });

  test('a value of 1 MB is not taken either', () => {
    const { options, problems } = parse(['--log', 'x'.repeat(2 ** 20)], path.posix);
    expect(options).toEqual({});
    expect(problems.map(({ code }) => code)).toEqual(['commandline.noValue', 'commandline.tooLong']);
  });

  test('an unknown option of 30,000 characters is cut where it is shown', () => {
    const said = parse([`--${'x'.repeat(30_000)}`], path.posix).problems.map((problem) => text(problem));
    expect(said).toHaveLength(1);
    expect(said[0]?.length).toBeLessThan(1200);
  });

  test.each([
    ['escape', '--port=\u001b[2J', '\u001b'],
    ['newline', '--bo\ngus', '\n'],
    ['bidi override', '\u202eevil', '\u202e'],
    ['C1 control', '--setup=\u009b31m', '\u009b'],
    ['lone surrogate', '--setup=\ud800', '\ud800'],
  ])('%s is neutralised', (_name, argument, hostile) => {
    const said = parse([argument], path.posix).problems.map((problem) => text(problem));
    expect(said).toHaveLength(1);
    expect(said.join()).not.toContain(hostile);
    expect(said.join()).toMatch(/\\u\{[0-9A-F]{4}\}/);
  });

  test.each(['--__proto__=1', '--constructor', '/toString', '--hasOwnProperty=x'])(
    '%s is no option',
    (argument) => {
      const { options, problems } = parse([argument], path.posix);
      expect(problems.map(({ code }) => code)).toEqual(['commandline.unknownOption']);
      expect(options).toEqual({});
    },
  );

  test('many arguments', () => {
    expect(
      parse(
        Array.from({ length: 5000 }, () => 'x'),
        path.posix,
      ).problems,
    ).toHaveLength(5000);
  });
});

describe('the nearest option', () => {
  test.each([
    ['--prot', 'port'],
    ['--setpu', 'setup'],
    ['--localclientonly', 'local-client-only'],
    ['/uninstall', 'remove'],
    ['--dry-run', 'plan'],
    ['—quiet', 'quiet'],
    ['--answer', 'answers'],
  ])('%s', (written, flag) => {
    expect(nearest(written)).toBe(flag);
  });

  test.each(['--', '', '--zzzz', `--${'quiet'.repeat(1000)}`])('none is near %s', (written) => {
    expect(nearest(written)).toBeNull();
  });
});

test.each([
  [['--json'], true],
  [['x', '/JSON'], true],
  [['--json=1'], true],
  [['/json:yes'], true],
  [['--jsonx'], false],
  [['json', '-json'], false],
])('JSON is asked for by %j: %s', (args, asked) => {
  expect(asksForJson(args)).toBe(asked);
});
