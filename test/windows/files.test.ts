import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Problem } from '../../electron/contract/problem.ts';
import { createNodeFiles } from '../../electron/machine/node/files.ts';
import { folderDoubt } from '../../electron/machine/windows/access.ts';
import { describeSddl, PRIVATE_FOLDER, readAccess } from '../../electron/machine/windows/file-access.ts';
import { kernel32 } from '../../electron/machine/windows/kernel32.ts';
import { windowsRights as rights } from '../../electron/machine/windows/rights.ts';
import { isWine } from './reset.ts';

const files = createNodeFiles({ root: null, rights });
const READ_ONLY = 1;
const HIDDEN = 2;
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.problem.code === code;
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ris-setup-test-'));
  const at = (name: string): string => join(folder, name);
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes a private folder once, and refuses one that another program made meanwhile', () => {
    strictEqual(files.createPrivateFolder(at('private')), true);
    strictEqual(files.createPrivateFolder(at('private')), false);
    strictEqual(files.inspect(at('private')).kind, 'folder');
    writeFileSync(at('in the way'), '');
    throws(() => files.createPrivateFolder(at('in the way')), problem('windows.exists'));
    throws(() => files.createPrivateFolder(at('none\\private')), problem('windows.notFound'));
  });

  it('trusts a private folder that it made', () => {
    files.createPrivateFolder(at('mine'));
    strictEqual(files.doubt(at('mine'), 'private'), null);
    strictEqual(files.doubt(at('absent'), 'private'), null);
  });

  it('refuses a file in the place of a folder', () => {
    writeFileSync(at('no folder'), '');
    strictEqual(files.doubt(at('no folder'), 'private'), 'notFolder');
  });

  // Wine keeps no access rights: there is nothing to see there.
  if (!isWine()) {
    it('refuses a planted private folder', () => {
      mkdirSync(at('planted'));
      strictEqual(files.doubt(at('planted'), 'private'), 'rights');
    });
  }

  it('asks for rights that its own judgement accepts, as Windows writes them', () => {
    const wanted = describeSddl(PRIVATE_FOLDER);
    ok(wanted !== null);
    strictEqual(folderDoubt(wanted, 'private'), null);
    const usual = describeSddl('O:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)');
    ok(usual !== null);
    strictEqual(folderDoubt(usual, 'private'), 'rights');
    strictEqual(folderDoubt(usual, 'product'), null);
    const open = describeSddl('O:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;0x1301bf;;;AU)');
    ok(open !== null);
    strictEqual(folderDoubt(open, 'product'), 'rights');
  });

  it("reads the descriptor of a folder of the system's", () => {
    const access = readAccess('C:\\windows');
    ok(access?.owner?.startsWith('S-1-'));
    ok((access?.entries?.length ?? 0) > 0);
    throws(() => readAccess(at('absent')), problem('windows.notFound'));
  });

  it('replaces a file in one step and keeps its attributes', () => {
    writeFileSync(at('a.config'), 'old');
    kernel32().SetFileAttributesW(at('a.config'), HIDDEN);
    files.create(at('a.config.new'), bytes('new'));
    files.replace(at('a.config.new'), at('a.config'));
    strictEqual(readFileSync(at('a.config'), 'utf8'), 'new');
    strictEqual(existsSync(at('a.config.new')), false);
    strictEqual(kernel32().GetFileAttributesW(at('a.config')) & HIDDEN, HIDDEN);
  });

  it('puts a file where none was', () => {
    files.create(at('b.new'), bytes('first'));
    files.replace(at('b.new'), at('b'));
    strictEqual(readFileSync(at('b'), 'utf8'), 'first');
  });

  it('does not replace a read-only file, nor a folder', () => {
    writeFileSync(at('fixed'), 'old');
    kernel32().SetFileAttributesW(at('fixed'), READ_ONLY);
    files.create(at('fixed.new'), bytes('new'));
    throws(() => {
      files.replace(at('fixed.new'), at('fixed'));
    }, problem('windows.denied'));
    strictEqual(readFileSync(at('fixed'), 'utf8'), 'old');
    kernel32().SetFileAttributesW(at('fixed'), 0x80);
    mkdirSync(at('folder'));
    throws(() => {
      files.replace(at('fixed.new'), at('folder'));
    }, Problem);
    strictEqual(files.inspect(at('folder')).kind, 'folder');
  });

  it('says so where the temporary file is gone', () => {
    throws(() => {
      files.replace(at('never made'), at('b'));
    }, problem('windows.notFound'));
    strictEqual(readFileSync(at('b'), 'utf8'), 'first');
  });

  it('appends, lists and removes through the same port', () => {
    const log = files.append(at('journal'));
    log.append(bytes('one\n'));
    log.append(bytes('two\n'));
    log.close();
    deepStrictEqual(Buffer.from(files.read(at('journal'), 100) ?? []).toString(), 'one\ntwo\n');
    files.remove(at('journal'));
    files.remove(at('journal'));
    strictEqual(files.inspect(at('journal')).kind, 'absent');
  });
});
