import { expect, test } from 'vitest';
import { message, text } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { fileProblem, onFile } from '../../../electron/machine/node/errors.ts';

const failure = (code: unknown): Error => Object.assign(new Error('secret content of the file'), { code });

test.each([
  ['ENOSPC', 'file.diskFull'],
  ['EDQUOT', 'file.diskFull'],
  ['EACCES', 'file.denied'],
  ['EPERM', 'file.denied'],
  ['EROFS', 'file.readOnlyVolume'],
  ['EBUSY', 'file.inUse'],
  ['ETXTBSY', 'file.inUse'],
  ['EEXIST', 'file.exists'],
  ['ENOENT', 'file.noFolder'],
  ['ENOTDIR', 'file.noFolder'],
  ['ELOOP', 'file.link'],
  ['EIO', 'file.failed'],
  ['EMFILE', 'file.failed'],
])('%s becomes %s, naming the path', (code, wanted) => {
  const cause = failure(code);
  const problem = fileProblem(cause, '/some/path');
  expect(problem.problem.code).toBe(wanted);
  expect(text(problem.problem)).toContain('/some/path');
  expect(text(problem.problem)).not.toContain('secret');
  expect(problem).toMatchObject({ kind: 'failed', cause });
});

test.each([[new Error('x')], ['a text'], [undefined], [null]])('%s becomes a Problem as well', (thrown) => {
  expect(fileProblem(thrown, '/p').problem).toEqual(
    message('file.failed', { path: '/p', reason: 'unknown' }),
  );
});

test('a Problem stays as it is', () => {
  const problem = new Problem(message('run.busy'));
  expect(fileProblem(problem, '/p')).toBe(problem);
});

test('an operation that works gives its result, one that fails a Problem', () => {
  expect(onFile('/p', () => 5)).toBe(5);
  expect(() =>
    onFile('/p', () => {
      throw failure('ENOSPC');
    }),
  ).toThrow(/^There is no room left on the disk for \/p/);
});
