import { describe, expect, test } from 'vitest';
import { type Message, message, text } from '../../../electron/contract/message.ts';
import { messageSchema } from '../../../electron/contract/message-schema.ts';
import { en } from '../../../electron/contract/messages/en.ts';
import { Cancelled, Problem } from '../../../electron/contract/problem.ts';
import { LONGEST_SHOWN, visible } from '../../../electron/contract/visible.ts';

const HARMLESS = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]*$/u;

describe('text', () => {
  test('puts the parameters into their places, as often as they occur', () => {
    expect(text(message('file.link', { path: '/a' }))).toBe(
      '/a is a link, which the wizard does not follow. Put the file itself there.',
    );
    expect(text(message('file.tooLarge', { path: '/a', size: 9, limit: 8 }))).toContain('has 9 bytes');
  });

  test('a message without parameters is its sentence', () => {
    expect(text(message('run.unchanged'))).toBe(en['run.unchanged']);
  });

  test('a placeholder without a value is shown, never filled from elsewhere', () => {
    const of: Message = { code: 'file.link', params: {} };
    expect(text(of)).toMatch(/^\{path\} is a link/);
  });

  test('a parameter that looks like a placeholder stays what it is', () => {
    const of = message('file.tooLarge', { path: '{size}', size: 1, limit: 2 });
    expect(text(of)).toMatch(/^\{size\} has 1 bytes/);
  });

  test('a parameter cannot use the patterns of String.replace', () => {
    expect(text(message('file.link', { path: "$& $1 $' $`" }))).toMatch(/^\$& \$1 \$' \$` is a link/);
  });

  test('another language is another table', () => {
    const table = { ...en, 'file.link': 'Lien : {path}' };
    expect(text(message('file.link', { path: '/a' }), table)).toBe('Lien : /a');
  });

  test.each([
    ['an escape sequence', '\u001B]0;owned\u0007'],
    ['a new line', 'a\r\nINSTALLED\r\n'],
    ['a bidi override', 'txt.\u202Eexe'],
    ['an isolate', '\u2066x\u2069'],
    ['a NUL', 'a\u0000b'],
    ['C1 controls', '\u009B31m'],
    ['line and paragraph separators', '\u2028\u2029'],
    ['a lone surrogate', '\uD83D'],
    ['tag characters', '\u{E0041}'],
    ['a private-use character', '\uE000'],
  ])('neutralises %s in a parameter', (_, hostile) => {
    expect(text(message('file.link', { path: hostile }))).toMatch(HARMLESS);
  });

  test('caps the length of a parameter', () => {
    expect(text(message('file.link', { path: 'x'.repeat(100_000) })).length).toBeLessThan(1200);
  });
});

describe('visible', () => {
  test('keeps letters of every script, signs and emoji', () => {
    const kept = 'Zürich 東京 Ωμέγα עברית — 😀 <b>&amp;</b>';
    expect(visible(kept)).toBe(kept);
  });

  test('shows what it replaces by its code point', () => {
    expect(visible('a\u202Eb\nc\u{E0041}')).toBe('a\\u{202E}b\\u{000A}c\\u{E0041}');
  });

  test('caps at the length given, and cutting a character in two leaves nothing hostile', () => {
    expect(visible('x'.repeat(LONGEST_SHOWN))).toHaveLength(LONGEST_SHOWN);
    expect(visible('x'.repeat(LONGEST_SHOWN + 1))).toBe(`${'x'.repeat(LONGEST_SHOWN)}…`);
    expect(visible(`${'x'.repeat(9)}😀`, 10)).toMatch(HARMLESS);
  });
});

describe('the English table', () => {
  test.each(Object.entries(en))('%s is a whole sentence without anything hostile', (_, sentence) => {
    // A text of ours may have several lines; a parameter may not.
    expect(sentence.replaceAll('\n', '')).toMatch(HARMLESS);
    expect(sentence.trim()).toBe(sentence);
    expect(sentence).not.toBe('');
  });
});

test('a message in a journal needs a code that exists', () => {
  expect(messageSchema.safeParse({ code: 'run.unchanged', params: {} }).success).toBe(true);
  for (const code of ['run.nonsense', 'toString', '__proto__', 1, null]) {
    expect(messageSchema.safeParse({ code, params: {} }).success).toBe(false);
  }
  expect(messageSchema.safeParse({ code: 'run.unchanged', params: { a: {} } }).success).toBe(false);
});

test('a Problem is an error whose text is its message, with what caused it', () => {
  const cause = new Error('inner');
  const problem = new Problem(message('file.link', { path: '/a\u001B' }), 'refused', { cause });
  expect(problem.message).toMatch(/^\/a\\u\{001B\} is a link/);
  expect(problem).toMatchObject({ name: 'Problem', kind: 'refused', cause });
  expect(new Problem(message('run.busy')).kind).toBe('failed');
  expect(new Cancelled()).toBeInstanceOf(Error);
});
