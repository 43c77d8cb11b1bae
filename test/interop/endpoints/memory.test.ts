import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { bundle } from '../../support/bundle.ts';
import { HOSTILE } from '../../support/peers/hostile.ts';
import { endpoint } from './contacting.ts';

/**
 * V8 lets its heap grow with the work done, by half of what this program needs in all, although nothing of it is in use.
 * A small heap makes what is resident mean what is held: whoever holds 16 MB ends there.
 */
const FLAGS = ['--expose-gc', '--max-semi-space-size=1', '--max-old-space-size=16'];

interface Measured {
  readonly early: number;
  readonly late: number;
  readonly states: Readonly<Record<string, number>>;
  /** Sockets and timers that are still there. */
  readonly left: readonly string[];
  readonly collected: boolean;
  readonly contacts: number;
}

function run(program: string, ...args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...FLAGS, program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      resolve(JSON.parse(output) as Measured);
    });
  });
}

/** Those that are ended by their behaviour are quick; the floods would keep this process busy rather than that one. */
const chosen = HOSTILE.filter(({ name }) => !/10 MB of zeros|warnings/.test(name));

test('2,000 hostile connections leave no memory behind', async () => {
  const peers = await Promise.all(chosen.map(async ({ serve, kind }) => ({ kind, peer: await serve() })));
  const program = await bundle(new URL('many-contacts.ts', import.meta.url), 'many-contacts');
  const endpoints = peers.map(({ kind, peer }) => endpoint(kind, peer.port));
  const measured = await run(program, JSON.stringify(endpoints));
  console.log(
    `after 200: ${Math.round(measured.early / 1e6)} MB; after 2,000: ${Math.round(measured.late / 1e6)} MB`,
  );
  expect(measured.left).toEqual([]);
  expect(measured.collected).toBe(true);
  expect(measured.contacts).toBeGreaterThanOrEqual(2000);
  expect(measured.states.presented).toBeUndefined();
  expect(measured.late).toBeLessThanOrEqual(measured.early * 1.2);
  for (const { peer } of peers) {
    await expect.poll(() => peer.open()).toBe(0);
    await peer.close();
  }
});
