import { describe, expect, test } from 'vitest';
import { resultOf, resultText } from '../../../electron/commandline/document.ts';
import { exitCode } from '../../../electron/commandline/exit.ts';
import type { Report } from '../../../electron/contract/engine.ts';
import { EXIT_CODES, type Outcome, resultSchema } from '../../../electron/contract/result.ts';
import { edit, installed, refusedByVerdict, rolledBack } from './support/reports.ts';
import { hostile } from './support/scripted.ts';

const about = { version: '1.2.3', command: 'install', log: null } as const;
const outcomes = Object.keys(EXIT_CODES) as Outcome[];

describe('the result document', () => {
  test.each([
    ['installed', installed],
    ['rolled back', rolledBack],
    ['refused', refusedByVerdict],
    ...outcomes.map((outcome): [string, Report] => [
      outcome,
      { ...installed, outcome, plan: null, verdict: null },
    ]),
  ])('has the shape of its schema: %s', (_name, report) => {
    const result = resultOf(report, about);
    expect(resultSchema.parse(JSON.parse(resultText(result)))).toEqual(result);
  });

  test('has a row for each change, with the state of its step', () => {
    expect(resultOf(installed, about).changes).toEqual([
      {
        step: 'service.stop:RIS',
        kind: 'service.stop',
        target: 'RIS',
        before: 'running',
        after: 'stopped',
        state: 'done',
      },
      expect.objectContaining({ kind: 'certificate.move', state: 'done' }),
      expect.objectContaining({ step: edit.id, before: 'net.tcp://localhost:9999/', state: 'done' }),
      expect.objectContaining({ step: edit.id, before: null, after: '', state: 'done' }),
    ]);
    expect(resultOf(rolledBack, about).changes.map(({ state }) => state)).toEqual([
      'undone',
      'failed',
      'planned',
      'planned',
    ]);
    expect(resultOf({ ...installed, states: {} }, about).changes.map(({ state }) => state)).toEqual(
      Array(4).fill('planned'),
    );
  });

  test('says each message with code, parameters and text', () => {
    expect(resultOf(rolledBack, about).messages).toEqual([
      {
        code: 'commandline.output.denied',
        params: { path: 'C:\\x', reason: 'ENOSPC' },
        text: 'C:\\x cannot be written (ENOSPC). Choose a file in a folder that you may write to.',
      },
    ]);
  });

  test('has checks with what the RIS would log and what to do', () => {
    const check = resultOf(refusedByVerdict, about).verdict?.checks[1];
    expect(check?.status).toBe('fail');
    expect(check?.wouldLog?.code).toBe('commandline.unexpected');
    expect(check?.remedy?.text).toBe('z is a folder. Name a file in it.');
  });

  test('neutralises text from outside everywhere', () => {
    const evil = 'a\u001b[2J\u202eb\u0085\u2028c';
    const step = { ...edit, id: evil, target: evil, changes: [{ target: evil, before: evil, after: evil }] };
    const check = {
      id: 'key.present',
      subject: evil,
      status: 'fail',
      found: hostile(evil),
      wouldLog: hostile(evil),
      remedy: null,
    } as const;
    const report: Report = {
      outcome: 'failed',
      plan: { steps: [step], expects: [], digest: '' },
      states: {},
      verdict: { wouldConnect: false, checks: [check] },
      messages: [hostile(evil)],
    };
    const document = resultText(resultOf(report, { ...about, log: evil }));
    expect(document.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}/u);
    expect(document.match(/\\\\u\{202E\}/g)).toHaveLength(12);
    expect(document).not.toMatch(/\\u00(?:1b|85)/i);
  });

  test('no text from outside makes it endless', () => {
    const document = resultText(resultOf({ ...installed, messages: [hostile('x'.repeat(2 ** 20))] }, about));
    expect(document.length).toBeLessThan(20_000);
  });
});

describe('exit codes', () => {
  test.each(outcomes)('%s', (outcome) => {
    expect(exitCode({ outcome, verdict: null })).toBe(EXIT_CODES[outcome]);
  });

  test('checking fails where the client would not connect', () => {
    expect(exitCode({ outcome: 'verified', verdict: { wouldConnect: false } })).toBe(1603);
    expect(exitCode({ outcome: 'checked', verdict: { wouldConnect: false } })).toBe(1603);
    expect(exitCode({ outcome: 'verified', verdict: { wouldConnect: null } })).toBe(0);
    expect(exitCode({ outcome: 'verified', verdict: { wouldConnect: true } })).toBe(0);
  });

  test('none of them is seen as success where only 8 bits are kept', () => {
    for (const code of Object.values(EXIT_CODES))
      expect(code & 0xff, String(code)).toBe(code === 0 ? 0 : code - 1536);
  });
});
