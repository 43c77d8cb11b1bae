import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutput, writeOutput } from '../../../electron/commandline/output.ts';
import { openOutputs, writeResult } from '../../../electron/commandline/outputs.ts';
import { Problem } from '../../../electron/contract/problem.ts';

const POSIX = process.platform !== 'win32';
const ROOT = process.geteuid?.() === 0;
const NOBODY = 65534;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.problem.code;
    throw error;
  }
  return 'no problem';
}

/** What the system allows root it would not allow anybody else. */
function unprivileged<T>(work: () => T): T {
  if (!ROOT) return work();
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('files that may be written', () => {
  test('a new one, for its owner only', () => {
    writeOutput(at('new.json'), 'é\n');
    expect(readFileSync(at('new.json'), 'utf8')).toBe('é\n');
    if (POSIX) expect(statSync(at('new.json')).mode & 0o777).toBe(0o600);
  });

  test('an ordinary one is replaced whole', () => {
    writeFileSync(at('old.json'), 'something longer');
    const before = statSync(at('old.json')).ino;
    writeOutput(at('old.json'), 'x');
    expect(readFileSync(at('old.json'), 'utf8')).toBe('x');
    expect(statSync(at('old.json')).ino).toBe(before);
  });

  test('it is empty from opening on, and grows', () => {
    writeFileSync(at('log'), 'old');
    const output = openOutput(at('log'));
    expect(readFileSync(at('log'), 'utf8')).toBe('');
    output.write('a\n');
    output.write('b\n');
    expect(readFileSync(at('log'), 'utf8')).toBe('a\nb\n');
    output.close();
  });
});

describe('traps', () => {
  test('a link to a file of somebody else', () => {
    writeFileSync(at('victim'), 'precious');
    symlinkSync(at('victim'), at('trap'));
    expect(codeOf(() => openOutput(at('trap')))).toBe('commandline.output.link');
    expect(readFileSync(at('victim'), 'utf8')).toBe('precious');
  });

  test('a link to nothing: the file is not made through it', () => {
    symlinkSync(at('victim'), at('trap'));
    expect(codeOf(() => openOutput(at('trap')))).toBe('commandline.output.link');
    expect(statSync(at('victim'), { throwIfNoEntry: false })).toBeUndefined();
  });

  test('a hard link', () => {
    writeFileSync(at('victim'), 'precious');
    linkSync(at('victim'), at('trap'));
    expect(codeOf(() => openOutput(at('trap')))).toBe('commandline.output.linked');
    expect(readFileSync(at('victim'), 'utf8')).toBe('precious');
  });

  test('a folder', () => {
    mkdirSync(at('d'));
    expect(codeOf(() => openOutput(at('d')))).toBe('commandline.output.folder');
  });

  test('no folder', () => {
    expect(codeOf(() => openOutput(at('none/x')))).toBe('commandline.output.noFolder');
    writeFileSync(at('file'), '');
    expect(codeOf(() => openOutput(at('file/x')))).toBe('commandline.output.noFolder');
  });

  test.skipIf(!POSIX)('a FIFO, without waiting for a reader', () => {
    execFileSync('mkfifo', [at('fifo')]);
    expect(codeOf(() => openOutput(at('fifo')))).toBe('commandline.output.special');
  });

  test.skipIf(!POSIX)('a device', () => {
    expect(codeOf(() => openOutput('/dev/null'))).toBe('commandline.output.special');
  });

  test.skipIf(!ROOT)('a folder that is a link which another user planted', () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('mine'));
    writeOutput(at('mine/x'), 'own links are followed');
    execFileSync('chown', ['-h', String(NOBODY), at('mine')]);
    expect(codeOf(() => openOutput(at('mine/y')))).toBe('commandline.output.link');
  });

  test.skipIf(!POSIX)('no right to write the file', () => {
    writeFileSync(at('locked'), 'x');
    chmodSync(at('locked'), 0o444);
    chmodSync(folder, 0o755);
    expect(unprivileged(() => codeOf(() => openOutput(at('locked'))))).toBe('commandline.output.denied');
    expect(readFileSync(at('locked'), 'utf8')).toBe('x');
  });

  test.skipIf(!POSIX)('no right to make a file', () => {
    if (ROOT) chownSync(folder, 0, 0);
    chmodSync(folder, 0o555);
    expect(unprivileged(() => codeOf(() => openOutput(at('new'))))).toBe('commandline.output.denied');
    chmodSync(folder, 0o755);
  });

  test.skipIf(!POSIX)('a full disk', () => {
    const full = {
      path: '/dev/full',
      write: () => {
        writeFileSync('/dev/full', 'x');
      },
      close: () => undefined,
    };
    expect(writeResult(full, 'x')).toEqual({
      code: 'commandline.output.incomplete',
      params: { path: '/dev/full', reason: 'ENOSPC' },
    });
  });
});

describe('log and result together', () => {
  const now = (): Date => new Date(0);

  test('neither asked for', async () => {
    expect(await openOutputs({}, now)).toEqual({ log: null, result: null, page: null, problem: null });
  });

  test.each([
    [{ log: '/x/a', result: '/x/A' }, '--log', '--result'],
    [{ answers: '/x/a', log: '/x/a' }, '--answers', '--log'],
    [{ 'save-answers': '/x/a', result: '/x/a' }, '--save-answers', '--result'],
  ])('the same file twice is refused before anything is opened: %j', async (options, first, second) => {
    const { problem } = await openOutputs(options, now);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      kind: 'invalid',
      problem: { code: 'commandline.sameFile', params: { first, second } },
    });
  });

  test('a result that cannot be opened leaves the log to say so', async () => {
    const { log, result, problem } = await openOutputs({ log: at('log'), result: folder }, now);
    expect(log?.path).toBe(at('log'));
    expect(result).toBeNull();
    expect(problem).toMatchObject({ problem: { code: 'commandline.output.folder' } });
    expect(log?.close()).toBeNull();
  });
});
