import { describe, expect, test } from 'vitest';
import type { EngineState } from '../../../electron/contract/engine.ts';
import { message } from '../../../electron/contract/message.ts';
import { serviceStop } from '../../../electron/setup/plan/steps.ts';
import { createPublisher } from '../../../electron/setup/publisher.ts';

/** A publisher with a clock that the test moves, and all states that it published. */
function rig() {
  let clock = 0;
  const publisher = createPublisher(
    () => clock,
    () => new Date(clock),
  );
  const states: EngineState[] = [];
  return {
    publisher,
    states,
    watch: () => publisher.subscribe((state) => states.push(state)),
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

describe('publishing', () => {
  test('whoever subscribes gets the current state at once', () => {
    const { publisher, states, watch } = rig();
    publisher.enter('detecting');
    watch();
    expect(states).toEqual([{ revision: 1, phase: 'detecting', done: 0, total: 0, step: null, lines: 0 }]);
  });

  test('progress comes at most ten times a second, however often it changes', () => {
    const { publisher, states, watch, pass } = rig();
    watch();
    states.length = 0;
    for (let ms = 0; ms < 10_000; ms += 1) {
      publisher.change({ done: ms, total: 10_000 });
      pass(1);
    }
    expect(states.length).toBeGreaterThan(90);
    expect(states.length).toBeLessThanOrEqual(100);
    expect(states.at(-1)?.done).toBe(9900);
  });

  test('what was held back is in the next state, and the revision tells that there was more', () => {
    const { publisher, states, watch, pass } = rig();
    watch();
    publisher.change({ done: 1 });
    publisher.change({ done: 2 });
    publisher.change({ total: 7 });
    expect(states.map((state) => state.done)).toEqual([0, 1]);
    pass(100);
    publisher.change({});
    expect(states.at(-1)).toMatchObject({ done: 2, total: 7, revision: 4 });
  });

  test('every phase and every step is published, however short, and a phase begins anew', () => {
    const { publisher, states, watch } = rig();
    watch();
    publisher.enter('detecting');
    publisher.change({ done: 5, total: 9 });
    publisher.enter('applying');
    publisher.onStep(serviceStop('RIS'));
    publisher.onStep(null);
    publisher.enter('finished');
    expect(states.map(({ phase, step }) => `${phase} ${step?.kind ?? ''}`.trim())).toEqual([
      'idle',
      'detecting',
      'applying',
      'applying service.stop',
      'applying',
      'finished',
    ]);
    expect(states[2]).toMatchObject({ done: 0, total: 0, step: null });
  });

  test('revisions only grow', () => {
    const { publisher, states, watch, pass } = rig();
    watch();
    for (let index = 0; index < 50; index += 1) {
      publisher.change({ done: index });
      if (index % 5 === 0) publisher.say(message('run.busy'));
      pass(37);
    }
    const revisions = states.map((state) => state.revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });
});

describe('listeners', () => {
  test('one that has left hears nothing more', () => {
    const { publisher, states, watch } = rig();
    const leave = watch();
    leave();
    publisher.enter('detecting');
    expect(states).toHaveLength(1);
  });

  test('one that throws ends neither the run nor what others hear', () => {
    const { publisher, states, watch } = rig();
    let heard = 0;
    publisher.subscribe(() => {
      heard += 1;
      if (heard > 1) throw new Error('the window is gone');
    });
    watch();
    expect(() => {
      publisher.enter('detecting');
      publisher.enter('planning');
    }).not.toThrow();
    expect(states.at(-1)?.phase).toBe('planning');
    expect(heard).toBe(2);
  });
});

describe('the log', () => {
  test('is fetched by number and keeps when each line was said', () => {
    const { publisher, pass } = rig();
    publisher.say(message('run.busy'));
    pass(1500);
    publisher.say(message('run.unchanged'));
    expect(publisher.log(0).map(({ number, at }) => [number, at])).toEqual([
      [0, '1970-01-01T00:00:00.000Z'],
      [1, '1970-01-01T00:00:01.500Z'],
    ]);
    expect(publisher.log(1).map((line) => line.message.code)).toEqual(['run.unchanged']);
    expect(publisher.log(2)).toEqual([]);
  });

  test('a state says how many lines there are', () => {
    const { publisher, states, watch } = rig();
    publisher.say(message('run.busy'));
    publisher.say(message('run.busy'));
    watch();
    expect(states[0]?.lines).toBe(2);
  });
});
