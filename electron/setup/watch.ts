/** How long work reports its progress and learns that it should stop. */
export interface Watch {
  progress(done: number, total: number): void;
  /** Lets the event loop turn; throws Cancelled where somebody asked the run to stop. */
  breathe(): Promise<void>;
}
