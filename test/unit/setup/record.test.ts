import { describe, expect, test } from 'vitest';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import type { Revertible } from '../../../electron/contract/plan.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import {
  nextRecord,
  readRecord,
  recorded,
  type SetupRecord,
  writeRecord,
} from '../../../electron/setup/record.ts';
import { integrated } from '../../support/drive.ts';
import { COMPUTER, keyOf, record } from './facts.ts';

const [A, B] = ['A'.repeat(40), 'B'.repeat(40)];
const NOW = { version: '2.0.0', computer: COMPUTER, at: '2027-01-01T00:00:00Z' };
const added = (thumbprint: string, store = MY): Revertible => ({
  what: 'added',
  certificate: { ...store, thumbprint },
  key: store === MY ? keyOf('c') : null,
  madeStore: true,
});
const moved: Revertible = { what: 'moved', from: MY, to: QUARANTINE, thumbprint: B, madeStore: true };
const edited: Revertible = {
  what: 'edited',
  file: '/f',
  sha256Before: 'x',
  sha256After: 'y',
  edits: [{ section: 's', setting: 'BaseUrl', before: null, after: 'net.tcp://localhost:8000/' }],
  splices: [{ offset: 0, before: '', after: 'ü' }],
};

describe('reading', () => {
  test('gives back what was written', () => {
    const whole = record({ reverts: [added(A), moved, edited] });
    expect(readRecord(writeRecord(whole))).toEqual({ record: whole });
    expect(writeRecord(whole)).toMatch(/\n$/);
  });

  const text = writeRecord(record({ reverts: [added(A), edited] }));
  const value = JSON.parse(text) as Record<string, unknown>;
  test.each<[string, unknown]>([
    ['nothing', ''],
    ['half of it', text.slice(0, text.length >> 1)],
    ['no object', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['an unknown key', { ...value, more: 1 }],
    ['a missing key', { ...value, computer: undefined }],
    ['another schema of before', { ...value, schema: 0 }],
    ['a schema in words', { ...value, schema: '2' }],
    ['a later schema that does not say by whom', { schema: 2 }],
    ['choices that are none', { ...value, choices: { setup: 'everything' } }],
    ['an unknown change', { ...value, reverts: [{ what: 'exploded' }] }],
    ['a change that names no certificate', { ...value, reverts: [{ ...moved, thumbprint: '../..' }] }],
    ['a prototype', '{"__proto__":{"schema":1}}'],
    ['a byte order mark', `\uFEFF${text}`],
    ['a deep nest', '['.repeat(100_000)],
  ])('%s is damage', (_, content) => {
    expect(readRecord(typeof content === 'string' ? content : JSON.stringify(content))).toEqual({
      damaged: true,
    });
  });

  test('torn anywhere it is damage, never half a record', () => {
    const whole = text.trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      expect(readRecord(whole.slice(0, length))).toEqual({ damaged: true });
    }
  });

  test('one of a later version is told from damage', () => {
    expect(readRecord('{"schema":2,"version":"9.0.0","all":"new"}')).toEqual({ later: '9.0.0' });
  });

  test('what could not be read again is not written', () => {
    expect(() => writeRecord(record({ computer: 'x'.repeat(300) }))).toThrow();
    expect(() => writeRecord({ ...record(), secret: 'x' } as SetupRecord)).toThrow();
  });
});

describe('the record after a run', () => {
  const step = { choices: integrated({ port: 8001 }), adopts: [], discards: [] };

  test('of the first run holds what it made', () => {
    expect(nextRecord(null, step, [added(A), edited], NOW)).toEqual({
      schema: 1,
      ...NOW,
      choices: step.choices,
      reverts: [added(A), edited],
    });
  });

  test('of the next run keeps what is older in front, and has the new choices', () => {
    const next = nextRecord(record({ reverts: [moved, added(A)] }), step, [edited], NOW);
    expect(next?.reverts).toEqual([moved, added(A), edited]);
    expect(next?.choices).toEqual(step.choices);
    expect(next).toMatchObject(NOW);
  });

  test('forgets what was replaced, in every store, and nothing else', () => {
    const earlier = record({ reverts: [moved, added(A), added(A, TRUSTED_PEOPLE), added(B), edited] });
    const next = nextRecord(earlier, { ...step, discards: [A] }, [], NOW);
    expect(next?.reverts).toEqual([moved, added(B), edited]);
  });

  test('a certificate in quarantine stays known although its thumbprint is discarded', () => {
    expect(nextRecord(record({ reverts: [moved] }), { ...step, discards: [B] }, [], NOW)?.reverts).toEqual([
      moved,
    ]);
  });

  test('learns of what was there unlisted, as older than what this run made', () => {
    const next = nextRecord(null, { ...step, adopts: [added(A)] }, [edited], NOW);
    expect(next?.reverts).toEqual([added(A), edited]);
  });

  test('is gone after everything was taken back', () => {
    expect(nextRecord(record({ reverts: [added(A)] }), { ...step, choices: null }, [], NOW)).toBeNull();
  });

  test('does not hold the answer to a conflict: it was given once', () => {
    const answered = integrated({ conflicts: { move: [A] } });
    expect(recorded(answered, { thumbprint: A })).toEqual({ ...answered, conflicts: 'refuse' });
  });

  test.each(['response', 'pfx'] as const)('needs no file any more: %s', (source) => {
    const choices = choicesSchema.parse({
      schema: 1,
      setup: 'server',
      server: { host: 'ris01' },
      certificate: { source, file: '/answer.cer', trust: 'certificate' },
    });
    const certificate = { source: 'store', thumbprint: A, trust: 'certificate' };
    expect(recorded(choices, { thumbprint: A })).toEqual({ ...choices, certificate });
  });

  test('does not list a request any more that has been answered: its key is the certificate’s now', () => {
    const key = {
      container: `RIS-Setup-Wizard-${'0'.repeat(32)}`,
      provider: 'P',
      providerType: 24,
      keySpec: 1,
      exportable: false,
    };
    const request = { host: 'ris01', subject: {}, otherNames: [], bits: 2048 as const, exportable: false };
    const requested: Revertible = {
      what: 'requested',
      certificate: { location: 'LocalMachine', store: 'REQUEST', thumbprint: A },
      key,
      request,
      choices: integrated(),
      pem: '',
      at: NOW.at,
    };
    const next = nextRecord(record({ reverts: [requested] }), { ...step, discards: [A] }, [], NOW);
    expect(next?.reverts).toEqual([]);
  });
});
