import { describe, expect, test } from 'vitest';
import type { Revertible } from '../../../electron/contract/plan.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { planRemoval } from '../../../electron/setup/plan/remove.ts';
import {
  candidate,
  codesOf,
  facts,
  keyOf,
  kinds,
  OUR_CONTAINER,
  record,
  service,
  stepsOf,
  withRecord,
} from './facts.ts';

const A = 'A'.repeat(40);
const B = 'B'.repeat(40);
const HASH = 'a'.repeat(64);
const added = (thumbprint: string, store = MY): Revertible => ({
  what: 'added',
  certificate: { ...store, thumbprint },
  key: store === MY ? keyOf(OUR_CONTAINER) : null,
  madeStore: false,
});
const moved = (thumbprint: string): Revertible => ({
  what: 'moved',
  from: MY,
  to: QUARANTINE,
  thumbprint,
  madeStore: true,
});
const edited = (file: string, before: string | null, after: string): Revertible => ({
  what: 'edited',
  file,
  sha256Before: HASH,
  sha256After: HASH,
  edits: [{ section: 's', setting: 'BaseUrl', before, after }],
  splices: [],
});
const removal = (reverts: readonly Revertible[], more: Parameters<typeof facts>[0] = {}) =>
  planRemoval(withRecord(record({ reverts: [...reverts] }), more));
const targets = (planned: ReturnType<typeof removal>): string[] =>
  stepsOf(planned).flatMap((step) => (step.kind === 'revert' ? [step.target] : []));

describe('taking everything back', () => {
  test('between stopping and starting the service; the record goes last', () => {
    expect(kinds(removal([added(A), edited('f', 'x', 'y')]))).toEqual([
      'service.stop',
      'revert',
      'revert',
      'record.write',
      'service.start',
    ]);
  });

  test('newest first; configuration, then what was added, then what was moved', () => {
    const planned = removal([
      moved(B),
      added(A),
      added(A, TRUSTED_PEOPLE),
      edited('f', null, '1'),
      edited('g', '1', '2'),
    ]);
    expect(targets(planned)).toEqual([
      'g',
      'f',
      `LocalMachine\\TrustedPeople\\${A}`,
      `LocalMachine\\My\\${A}`,
      `LocalMachine\\My\\${B}`,
    ]);
  });

  test('ours goes before another one comes back, whatever the order in the record', () => {
    for (const reverts of [
      [moved(B), added(A)],
      [added(A), moved(B)],
    ]) {
      expect(targets(removal(reverts))).toEqual([`LocalMachine\\My\\${A}`, `LocalMachine\\My\\${B}`]);
    }
  });

  test('a target that several runs changed is numbered, newest first, and ids are unique', () => {
    const planned = removal([edited('f', 'a', 'b'), edited('f', 'b', 'c'), edited('f', 'c', 'd')]);
    expect(targets(planned)).toEqual(['f', 'f (2)', 'f (3)']);
    const steps = stepsOf(planned);
    expect(steps[1]).toMatchObject({ changes: [{ target: 'f › s › BaseUrl', before: 'd', after: 'c' }] });
    expect(steps[3]).toMatchObject({ changes: [{ before: 'b', after: 'a' }] });
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  });

  test('the changes say where a certificate goes', () => {
    const [, out, back] = stepsOf(removal([moved(B), added(A)]));
    expect(out?.changes).toEqual([
      { target: `LocalMachine\\My\\${A}`, before: 'LocalMachine\\My', after: null },
    ]);
    expect(back?.changes).toEqual([
      {
        target: `LocalMachine\\My\\${B}`,
        before: 'LocalMachine\\RIS Setup Quarantine',
        after: 'LocalMachine\\My',
      },
    ]);
  });

  test('a record of nothing goes without touching the service', () => {
    expect(kinds(removal([]))).toEqual(['record.write']);
  });

  test('a copied machine is taken back like the one that it was copied from', () => {
    expect(targets(removal([added(A)], { computer: 'RIS02' }))).toEqual([`LocalMachine\\My\\${A}`]);
  });

  test('a service that is disabled is not stopped for it', () => {
    const planned = removal([added(A)], { service: service({ start: 'disabled' }) });
    expect(codesOf(planned)).toEqual(['plan.serviceDisabled']);
    expect(removal([], { service: service({ start: 'disabled' }) }).outcome).toBe('plan');
  });
});

describe('without a record', () => {
  test('there is nothing to do where nothing is ours', () => {
    const planned = planRemoval(facts({ candidates: [candidate('foreign'), candidate('ours, keyless')] }));
    expect(stepsOf(planned)).toEqual([]);
    expect(codesOf(planned)).toEqual([]);
  });

  test('ours is recognised and goes with its copies; what is in quarantine comes back after it', () => {
    const one = candidate('ours, old');
    const copy = { ...TRUSTED_PEOPLE, thumbprint: one.id.thumbprint };
    const away = { ...QUARANTINE, thumbprint: B };
    const planned = planRemoval(facts({ candidates: [one], trustedCopies: [copy], quarantined: [away] }));
    expect(targets(planned)).toEqual([
      `LocalMachine\\TrustedPeople\\${one.id.thumbprint}`,
      `LocalMachine\\My\\${one.id.thumbprint}`,
      `LocalMachine\\My\\${B}`,
    ]);
    expect(codesOf(planned)).toEqual(['plan.recordLost']);
  });

  test('a damaged one goes, and that it was damaged is said', () => {
    const bare = facts();
    const recordProblem = { code: 'run.recordDamaged', params: { path: 'x' } } as const;
    const planned = planRemoval({ ...bare, state: { ...bare.state, recordProblem } });
    expect(kinds(planned)).toEqual(['record.write']);
    expect(codesOf(planned)).toEqual(['run.recordDamaged']);
  });
});
