import type * as Fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openOutput } from '../../../electron/commandline/output.ts';

// Somebody else makes the file between the look at its path and the opening: no real part can be made to do that at
// just this moment, so the look is played.
const hidden = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const lstatSync: typeof fs.lstatSync = ((path: string, options: never) =>
    path === hidden.path ? undefined : fs.lstatSync(path, options)) as typeof fs.lstatSync;
  return { ...fs, lstatSync };
});

const folder = mkdtempSync(join(tmpdir(), 'ris-race-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that appears after the look is neither opened nor emptied', () => {
  const path = join(folder, 'a.log');
  writeFileSync(path, 'somebody else’s');
  hidden.path = path;
  expect(() => openOutput(path)).toThrow(
    expect.objectContaining({ problem: { code: 'commandline.output.changed', params: { path } } }),
  );
  expect(readFileSync(path, 'utf8')).toBe('somebody else’s');
});
