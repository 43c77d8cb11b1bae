import { describe, expect, it } from 'vitest';
import { createClosing } from '../../../../electron/hosts/desktop/closing.ts';

/** A window over a run that is under way or not, and a person who answers when the test says so. */
function opened(running: boolean) {
  const state = { running, questions: 0, finished: 0, closed: 0 };
  let answer: (agreed: boolean) => void = () => undefined;
  let undone: () => void = () => undefined;
  const mayClose = createClosing({
    link: {
      changing: () => state.running,
      finish: () => {
        state.finished += 1;
        return new Promise((resolve) => {
          undone = () => {
            state.running = false;
            resolve();
          };
        });
      },
    },
    confirm: () => {
      state.questions += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    close: () => {
      state.closed += 1;
    },
  });
  /** Lets everything that waits for an answer go on. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    state,
    mayClose,
    async answer(agreed: boolean) {
      answer(agreed);
      await settle();
    },
    async undone() {
      undone();
      await settle();
    },
  };
}

describe('closing the window', () => {
  it('goes at once where nothing is being changed', () => {
    const { state, mayClose } = opened(false);
    expect(mayClose()).toBe(true);
    expect(state).toMatchObject({ questions: 0, finished: 0, closed: 0 });
  });

  it('asks while the machine is being changed, once, and closes when the run is undone', async () => {
    const window = opened(true);
    expect(window.mayClose()).toBe(false);
    expect(window.mayClose()).toBe(false);
    expect(window.state).toMatchObject({ questions: 1, finished: 0 });
    await window.answer(true);
    expect(window.state).toMatchObject({ finished: 1, closed: 0 });
    // Undoing takes its time: nobody is asked again, and nothing is begun twice.
    expect(window.mayClose()).toBe(false);
    expect(window.state).toMatchObject({ questions: 1, finished: 1, closed: 0 });
    await window.undone();
    expect(window.state).toMatchObject({ questions: 1, finished: 1, closed: 1 });
  });

  it('goes on where the person wants it to, and asks again the next time', async () => {
    const window = opened(true);
    window.mayClose();
    await window.answer(false);
    expect(window.state).toMatchObject({ finished: 0, closed: 0 });
    expect(window.mayClose()).toBe(false);
    expect(window.state.questions).toBe(2);
  });

  it('stays with the outcome where the run ended before the answer', async () => {
    const window = opened(true);
    window.mayClose();
    window.state.running = false;
    await window.answer(true);
    expect(window.state).toMatchObject({ finished: 0, closed: 0 });
    expect(window.mayClose()).toBe(true);
  });
});
