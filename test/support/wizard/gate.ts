import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { PATIENCE_MS } from './driver.ts';

const HOOK = fileURLToPath(new URL('./hold.cjs', import.meta.url));

/** What can be held: making a key (in the middle of an install), or every turn of the event loop (while detecting). */
export type Place = 'keys' | 'turns';

/** Holds an engine at a known moment, so that no test depends on how fast a run is. */
export interface Gate {
  /** What the program is started with. */
  readonly environment: Readonly<Record<string, string>>;
  hold(place: Place): void;
  /** From now on the so-manieth flush to the disk blocks the engine for good. */
  hangAtFlush(count: number): void;
  /** Resolves once the engine waits. */
  held(): Promise<void>;
  release(): void;
}

/** A gate through files in this folder, which is made. */
export function createGate(folder: string): Gate {
  mkdirSync(folder);
  const at = (name: string): string => join(folder, name);
  return {
    environment: { RIS_TEST_HOLD: folder, NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}` },
    hold(place) {
      writeFileSync(at(place), '');
    },
    hangAtFlush(count) {
      writeFileSync(at('flush'), String(count));
    },
    held: () => expect.poll(() => existsSync(at('held')), { timeout: PATIENCE_MS, interval: 20 }).toBe(true),
    release() {
      for (const name of ['keys', 'turns', 'flush', 'held']) rmSync(at(name), { force: true });
    },
  };
}
