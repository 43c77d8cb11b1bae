import type { EngineLink } from '../engine-link.ts';

export interface Closing {
  readonly link: Pick<EngineLink, 'changing' | 'finish'>;
  /** Asks the person whether the run under way shall be stopped and undone. */
  readonly confirm: () => Promise<boolean>;
  /** Closes the window without asking again. */
  readonly close: () => void;
}

/**
 * Answers each request to close the window: may it go at once? While the machine is being changed it may not: the
 * person is asked, and who agrees gets the run undone first. A run that ends before the answer keeps its window, so
 * that its outcome is seen.
 */
export function createClosing({ link, confirm, close }: Closing): () => boolean {
  let asking = false;

  async function ask(): Promise<void> {
    const agreed = await confirm();
    if (agreed && link.changing()) {
      await link.finish();
      close();
    }
  }

  return () => {
    if (!link.changing()) return true;
    if (!asking) {
      asking = true;
      void ask().finally(() => {
        asking = false;
      });
    }
    return false;
  };
}
