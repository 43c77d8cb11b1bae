import { describe, expect, it } from 'vitest';
import { choicesSchema, type ServerChoices } from '../../../electron/contract/choices.ts';
import type { EngineState, Report } from '../../../electron/contract/engine.ts';
import { message } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import type { Outcome } from '../../../electron/contract/result.ts';
import { steps } from '../../../renderer/dev/sample-plans.ts';
import {
  choices,
  conflicts,
  connects,
  fresh,
  recorded,
  refuses,
  storeChoices,
} from '../../../renderer/dev/samples.ts';
import { choicesOf, draftOf, EMPTY_DRAFT, firstDraft } from '../../../renderer/flow/draft.ts';
import { endingOf } from '../../../renderer/flow/ending.ts';
import { pageBefore, pagesOf, stepOf } from '../../../renderer/flow/pages.ts';
import { parsePort } from '../../../renderer/flow/port.ts';
import { problemOf } from '../../../renderer/flow/problem.ts';
import { currentStep, fraction, stepStates } from '../../../renderer/flow/progress.ts';
import { standingOf } from '../../../renderer/flow/standing.ts';
import { FIRST_STATE, type WizardState } from '../../../renderer/flow/state.ts';
import { decideStored, picking } from '../../../renderer/flow/stored.ts';
import { NOTHING_TRUSTED, trustDraftOf } from '../../../renderer/flow/trust-draft.ts';

const unasked = () => Promise.reject(new Error('the engine was asked'));
const local = { source: 'local' } as const;
const stored = { source: 'store', thumbprint: 'B'.repeat(40), trust: 'certificate' } as const;
const withStored: ServerChoices = {
  ...choices,
  server: { host: 'ris01.hospital.example', port: 8001 },
  certificate: stored,
};
const state = (changes: Partial<WizardState>): WizardState => ({ ...FIRST_STATE, survey: fresh, ...changes });

describe('the draft', () => {
  it.each([
    ['8000', 8000],
    [' 1 ', 1],
    ['65535', 65535],
    ['0', null],
    ['65536', null],
    ['70000', null],
    ['', null],
    ['8e3', null],
    ['-1', null],
    ['8000.0', null],
    ['٨٠', null],
  ])('reads the port %j as %j', (typed, port) => {
    expect(parsePort(typed)).toBe(port);
  });

  it('makes choices that the contract accepts, and takes them back unchanged', () => {
    const draft = {
      ...draftOf(choices, 'ris01'),
      serverDirectory: 'C:\\RIS',
      clientDirectory: 'C:\\W',
      enterprise: 'net.tcp://ent:9999/',
    };
    const made = choicesOf(draft, local);
    expect(choicesSchema.parse(made)).toEqual(made);
    expect(made === null ? null : draftOf(made, 'ris01')).toEqual(draft);
  });

  it('takes a certificate of the store over, with its host and its trust', async () => {
    const draft = draftOf(withStored, 'elsewhere');
    expect(draft).toMatchObject({
      way: 'store',
      host: 'ris01.hospital.example',
      trust: { kind: 'certificate' },
    });
    expect(await decideStored(draft, unasked)).toEqual({ decided: true, certificate: stored });
    expect(choicesOf(draft, stored)).toEqual(withStored);
    expect(firstDraft(fresh, withStored).host).toBe('ris01.hospital.example');
    expect(firstDraft(fresh, choices)).toMatchObject({ way: 'local', host: fresh.computer, stored: null });
  });

  it('asks which certificate, and whether to trust one that is not trusted', async () => {
    const draft = { ...EMPTY_DRAFT, way: 'store' };
    const decided = (more: Partial<typeof draft>) => decideStored({ ...draft, ...more }, unasked);
    expect(await decided({})).toEqual({ decided: false, missing: 'store.fault.pick' });
    const picked = { stored: stored.thumbprint, untrusted: true };
    expect(await decided(picked)).toEqual({ decided: false, missing: 'trust.fault.untrusted' });
    const trust = trustDraftOf('certificate');
    expect(await decided({ ...picked, trust })).toMatchObject({ certificate: { trust: 'certificate' } });
    expect(await decided({ ...picked, untrusted: false })).toMatchObject({
      certificate: { trust: 'asFound' },
    });
    const [suits, foreign] = storeChoices;
    for (const choice of [suits, foreign]) {
      if (choice === undefined) throw new Error('no sample');
      const after = { ...draft, trust, ...picking(choice) };
      expect(after).toMatchObject({ host: choice.host, untrusted: !choice.trusted, trust: NOTHING_TRUSTED });
    }
  });

  it('makes none while something is missing', () => {
    expect(choicesOf(EMPTY_DRAFT, local)).toBeNull();
    const whole = draftOf(choices, 'ris01');
    expect(choicesOf({ ...whole, port: 'x' }, local)).toBeNull();
    for (const host of ['', 'ris 01', '10.0.0.1'])
      expect(choicesOf({ ...whole, way: 'store', host }, stored)).toBeNull();
    expect(choicesOf(whole, null)).toBeNull();
  });

  it('begins with the record, then with the last answers, then with what is installed', () => {
    const answers = { ...choices, server: { host: 'localhost', port: 8123 } } as const;
    expect(firstDraft(recorded, answers).port).toBe('8000');
    expect(firstDraft(fresh, answers).port).toBe('8123');
    expect(firstDraft(fresh, null).setup).toBe('integrated');
    const without = (id: string) => ({ ...fresh, products: fresh.products.filter((one) => one.id !== id) });
    expect(firstDraft(without('client'), null).setup).toBe('server');
    expect(firstDraft(without('server'), null).setup).toBeNull();
  });
});

describe('the pages', () => {
  it('has one for conflicts only where there are any', () => {
    expect(pagesOf(state({}))).not.toContain('conflicts');
    expect(pagesOf(state({ survey: { ...fresh, conflicts } }))).toContain('conflicts');
    const elsewhere = { survey: { ...fresh, conflicts }, draft: { ...EMPTY_DRAFT, way: 'store' } };
    expect(pagesOf(state(elsewhere))).not.toContain('conflicts');
    expect(stepOf(state({ page: 'review' }))).toEqual({ step: 4, of: 6 });
    expect(stepOf(state({ page: 'review', conflicts }))).toEqual({ step: 5, of: 7 });
  });

  it('counts no steps on the maintenance page', () => {
    expect(stepOf(state({ survey: recorded }))).toBeNull();
    expect(stepOf(state({}))).toEqual({ step: 1, of: 6 });
  });

  it('goes back over what was there, and not out of a run', () => {
    expect(pageBefore(state({ page: 'start' }))).toBeNull();
    expect(pageBefore(state({ page: 'review' }))).toBe('certificate');
    expect(pageBefore(state({ page: 'review', conflicts }))).toBe('conflicts');
    expect(pageBefore(state({ page: 'review', intent: 'remove', survey: recorded }))).toBe('start');
    expect(pageBefore(state({ page: 'progress' }))).toBeNull();
    expect(pageBefore(state({ page: 'finish' }))).toBeNull();
  });
});

describe('the progress', () => {
  const at = (changes: Partial<EngineState>): EngineState => ({
    revision: 1,
    phase: 'applying',
    done: 0,
    total: 0,
    step: null,
    lines: 0,
    ...changes,
  });

  it('never falls, and is whole only at the end', () => {
    const run = [
      at({ phase: 'detecting', done: 50, total: 100 }),
      at({ phase: 'planning' }),
      at({ done: 3, total: 7 }),
      at({ phase: 'verifying', done: 1, total: 1 }),
      at({ phase: 'detecting', done: 1, total: 100 }),
      at({ phase: 'undoing' }),
    ];
    let shown = 0;
    for (const one of run) {
      const next = fraction(one, shown);
      expect(next).toBeGreaterThanOrEqual(shown);
      expect(next).toBeLessThan(1);
      shown = next;
    }
    expect(fraction(at({ phase: 'finished' }), shown)).toBe(1);
  });

  it('says of each step how it stands', () => {
    const third = at({ step: steps[2] ?? null, done: 2 });
    expect(currentStep(steps, third)).toBe(2);
    expect(stepStates(steps, third, 2)).toEqual([
      'done',
      'done',
      'running',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    const undoing = stepStates(steps, at({ phase: 'undoing' }), 2);
    expect(undoing).toEqual(['undoing', 'undoing', 'undoing', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(stepStates(steps, at({ phase: 'verifying' }), 6)).not.toContain('waiting');
    expect(stepStates(steps, at({ phase: 'detecting' }), -1)).not.toContain('done');
  });
});

describe('the end', () => {
  const report = (outcome: Outcome, verdict: Report['verdict'] = null): Report => ({
    outcome,
    plan: null,
    states: {},
    verdict,
    messages: [],
  });

  it.each([
    ['installed', connects, 'install', 'finish.yes'],
    ['unchanged', connects, 'repair', 'finish.yes'],
    ['installed', { ...connects, wouldConnect: null }, 'install', 'finish.unknown'],
    ['failed', refuses, 'install', 'finish.no'],
    ['failed', null, 'install', 'finish.failed'],
    ['rolledBack', refuses, 'install', 'finish.rolledBack'],
    ['cancelled', null, 'install', 'finish.cancelled'],
    ['removed', null, 'remove', 'finish.removed'],
    ['unchanged', null, 'remove', 'finish.nothing'],
    ['unchanged', null, 'undo', 'finish.undone'],
    ['busy', null, 'install', 'finish.busy'],
  ] as const)('%s is said as it is', (outcome, verdict, kind, words) => {
    expect(endingOf(report(outcome, verdict), kind).words).toBe(words);
  });

  it('calls nothing good that did not connect', () => {
    expect(endingOf(report('unchanged', refuses), 'repair')).toEqual({ kind: 'error', words: 'finish.no' });
  });
});

describe('a refused request', () => {
  const busy = message('run.busy');
  it('is shown by its message, in whatever form it comes', () => {
    expect(problemOf(new Problem(busy))).toEqual(busy);
    expect(problemOf(busy)).toEqual(busy);
    expect(problemOf({ problem: busy })).toEqual(busy);
  });

  it('is shown as unexpected where it carries none', () => {
    for (const strange of [
      new Error('x'),
      'x',
      null,
      { code: 'no.such', params: {} },
      { code: 'run.busy' },
    ]) {
      expect(problemOf(strange).code).toBe('run.unexpected');
    }
  });
});

describe('the life of a certificate', () => {
  const DAY = 86_400_000;
  it.each([
    [-1, 'notYet', 0],
    [50, 'valid', 0.1],
    [450, 'soon', 0.9],
    [501, 'expired', 1],
  ] as const)('on day %d it is %s', (day, standing, passed) => {
    const found = standingOf(0, 500 * DAY, day * DAY);
    expect(found.standing).toBe(standing);
    expect(found.passed).toBeCloseTo(passed);
  });

  it('has passed wholly where its dates are the wrong way round', () => {
    expect(standingOf(10, 5, 7)).toMatchObject({ standing: 'notYet', passed: 1 });
  });
});
