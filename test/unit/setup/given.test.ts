import { expect, test } from 'vitest';
import { Problem } from '../../../electron/contract/problem.ts';
import { passwordOf } from '../../../electron/setup/given/password.ts';
import type { GivenReader } from '../../../electron/setup/given/reader.ts';

/** A reader that keeps what it handed out, to see what became of it. */
function reading(text: string | Uint8Array): GivenReader & { readonly bytes: Uint8Array } {
  const bytes = typeof text === 'string' ? Uint8Array.from(Buffer.from(text)) : text;
  return { bytes, read: () => bytes, typed: () => Promise.resolve(bytes) };
}

test.each([
  ['one line break at the end is not part of it', 'a b \n', 'a b '],
  ['nor one of Windows', 'geheim\r\n', 'geheim'],
  ['a second one is', 'geheim\n\n', 'geheim\n'],
  ['nothing but a line break is the empty password', '\n', ''],
  ['blanks stay', ' geheim\t', ' geheim\t'],
])('a password: %s', async (_, text, password) => {
  const reader = reading(text);
  expect(await passwordOf('/p', reader)).toBe(password);
  expect(await passwordOf('-', reading(text))).toBe(password);
  expect(reader.bytes.every((byte) => byte === 0)).toBe(true);
});

test('without a source there is no password', async () => {
  expect(await passwordOf(null, reading('x'))).toBeNull();
});

test.each([
  ['too long', new Uint8Array(4097).fill(0x41), 'given.passwordLong'],
  ['no text', Uint8Array.of(0xc3, 0x28), 'given.passwordText'],
])('what is %s is refused, never shown, and wiped', async (_, bytes, code) => {
  const reader = reading(bytes);
  const error: unknown = await passwordOf('-', reader).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ kind: 'refused', problem: { code } });
  expect(String(error)).not.toContain('AAAA');
  expect(reader.bytes.every((byte) => byte === 0)).toBe(true);
});
