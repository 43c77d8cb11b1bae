import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS_LIMIT, readAnswers } from '../../../electron/commandline/answers.ts';
import { firstBadOffset } from '../../../electron/commandline/json-place.ts';
import { Problem } from '../../../electron/contract/problem.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answers-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(bytes: string | Uint8Array): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, bytes);
  return path;
}

function problemOf(path: string): Problem {
  try {
    readAnswers(path);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem');
}

describe('answer files that can be read', () => {
  test.each([
    ['plain', '{"schema":1}'],
    ['with a byte order mark, as Notepad writes it', '\ufeff{"schema":1}'],
    ['with Windows line ends', '{\r\n  "schema": 1\r\n}\r\n'],
  ])('%s', (_name, content) => {
    const path = file(content);
    expect(readAnswers(path)).toEqual({ file: path, content: { schema: 1 } });
  });

  test('of exactly the largest size', () => {
    expect(readAnswers(file(`"${'x'.repeat(ANSWERS_LIMIT - 2)}"`)).content).toHaveLength(ANSWERS_LIMIT - 2);
  });

  test('through a link: reading harms nobody', () => {
    const link = join(folder, 'link.json');
    symlinkSync(file('7'), link);
    expect(readAnswers(link).content).toBe(7);
  });

  test('however deep the JSON is', () => {
    expect(Array.isArray(readAnswers(file('['.repeat(30_000) + ']'.repeat(30_000))).content)).toBe(true);
  });
});

describe('the place of an error in JSON', () => {
  const whole = '{"a": [1, -2.5e+3, "\\u00e4\\n", {}, [], null],\n "b": {"c": true, "d": false}}';

  test.each([
    ['{"a": }', 6],
    ['{,}', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['{"a": 1} x', 9],
    ['[1}', 2],
    ['01', 1],
    ['"a\tb"', 0],
    ['"\\R"', 0],
    ['\u00a0{}', 0],
    ["{'a': 1}", 1],
    ['[[[', 3],
    ['', 0],
  ])('%j: at %i', (text, offset) => {
    expect(firstBadOffset(text)).toBe(offset);
  });

  test('after a string of 60,000 characters', () => {
    expect(firstBadOffset(`"${'x'.repeat(60_000)}" x`)).toBe(60_003);
  });

  test('it finds an error exactly where JSON.parse does: every cut and every changed character of a document', () => {
    const changed = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      'x',
      ' ',
      '\n',
      '\u0001',
      '\u0085',
      '\u2028',
    ];
    const texts = Array.from(whole).flatMap((_, i) => [
      whole.slice(0, i),
      whole.slice(0, i) + whole.slice(i + 1),
      ...changed.map((character) => whole.slice(0, i) + character + whole.slice(i + 1)),
    ]);
    for (const text of [whole, ...texts]) {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(firstBadOffset(text) === null, text).toBe(parses);
    }
  });
});

describe('answer files that cannot', () => {
  test.each<readonly [string, string | Uint8Array, string, object]>([
    ['one byte too large', `"${'x'.repeat(ANSWERS_LIMIT - 1)}"`, 'tooLarge', { limit: ANSWERS_LIMIT }],
    ['huge', new Uint8Array(5_000_000), 'tooLarge', {}],
    ['UTF-16 from PowerShell', Buffer.from('\ufeff{"schema":1}', 'utf16le'), 'utf16', {}],
    ['Latin-1', Buffer.from('{"a":"\xe4"}', 'latin1'), 'notUtf8', { offset: 7 }],
    ['a UTF-8 encoded surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'notUtf8', {}],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'notUtf8', { offset: 1 }],
    ['cut in a character', Buffer.from([0x22, 0xe2, 0x82]), 'notUtf8', {}],
    ['empty', '', 'notJson', { line: 1, column: 1 }],
    ['truncated', '{"schema": 1,\n "setup"', 'notJson', { line: 2, column: 9 }],
    ['a single backslash', '{\n"d": "C:\\RIS"\n}', 'notJson', { line: 2, column: 6 }],
    ['a comment', '// x\n{}', 'notJson', { line: 1, column: 1 }],
  ])('%s', (_name, content, code, params) => {
    const { problem, kind } = problemOf(file(content));
    expect(kind).toBe('invalid');
    expect(problem.code).toBe(`commandline.answers.${code}`);
    expect(problem.params).toMatchObject({ path: join(folder, 'answers.json'), ...params });
  });

  test('what is in a broken file is not shown', () => {
    expect(problemOf(file('{"password": hunter2}')).message).not.toContain('hunter2');
  });

  test('absent', () => {
    expect(problemOf(join(folder, 'none.json')).problem.code).toBe('commandline.answers.absent');
    expect(problemOf(join(file('{}'), 'x.json')).problem.code).toBe('commandline.answers.absent');
  });

  test('a folder', () => {
    mkdirSync(join(folder, 'd'));
    expect(problemOf(join(folder, 'd')).problem.code).toBe('commandline.answers.notFile');
  });

  test.skipIf(process.platform === 'win32')('a FIFO, without waiting for a writer', () => {
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    expect(problemOf(fifo).problem.code).toBe('commandline.answers.notFile');
  });

  test.skipIf(process.platform === 'win32')('a device', () => {
    expect(problemOf('/dev/zero').problem.code).toBe('commandline.answers.notFile');
  });
});
