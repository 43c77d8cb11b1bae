import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, LOCAL, ris, statusOf } from '../../support/cli.ts';
import { SECRET, tree } from '../../support/cli-machine.ts';
import { SERVER_FILE } from '../../support/rig.ts';
import { codes, lines, machines, setupOn, words } from './machines.ts';

const machine = machines();

const WRONG: readonly (readonly [name: string, args: readonly string[], code: string, names: string])[] = [
  ['an unknown option', ['--bogus'], 'commandline.unknownOption', '--bogus'],
  ['a misspelt option', ['--qiuet'], 'commandline.unknownOptionNear', '--quiet'],
  ['a port that is none', ['--port', '70000'], 'commandline.value.port', '70000'],
  ['a port of 0', ['--port=0'], 'commandline.value.port', '"0"'],
  ['a port in another base', ['--port', '0x1F40'], 'commandline.value.port', '0x1F40'],
  ['an option without its value', ['--port'], 'commandline.noValue', '--port PORT'],
  ['a value for an option without one', ['--quiet=yes'], 'commandline.noValueWanted', 'yes'],
  ['an option twice', ['--port', '8000', '--port', '8001'], 'commandline.twice', '--port'],
  [
    'an address that is none',
    ['--enterprise-url', 'http://ris01/'],
    'commandline.value.address',
    'http://ris01/',
  ],
  ['a thumbprint that is none', ['--replace-conflicts', 'A909'], 'commandline.value.conflicts', 'A909'],
  ['an address as the host', ['--host', '10.0.0.1'], 'commandline.value.hostAddress', '10.0.0.1'],
  ['a host that is none', ['--host=ris 01'], 'commandline.value.host', '"ris 01"'],
  ['a hostile host', ['--host', 'ris\u001b[2J\u202e'], 'commandline.value.host', '\\u{001B}[2J\\u{202E}'],
  ['an endless host', ['--host', 'a'.repeat(5000)], 'commandline.value.host', '"aaaa'],
  ['a host twice', ['--host', 'localhost', '--host', 'localhost'], 'commandline.twice', '--host'],
  ['a certificate that is none', ['--certificate', 'A909'], 'commandline.value.thumbprint', 'A909'],
  ['a certificate without its value', ['--certificate'], 'commandline.noValue', '--certificate THUMBPRINT'],
  ['a path as the certificate', ['--certificate=../../x'], 'commandline.value.thumbprint', '../../x'],
  ['two sources', ['--certificate', 'A9'.repeat(20)], 'commandline.exclusive', '--local-client-only'],
  ['trust in the wizard’s own', ['--trust-certificate'], 'commandline.exclusive', '--trust-certificate'],
  ['another host than localhost', ['--host', 'ris01'], 'commandline.localHost', 'ris01'],
  ['a lost argument', ['folder'], 'commandline.unexpected', 'folder'],
  ['to verify and to plan', ['--verify', '--plan'], 'commandline.exclusive', '--verify'],
  ['to remove and to set up', ['--remove'], 'commandline.removeTakesAll', '--setup'],
  ['hostile characters', ['--bogus\u001b[2J\u202e'], 'commandline.unknownOption', '\\u{001B}[2J\\u{202E}'],
];

const ANSWERS = {
  schema: 1,
  setup: 'integrated',
  server: { host: 'localhost' },
  certificate: { source: 'local' },
};
const STORED = { source: 'store', thumbprint: 'A9'.repeat(20) };
const HOSTILE: readonly (readonly [name: string, content: string | Buffer, code: string])[] = [
  ['empty', '', 'commandline.answers.notJson'],
  [
    'not JSON, with a password in it',
    `{"schema": 1, "password": "${SECRET}" "`,
    'commandline.answers.notJson',
  ],
  ['a list', '[]', 'commandline.value.object'],
  [
    'of wrong types',
    JSON.stringify({ ...ANSWERS, server: { host: 'localhost', port: '8000' } }),
    'commandline.value.port',
  ],
  [
    'with a port out of range',
    JSON.stringify({ ...ANSWERS, server: { host: 'localhost', port: 70000 } }),
    'commandline.value.port',
  ],
  ['with unknown keys', JSON.stringify({ ...ANSWERS, password: SECRET }), 'commandline.value.unknownKey'],
  [
    'with a prototype',
    JSON.stringify(ANSWERS).replace('{', '{"__proto__":{"setup":"server"},'),
    'commandline.value.unknownKey',
  ],
  [
    'with a host that is an address',
    JSON.stringify({ ...ANSWERS, server: { host: '10.0.0.1' }, certificate: STORED }),
    'commandline.value.hostAddress',
  ],
  [
    'with another host for the wizard’s own certificate',
    JSON.stringify({ ...ANSWERS, server: { host: 'ris01' } }),
    'commandline.value.localHost',
  ],
  [
    'with a thumbprint in small letters',
    JSON.stringify({ ...ANSWERS, certificate: { ...STORED, thumbprint: 'a9'.repeat(20) } }),
    'commandline.value.thumbprint',
  ],
  [
    'with a password in the certificate',
    JSON.stringify({ ...ANSWERS, certificate: { ...STORED, password: SECRET } }),
    'commandline.value.unknownKey',
  ],
  [
    'with another kind of trust',
    JSON.stringify({ ...ANSWERS, certificate: { ...STORED, trust: 'everybody' } }),
    'commandline.value.trust',
  ],
  ['of another schema', JSON.stringify({ ...ANSWERS, schema: 2 }), 'commandline.value.exactly'],
  [
    'with a relative folder',
    JSON.stringify({ ...ANSWERS, server: { host: 'localhost', directory: 'RIS' } }),
    'commandline.value.relative',
  ],
  ['nested without end', '['.repeat(60_000), 'commandline.answers.notJson'],
  ['huge', Buffer.alloc(70_000, ' '), 'commandline.answers.tooLarge'],
  ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'commandline.answers.notUtf8'],
  ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(ANSWERS)}`, 'utf16le'), 'commandline.answers.utf16'],
];

function wrongArguments(): void {
  test.each(WRONG)('%s', async (_, args, code, names) => {
    const on = machine(null);
    const result = await json([...setupOn(on), ...args], on.home);
    expect(result).toMatchObject({ outcome: 'invalid', exitCode: 1639, changes: [], verdict: null });
    const said = result.messages.filter((one) => one.code === code);
    expect(said.map(({ text }) => text).join('\n'), words(result)).toContain(names);
    const spoken = await ris([...setupOn(on), ...args], on.home);
    expect(spoken.status).toBe(statusOf('invalid'));
    expect(spoken.stdout).toBe('');
    expect(lines(spoken.stderr).at(-1)).toMatch(/^Nothing was changed: .*ris-setup --help/);
    for (const hostile of ['\u001b', '\u202e']) expect(spoken.stderr).not.toContain(hostile);
    expect(tree(on.home)).toEqual({});
  });

  test('everything that is wrong is said at once', async () => {
    const on = machine(null);
    const args = ['--setup', 'both', '--port', '70000', '--bogus', '--root', on.root];
    expect(codes(await json(args, on.home)).sort()).toEqual([
      'commandline.unknownOption',
      'commandline.value.port',
      'commandline.value.setup',
    ]);
    expect(existsSync(on.root)).toBe(false);
  });

  test('the status is the low 8 bits that deployment tools see', async () => {
    const on = machine(null);
    const { status } = await ris(['--bogus'], on.home);
    expect(status).toBe(process.platform === 'win32' ? 1639 : 103);
  });

  test('nothing at all to do: nothing to repeat', async () => {
    const on = machine();
    const before = tree(on.root);
    const result = await json(['--root', on.root], on.home);
    expect(result.outcome).toBe('invalid');
    expect(codes(result)).toContain('run.noChoices');
    expect(tree(on.root)).toEqual(before);
  });
}

function hostileAnswers(): void {
  test.each(HOSTILE)('%s', async (_, content, code) => {
    const on = machine(null);
    const file = on.file('answers.json');
    writeFileSync(file, content);
    const result = await json(['--answers', file, '--root', on.root], on.home);
    expect(result).toMatchObject({ outcome: 'invalid', exitCode: 1639, changes: [] });
    expect(codes(result)).toContain(code);
    expect(words(result)).toContain(file);
    expect(existsSync(on.root)).toBe(false);
    writeFileSync(file, '');
  });

  test('absent, a folder, a pipe that nobody writes to', async () => {
    const on = machine(null);
    const asked = async (file: string): Promise<string[]> =>
      codes(await json(['--answers', file, '--root', on.root], on.home));
    expect(await asked(on.file('absent.json'))).toEqual(['commandline.answers.absent']);
    expect(await asked(on.home)).toEqual(['commandline.answers.notFile']);
    if (spawnSync('mkfifo', [on.file('pipe')]).status === 0) {
      expect(await asked(on.file('pipe'))).toEqual(['commandline.answers.notFile']);
    }
    expect(existsSync(on.root)).toBe(false);
  });
}

/** Configuration files that cannot be worked with: the content of the server's file. */
const BROKEN: readonly (readonly [name: string, spoil: (path: string) => void])[] = [
  [
    'empty',
    (path) => {
      writeFileSync(path, '');
    },
  ],
  [
    'truncated',
    (path) => {
      truncateSync(path, 900);
    },
  ],
  [
    'not XML',
    (path) => {
      writeFileSync(path, `Password=${SECRET}`);
    },
  ],
  [
    'of 50 MB',
    (path) => {
      truncateSync(path, 50_000_000);
    },
  ],
  [
    'with entities that expand',
    (path) => {
      const text = readFileSync(path, 'utf8');
      const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
      writeFileSync(path, text.replace('<configuration>', `${doctype}<configuration>`));
    },
  ],
];

function brokenMachines(): void {
  test.each(BROKEN)('a server file that is %s', async (_, spoil) => {
    const on = machine();
    const path = join(on.rig.serverFolder, SERVER_FILE);
    spoil(path);
    const before = tree(on.root);
    const result = await json(setupOn(on), on.home);
    expect(result).toMatchObject({ outcome: 'refused', exitCode: 1603, changes: [] });
    expect(words(result)).toContain(path);
    expect((await json(['--verify', '--root', on.root], on.home)).outcome).toBe('refused');
    expect(tree(on.root)).toEqual(before);
  });

  test('a root that cannot be made is named with its reason', async () => {
    const on = machine(null);
    writeFileSync(on.file('file'), '');
    symlinkSync(on.file('nowhere'), on.file('dangling'));
    const roots = [on.file('file'), on.file('file/below'), on.file('dangling')];
    for (const root of [...roots, ...(existsSync('/proc/self') ? ['/proc/ris', '/proc'] : [])]) {
      const before = tree(on.home);
      const result = await json([...LOCAL, '--root', root], on.home);
      expect(result, root).toMatchObject({ outcome: 'refused', exitCode: 1603, changes: [] });
      expect(words(result)).toContain(`The embedded machine cannot be made in ${root} (E`);
      expect(tree(on.home)).toEqual(before);
    }
  });

  test('a log or result that cannot be written keeps the run from starting', async () => {
    const on = machine();
    symlinkSync(on.file('elsewhere'), on.file('link.log'));
    mkdirSync(on.file('folder'));
    const before = tree(on.home);
    const tries = [
      ['--log', on.file('nowhere/setup.log'), 'commandline.output.noFolder'],
      ['--log', on.file('link.log'), 'commandline.output.link'],
      ['--result', on.file('folder'), 'commandline.output.folder'],
    ] as const;
    for (const [option, path, code] of tries) {
      const result = await json([...setupOn(on), option, path], on.home);
      expect(result.outcome).toBe('refused');
      expect(codes(result)).toEqual([code]);
      expect(words(result)).toContain(path);
    }
    const same = await json([...setupOn(on), '--log', on.file('x'), '--result', on.file('x')], on.home);
    expect(same.outcome).toBe('invalid');
    expect(tree(on.home)).toEqual(before);
  });
}

/** A message that names place and remedy, and nothing touched. */
export function badInput(): void {
  describe('wrong arguments', wrongArguments);
  describe('an answer file', hostileAnswers);
  describe('a machine in a bad state', brokenMachines);
}
