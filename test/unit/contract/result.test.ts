import { describe, expect, test } from 'vitest';
import { EXIT_CODES, resultSchema } from '../../../electron/contract/result.ts';

const result = {
  schema: 1,
  version: '1.0.0',
  command: 'install',
  outcome: 'installed',
  exitCode: 0,
  changes: [],
  verdict: null,
  contacts: [],
  messages: [{ code: 'run.unchanged', params: {}, text: 'x' }],
  log: null,
};

describe('the result document', () => {
  test('knows every outcome that has an exit code, and no other', () => {
    for (const [outcome, exitCode] of Object.entries(EXIT_CODES)) {
      expect(resultSchema.safeParse({ ...result, outcome, exitCode }).success).toBe(true);
    }
    expect(resultSchema.safeParse({ ...result, outcome: 'toString' }).success).toBe(false);
  });

  test('uses only exit codes that Windows Installer defines', () => {
    expect(new Set(Object.values(EXIT_CODES))).toEqual(new Set([0, 1602, 1603, 1618, 1638, 1639]));
  });

  test.each([
    ['an unknown key', { ...result, more: 1 }],
    ['a missing key', { ...result, log: undefined }],
    ['a state of its own', { ...result, changes: [{ ...change(), state: 'maybe' }] }],
    ['a message without its text', { ...result, messages: [{ code: 'a', params: {} }] }],
    ['a verdict without checks', { ...result, verdict: { wouldConnect: true } }],
  ])('refuses %s', (_, value) => {
    expect(resultSchema.safeParse(value).success).toBe(false);
  });

  test('a change may add or take away', () => {
    expect(resultSchema.safeParse({ ...result, changes: [change()] }).success).toBe(true);
  });
});

function change() {
  return { step: 's', kind: 'k', target: 't', before: null, after: null, state: 'done' };
}
