import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { posixRights } from '../../../electron/machine/node/posix-rights.ts';
import { asRoot, freshFolder } from './folder.ts';

const folder = freshFolder();
const STRANGER = 12345;

/** A folder two levels below the root, and the doubts about it. */
function make(mode = 0o700): { path: string; doubt(as: 'private' | 'product'): string | null } {
  mkdirSync(join(folder(), 'ProgramData'));
  const path = join(folder(), 'ProgramData', 'state');
  mkdirSync(path);
  chmodSync(path, mode);
  return { path, doubt: (as) => posixRights(folder()).doubt(path, as) };
}

describe('doubts about a folder', () => {
  test('none about one’s own, or about one that is not there yet', () => {
    const { path, doubt } = make();
    expect(doubt('private')).toBeNull();
    expect(doubt('product')).toBeNull();
    expect(posixRights(folder()).doubt(join(path, 'absent'), 'private')).toBeNull();
  });

  test.each([0o770, 0o720, 0o707, 0o702, 0o777, 0o1777, 0o1770])(
    'state in one that others can write to (mode %o)',
    (mode) => {
      const { doubt } = make(mode);
      expect(doubt('private')).toBe('rights');
    },
  );

  test.each([0o755, 0o750, 0o711])('that others can only read (mode %o) is trusted', (mode) => {
    expect(make(mode).doubt('private')).toBeNull();
  });

  test.skipIf(!asRoot)('one that another user has planted (needs root, to make it)', () => {
    const { path, doubt } = make();
    chownSync(path, STRANGER, STRANGER);
    expect(doubt('private')).toBe('owner');
    expect(doubt('product')).toBe('owner');
  });

  test('a file in its place', () => {
    const path = join(folder(), 'state');
    writeFileSync(path, '');
    expect(posixRights(folder()).doubt(path, 'private')).toBe('notFolder');
  });

  test('a link in its place, wherever it leads', () => {
    const { path } = make();
    const link = join(folder(), 'link');
    symlinkSync(path, link);
    expect(posixRights(folder()).doubt(link, 'private')).toBe('link');
    symlinkSync(join(folder(), 'absent'), `${link}2`);
    expect(posixRights(folder()).doubt(`${link}2`, 'product')).toBe('link');
  });

  test('a link among the folders on the way', () => {
    const { path } = make();
    symlinkSync(join(path, '..'), join(folder(), 'link'));
    expect(posixRights(folder()).doubt(join(folder(), 'link', 'state'), 'product')).toBe('link');
  });

  test('a link on the way to a folder that is not there yet', () => {
    make();
    symlinkSync(join(folder(), 'ProgramData'), join(folder(), 'link'));
    expect(posixRights(folder()).doubt(join(folder(), 'link', 'absent'), 'private')).toBe('link');
  });
});

describe('replacing', () => {
  test.skipIf(!asRoot)('keeps the owner (needs root, to have another one)', () => {
    const [file, fresh] = [join(folder(), 'file'), join(folder(), 'new')];
    writeFileSync(file, 'old');
    chownSync(file, STRANGER, STRANGER + 1);
    chmodSync(file, 0o640);
    writeFileSync(fresh, 'new');
    posixRights(folder()).replace(fresh, file);
    const { uid, gid, mode } = statSync(file);
    expect([uid, gid, mode & 0o7777]).toEqual([STRANGER, STRANGER + 1, 0o640]);
  });
});
