import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { needs } from './pki/tools.ts';

needs('openssl');

interface Campaign {
  readonly tried: number;
  readonly crashes: readonly unknown[];
  readonly hangs: readonly number[];
  readonly outcomes: Readonly<Record<string, number>>;
}

it('no mutated file makes a reader crash, hang or take 500 MB', async () => {
  const script = fileURLToPath(new URL('../fuzz/fuzz.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '2000', '200'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const { files, pfx, peakMemoryMB } = JSON.parse(printed) as Record<'files' | 'pfx', Campaign> & {
    readonly peakMemoryMB: number;
  };
  expect(files).toMatchObject({ tried: 2000, crashes: [], hangs: [] });
  expect(pfx).toMatchObject({ tried: 200, crashes: [], hangs: [] });
  expect(peakMemoryMB).toBeLessThan(500);
  expect(child.exitCode).toBe(0);
  // The mutations reach past the first look: some files are still read, and many reasons are given.
  expect(Object.keys(files.outcomes)).toEqual(expect.arrayContaining(['certificate', 'request', 'answer']));
  expect(Object.keys(files.outcomes).length).toBeGreaterThan(10);
  expect(Object.keys(pfx.outcomes)).toEqual(
    expect.arrayContaining(['pfx, chosen', 'pfx.damaged', 'pfx.cutOff']),
  );
});
