import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../../electron/machine/files.ts';
import { createNodeFiles } from '../../../electron/machine/node/files.ts';
import { posixRights } from '../../../electron/machine/node/posix-rights.ts';
import { codeOf, freshFolder } from './folder.ts';

const folder = freshFolder();
const root = (): string => join(folder(), 'root');
const at = (...parts: string[]): string => join(root(), ...parts);

/** The port with a root; beside the root lies a file that nothing may touch. */
function open(): Files {
  mkdirSync(root());
  writeFileSync(join(folder(), 'outside'), 'untouched');
  return createNodeFiles({ root: root(), rights: posixRights(root()) });
}

const bytes = Buffer.from('content');

type Call = (files: Files, path: string) => unknown;
const CHANGING: readonly (readonly [string, Call])[] = [
  [
    'create',
    (files, path) => {
      files.create(path, bytes);
    },
  ],
  ['append', (files, path) => files.append(path)],
  [
    'remove',
    (files, path) => {
      files.remove(path);
    },
  ],
  [
    'replace',
    (files, path) => {
      files.replace(at('new'), path);
    },
  ],
  ['createPrivateFolder', (files, path) => files.createPrivateFolder(path)],
  [
    'removeEmptyFolder',
    (files, path) => {
      files.removeEmptyFolder(path);
    },
  ],
];
const READING: readonly (readonly [string, Call])[] = [
  ['inspect', (files, path) => files.inspect(path)],
  ['list', (files, path) => files.list(path)],
  ['read', (files, path) => files.read(path, 100)],
  ['doubt', (files, path) => files.doubt(path, 'product')],
];

describe.each([...READING, ...CHANGING])('%s stays inside the root', (_, call) => {
  test.each([
    ['beside it', () => join(folder(), 'outside')],
    ['above it', () => folder()],
    ['with .. in the path', () => `${root()}/a/../../outside`],
    ['in a folder whose name begins like it', () => `${root()}-too/file`],
    ['at the top', () => '/'],
  ])('%s', (_name, path) => {
    const files = open();
    expect(codeOf(() => call(files, path()))).toBe('file.outside');
    expect(readFileSync(join(folder(), 'outside'), 'utf8')).toBe('untouched');
  });

  test('not with a relative path', () => {
    const files = open();
    expect(codeOf(() => call(files, 'file'))).toBe('file.relative');
    expect(codeOf(() => call(files, ''))).toBe('file.relative');
    expect(codeOf(() => call(createNodeFiles({ root: null, rights: posixRights('/') }), 'C:file'))).toBe(
      'file.relative',
    );
  });
});

describe('links', () => {
  test.each(CHANGING)('%s does not go through a folder that leads out of the root', (_, call) => {
    const files = open();
    writeFileSync(at('new'), 'new');
    mkdirSync(join(folder(), 'elsewhere'));
    symlinkSync(join(folder(), 'elsewhere'), at('link'));
    expect(codeOf(() => call(files, at('link', 'deep', 'file')))).toBe('file.outside');
    expect(codeOf(() => call(files, at('link', 'file')))).toBe('file.outside');
    expect(existsSync(join(folder(), 'elsewhere', 'file'))).toBe(false);
  });

  test('a name that begins with two dots is a name like any other', () => {
    const files = open();
    files.create(at('..data'), bytes);
    expect(files.read(at('..data'), 100)).toEqual(new Uint8Array(bytes));
  });

  test('a link at the path itself is seen and not followed', () => {
    const files = open();
    symlinkSync(join(folder(), 'outside'), at('link'));
    expect(files.inspect(at('link'))).toEqual({ kind: 'link' });
    expect(codeOf(() => files.read(at('link'), 100))).toBe('file.link');
    expect(codeOf(() => files.append(at('link')))).toBe('file.link');
    expect(
      codeOf(() => {
        files.create(at('link'), bytes);
      }),
    ).toBe('file.exists');
    files.remove(at('link'));
    expect(existsSync(at('link'))).toBe(false);
    expect(readFileSync(join(folder(), 'outside'), 'utf8')).toBe('untouched');
  });

  test('a dangling link is no way to make a file elsewhere', () => {
    const files = open();
    symlinkSync(join(folder(), 'absent'), at('link'));
    expect(
      codeOf(() => {
        files.create(at('link'), bytes);
      }),
    ).toBe('file.exists');
    expect(codeOf(() => files.append(at('link')))).toBe('file.link');
    expect(existsSync(join(folder(), 'absent'))).toBe(false);
  });

  test('a link to a folder lists nothing', () => {
    const files = open();
    mkdirSync(at('folder'));
    writeFileSync(at('folder', 'file'), '');
    symlinkSync(at('folder'), at('link'));
    expect(files.list(at('link'))).toEqual([]);
    expect(files.list(at('folder'))).toEqual(['file']);
  });
});

describe('reading', () => {
  test('what is not there is null, and an absent folder is empty', () => {
    const files = open();
    expect(files.read(at('absent'), 10)).toBeNull();
    expect(files.inspect(at('absent', 'deep'))).toEqual({ kind: 'absent' });
    expect(files.list(at('absent'))).toEqual([]);
  });

  test('up to the limit and not a byte more', () => {
    const files = open();
    writeFileSync(at('file'), 'x'.repeat(10));
    expect(files.read(at('file'), 10)).toHaveLength(10);
    expect(codeOf(() => files.read(at('file'), 9))).toBe('file.tooLarge');
  });

  test('an empty file has no bytes', () => {
    const files = open();
    writeFileSync(at('file'), '');
    expect(files.read(at('file'), 10)).toEqual(new Uint8Array());
  });

  test('a folder and a FIFO are no files, and a FIFO is not waited for', () => {
    const files = open();
    mkdirSync(at('folder'));
    expect(codeOf(() => files.read(at('folder'), 10))).toBe('file.notRegular');
    expect(spawnSync('mkfifo', [at('fifo')]).status).toBe(0);
    expect(files.inspect(at('fifo'))).toEqual({ kind: 'other' });
    expect(codeOf(() => files.read(at('fifo'), 10))).toBe('file.notRegular');
  });

  test('a file says its size, its names and whether it is read-only', () => {
    const files = open();
    writeFileSync(at('file'), 'abc');
    linkSync(at('file'), at('second'));
    expect(files.inspect(at('file'))).toEqual({ kind: 'file', size: 3, links: 2, readOnly: false });
    chmodSync(at('file'), 0o444);
    expect(files.inspect(at('file'))).toMatchObject({ readOnly: true });
  });

  test('names come sorted', () => {
    const files = open();
    for (const name of ['b', 'a', 'C']) writeFileSync(at(name), '');
    expect(files.list(root())).toEqual(['C', 'a', 'b']);
  });
});

describe('writing', () => {
  test('a new file is the owner’s alone, and what lies there is never overwritten', () => {
    const files = open();
    files.create(at('file'), bytes);
    expect(statSync(at('file')).mode & 0o777).toBe(0o600);
    expect(
      codeOf(() => {
        files.create(at('file'), Buffer.from('other'));
      }),
    ).toBe('file.exists');
    expect(readFileSync(at('file'), 'utf8')).toBe('content');
  });

  test('replacing takes the place and keeps the rights of what was there', () => {
    const files = open();
    writeFileSync(at('file'), 'old');
    chmodSync(at('file'), 0o754);
    files.create(at('new'), bytes);
    files.replace(at('new'), at('file'));
    expect(readFileSync(at('file'), 'utf8')).toBe('content');
    expect(statSync(at('file')).mode & 0o7777).toBe(0o754);
    expect(existsSync(at('new'))).toBe(false);
  });

  test('replacing works where nothing was there', () => {
    const files = open();
    files.create(at('new'), bytes);
    files.replace(at('new'), at('file'));
    expect(readFileSync(at('file'), 'utf8')).toBe('content');
  });

  test('a failed replacement leaves both', () => {
    const files = open();
    writeFileSync(at('file'), 'old');
    expect(
      codeOf(() => {
        files.replace(at('absent'), at('file'));
      }),
    ).toBe('file.noFolder');
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
  });

  test('appending makes a private file, goes on behind what is there, and can be read while open', () => {
    const files = open();
    const first = files.append(at('log'));
    first.append(Buffer.from('a'));
    expect(readFileSync(at('log'), 'utf8')).toBe('a');
    first.close();
    const second = files.append(at('log'));
    second.append(Buffer.from('b'));
    second.close();
    expect(readFileSync(at('log'), 'utf8')).toBe('ab');
    expect(statSync(at('log')).mode & 0o777).toBe(0o600);
    expect(
      codeOf(() => {
        second.append(bytes);
      }),
    ).toBe('file.failed');
    expect(codeOf(second.close)).toBe('file.failed');
  });

  test('in a folder that is not there nothing can be made', () => {
    const files = open();
    expect(
      codeOf(() => {
        files.create(at('no', 'file'), bytes);
      }),
    ).toBe('file.noFolder');
    expect(codeOf(() => files.append(at('no', 'file')))).toBe('file.noFolder');
    expect(codeOf(() => files.createPrivateFolder(at('no', 'folder')))).toBe('file.noFolder');
  });
});

describe('folders', () => {
  test('a private folder is the owner’s alone, and made once', () => {
    const files = open();
    expect(files.createPrivateFolder(at('private'))).toBe(true);
    expect(statSync(at('private')).mode & 0o777).toBe(0o700);
    expect(files.createPrivateFolder(at('private'))).toBe(false);
  });

  test('a file in its place is refused', () => {
    const files = open();
    writeFileSync(at('private'), '');
    expect(codeOf(() => files.createPrivateFolder(at('private')))).toBe('file.exists');
  });

  test('only an empty folder goes', () => {
    const files = open();
    mkdirSync(at('full'));
    writeFileSync(at('full', 'file'), '');
    mkdirSync(at('empty'));
    writeFileSync(at('file'), '');
    for (const name of ['full', 'empty', 'file', 'absent']) files.removeEmptyFolder(at(name));
    expect(files.list(root())).toEqual(['file', 'full']);
  });

  test('removing what is not there does nothing; a folder is not removed like a file', () => {
    const files = open();
    files.remove(at('absent'));
    files.remove(at('absent', 'deep'));
    mkdirSync(at('folder'));
    expect(
      codeOf(() => {
        files.remove(at('folder'));
      }),
    ).not.toBe('nothing was thrown');
    expect(existsSync(at('folder'))).toBe(true);
  });
});
