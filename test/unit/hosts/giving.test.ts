import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import { message } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { isOnDrive, takeDropped } from '../../../electron/hosts/desktop/dropping.ts';
import { HOME } from '../../../electron/hosts/desktop/policy.ts';
import { onlyGivenPaths } from '../../../electron/hosts/given-paths.ts';
import { givenFile, givenFolder, keepPasted, LARGEST } from '../../../electron/hosts/giving.ts';
import { createPrivateFolder } from '../../../electron/hosts/private-folder.ts';
import { createTypedPassword, forgetting } from '../../../electron/hosts/typed-password.ts';
import { pem } from '../../support/given-files.ts';
import { hospital } from '../../support/store-certificates.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ris-giving-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'given',
    (error: unknown) => (error instanceof Problem ? error.problem.code : error),
  );

describe('a file that is given', () => {
  it('is named by its path, and known by its last part', async () => {
    writeFileSync(at('Zertifikat für RIS.pfx'), 'x');
    expect(await givenFile(at('Zertifikat für RIS.pfx'), 'pfx')).toEqual({
      path: at('Zertifikat für RIS.pfx'),
      name: 'Zertifikat für RIS.pfx',
    });
  });

  it('is a regular file of a size that is read', async () => {
    writeFileSync(at('file'), '');
    truncateSync(at('file'), LARGEST.pfx);
    expect(await codeOf(givenFile(at('file'), 'pfx'))).toBe('given');
    truncateSync(at('file'), LARGEST.pfx + 1);
    expect(await codeOf(givenFile(at('file'), 'pfx'))).toBe('file.tooLarge');
    symlinkSync(at('file'), at('link'));
    expect(await codeOf(givenFile(at('link'), 'pfx'))).toBe('file.link');
    expect(await codeOf(givenFile(folder, 'pfx'))).toBe('file.notRegular');
    expect(await codeOf(givenFile('/dev/zero', 'pfx'))).toBe('file.notRegular');
    expect(await codeOf(givenFile(at('nothing'), 'answer'))).toBe('given.absent');
    expect(await codeOf(givenFile('file', 'answer'))).toBe('file.relative');
    expect(await codeOf(givenFile(at('x'.repeat(1100)), 'answer'))).toBe('hosts.give.longPath');
  });

  it('is no folder where a folder is asked for', async () => {
    writeFileSync(at('file'), 'x');
    mkdirSync(at('folder'));
    expect(await givenFolder(at('folder'))).toEqual({ path: at('folder'), name: 'folder' });
    expect(await codeOf(givenFolder(at('file')))).toBe('hosts.give.noFolder');
    expect(await codeOf(givenFolder(at('nowhere')))).toBe('hosts.give.noFolder');
    expect(await codeOf(givenFolder('folder'))).toBe('file.relative');
    symlinkSync(at('folder'), at('link'));
    expect(await codeOf(givenFolder(at('link')))).toBe('hosts.give.noFolder');
  });
});

describe('a dropped file', () => {
  const page = { url: HOME, parent: null };
  const given: string[] = [];
  const link = { give: (path: string) => void given.push(path) };
  beforeEach(() => {
    given.length = 0;
  });

  it.each(['C:\\Users\\a\\b.pfx', 'z:/b.pfx', '/home/a/b.pfx'])('lies on a drive: %s', (path) => {
    expect(isOnDrive(path)).toBe(true);
  });
  it.each([
    '\\\\server\\share\\b.pfx',
    '//server/share/b.pfx',
    '\\\\?\\C:\\b.pfx',
    '\\\\.\\PhysicalDrive0',
    '\\b.pfx',
    'C:b.pfx',
    'C:\\\\b.pfx',
    'b.pfx',
    'file:///C:/b.pfx',
    '',
  ])('does not lie on one: %j', (path) => {
    expect(isOnDrive(path)).toBe(false);
  });

  it('is given once it is known to be one', async () => {
    const path = at('server.pfx');
    writeFileSync(path, 'x');
    const dropped = { ok: true, given: { path, name: 'server.pfx' } };
    expect(await takeDropped(page, { what: 'pfx', path }, link)).toEqual(dropped);
    expect(given).toEqual([path]);
  });

  it.each([
    ['that a script made', { what: 'pfx', path: '' }, 'hosts.give.noFile'],
    ['of another form', { what: 'pfx' }, 'hosts.give.noFile'],
    ['of no kind', { what: 'exe', path: '/etc/passwd' }, 'hosts.give.noFile'],
    ['with more to say', { what: 'pfx', path: '/etc/passwd', force: true }, 'hosts.give.noFile'],
    ['of no path', { what: 'pfx', path: ['/etc/passwd'] }, 'hosts.give.noFile'],
    ['of a path longer than any', { what: 'pfx', path: `/${'x'.repeat(1024)}` }, 'hosts.give.noFile'],
    ['on a server', { what: 'pfx', path: '\\\\evil.example\\share\\a.pfx' }, 'hosts.give.network'],
    ['that is not there', { what: 'pfx', path: '/nowhere/a.pfx' }, 'given.absent'],
    ['that is a folder', { what: 'pfx', path: '/' }, 'file.notRegular'],
  ] as const)('is refused: one %s', async (_name, data, code) => {
    expect(await takeDropped(page, data, link)).toMatchObject({ ok: false, problem: { code } });
    expect(given).toEqual([]);
  });

  it.each([null, { url: HOME, parent: {} }, { url: 'https://evil.example/', parent: null }])(
    'is taken from no frame but the page: %j',
    async (sender) => {
      const path = at('server.pfx');
      writeFileSync(path, 'x');
      expect(await takeDropped(sender, { what: 'pfx', path }, link)).toMatchObject({ ok: false });
      expect(given).toEqual([]);
    },
  );
});

describe('the private folder', () => {
  it('is made with the first file, and deleted with all of them', () => {
    const { keep, dispose } = createPrivateFolder(folder);
    const { path, name } = keep('../über <b>.pfx', Buffer.from('x'));
    expect(name).toBe('../über <b>.pfx');
    expect(basename(path)).toBe('1-___ber__b_.pfx');
    expect(dirname(dirname(path))).toBe(folder);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    dispose();
    expect(existsSync(dirname(path))).toBe(false);
    dispose();
    const again = keep('a', Buffer.from('x'));
    expect(dirname(again.path)).not.toBe(dirname(path));
    dispose();
  });

  it('keeps what is pasted only where it holds certificates and no key', async () => {
    const kept = createPrivateFolder(folder);
    const text = pem(hospital().der).toString();
    expect(
      await codeOf(keepPasted({ what: 'answer', text: `${text}-----BEGIN RSA PRIVATE KEY` }, kept)),
    ).toBe('response.privateKey');
    expect(await codeOf(keepPasted({ what: 'answer', text: text.slice(0, 200) }, kept))).toBe(
      'response.cutOff.text',
    );
    expect(await codeOf(keepPasted({ what: 'issuer', text }, kept))).toBe('given');
    kept.dispose();
  });
});

describe('a password that was typed', () => {
  const bytes = async (work: Promise<Uint8Array>): Promise<string> => Buffer.from(await work).toString();

  it('is read as often as it is needed, each time in a buffer of its own', async () => {
    const typed = createTypedPassword();
    expect(await codeOf(typed.read())).toBe('hosts.notTyped');
    typed.take('Grüße');
    const first = await typed.read();
    first.fill(0);
    expect(await bytes(typed.read())).toBe('Grüße');
    typed.take('');
    expect(await bytes(typed.read())).toBe('');
    typed.take(null);
    expect(await codeOf(typed.read())).toBe('hosts.notTyped');
  });

  it.each([
    ['installed', false],
    ['unchanged', false],
    ['refused', true],
    ['planChanged', true],
    ['rolledBack', true],
    ['cancelled', true],
  ])('after a run that ended as %s, it is kept: %s', async (outcome, kept) => {
    const typed = createTypedPassword();
    typed.take('hunter2');
    const { ask } = forgetting({ ask: async () => ({ outcome }) }, typed);
    await ask('remove', null);
    expect(await bytes(typed.read())).toBe('hunter2');
    await ask('apply', null);
    expect(await codeOf(typed.read())).toBe(kept ? 'given' : 'hosts.notTyped');
  });
});

describe('a page', () => {
  const choices = (file: string, passwordFile: string | null) =>
    choicesSchema.parse({
      schema: 1,
      setup: 'server',
      server: { host: 'ris01' },
      certificate: { source: 'pfx', file, passwordFile },
    });
  const nothing = { products: [], record: null, interrupted: null, pending: [] };
  const ask = onlyGivenPaths(
    { ask: async (channel) => (channel === 'survey' ? nothing : 'asked') },
    new Set(['/given/a.pfx']),
  );
  const plan = (file: string, passwordFile: string | null) =>
    ask({ id: 0, channel: 'plan', input: choices(file, passwordFile) });
  const foreign = (path: string) => ({ problem: message('hosts.foreignPath', { path }) });

  it('may name what the person gave, and say that the password was typed', async () => {
    expect(await plan('/given/a.pfx', '-')).toBe('asked');
    expect(await plan('/given/a.pfx', null)).toBe('asked');
    const inspected = { file: '/given/a.pfx', passwordFile: '-' };
    expect(await ask({ id: 0, channel: 'inspectPfx', input: inspected })).toBe('asked');
  });

  it('may name nothing else', async () => {
    await expect(plan('/given/b.pfx', '-')).rejects.toMatchObject(foreign('/given/b.pfx'));
    await expect(plan('-', '-')).rejects.toMatchObject(foreign('-'));
    await expect(plan('/given/a.pfx', '/etc/shadow')).rejects.toMatchObject(foreign('/etc/shadow'));
    const inspected = { file: '/etc/shadow', passwordFile: null };
    await expect(ask({ id: 0, channel: 'inspectPfx', input: inspected })).rejects.toMatchObject(
      foreign('/etc/shadow'),
    );
  });
});
