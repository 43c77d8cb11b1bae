import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, ENTRY, json, type Paused, pausedAt, start, statusOf } from '../../support/cli.ts';
import { contents, SECRET, tree } from '../../support/cli-machine.ts';
import { codes, containers, lines, machines, setupOn, stateFile, thumbprints } from './machines.ts';

const machine = machines();

/** An undisturbed install flushes more often than this. */
const FLUSHES = 15;

/** The run that stands still after its n-th flush, or at its end. */
async function paused(place: number | 'end', args: readonly string[], home: string): Promise<Paused> {
  const run = await pausedAt(place, args, home);
  if ('fewer' in run) throw new Error(`the run ended before ${place}: ${run.fewer.stderr}`);
  return run;
}

/** A run that stands still, and what its machine was before it. */
interface Struck {
  readonly on: ReturnType<typeof machine>;
  readonly before: ReturnType<typeof contents>;
  readonly run: Paused;
}

/** Calls `strike` with a run that stands still after each of its flushes; returns how many there are. */
async function atEveryFlush(strike: (struck: Struck) => Promise<void>): Promise<number> {
  for (let flush = 1; ; flush++) {
    const on = machine();
    const before = contents(on.root);
    const run = await pausedAt(flush, [...setupOn(on), '--json'], on.home);
    if ('fewer' in run) {
      expect(documentOf(run.fewer).outcome).toBe('installed');
      return flush - 1;
    }
    await strike({ on, before, run });
  }
}

const temporaryFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = basename(name);
    return file.startsWith('.new-') || file.startsWith('.gone-') || /\.(?:new|ris-setup)$/.test(file);
  });

/** Runs that are disturbed from outside. */
export function interrupted(): void {
  test('a second run while a first one changes the machine: busy, nothing touched, and the first one ends well', async () => {
    const on = machine();
    const first = await paused(5, [...setupOn(on), '--json'], on.home);
    const before = tree(on.root);
    for (const args of [setupOn(on), ['--remove', '--root', on.root]]) {
      const second = await json(args, on.home);
      expect(second).toMatchObject({ outcome: 'busy', exitCode: 1618, changes: [] });
      expect(codes(second)).toContain('run.busy');
    }
    const spoken = start(process.execPath, [ENTRY, ...setupOn(on)], on.home);
    expect((await spoken.ended).status).toBe(process.platform === 'win32' ? 1618 : 82);
    expect((await json([...setupOn(on), '--plan'], on.home)).outcome).toBe('planned');
    expect(tree(on.root)).toEqual(before);
    first.resume();
    expect(documentOf(await first.ended).outcome).toBe('installed');
  });

  test('Ctrl-C once the first step is done: taken back, or finished', async () => {
    const on = machine();
    const before = contents(on.root);
    const { child, ended } = start(process.execPath, [ENTRY, ...setupOn(on)], on.home);
    const strike = (text: string): void => {
      if (!text.includes('Stop the service')) return;
      // Once: a second signal could come while the process ends, when the system itself answers it.
      child.stdout?.off('data', strike);
      child.kill('SIGINT');
    };
    child.stdout?.on('data', strike);
    const { status, signal, stdout, stderr } = await ended;
    if (stdout.includes('Installed.')) {
      // Too late. In its last moments the system itself ends a process at a signal; then there is no status.
      expect([0, 'SIGINT']).toContain(status ?? signal);
      expect((await json(['--verify', '--root', on.root], on.home)).verdict?.wouldConnect).toBe(true);
    } else {
      expect(status).toBe(statusOf('cancelled'));
      expect(stdout).toContain('Stopping; please wait.');
      expect(lines(stderr).at(-1)).toBe('Cancelled. The machine is as it was before this run.');
      expect(contents(on.root)).toEqual(before);
    }
  });

  test('Ctrl-C when everything is done does not change the exit code', async () => {
    const on = machine();
    const run = await paused('end', [...setupOn(on), '--json'], on.home);
    run.child.kill('SIGINT');
    run.resume();
    expect(documentOf(await run.ended).outcome).toBe('installed');
  });

  test('Ctrl-C after each flush to the disk: every position ends untouched or installed', async () => {
    const outcomes: string[] = [];
    const flushes = await atEveryFlush(async ({ on, before, run }) => {
      run.child.kill('SIGINT');
      run.child.kill('SIGINT');
      run.resume();
      const result = documentOf(await run.ended);
      outcomes.push(result.outcome);
      if (result.outcome === 'cancelled') {
        expect(codes(result)).toContain('commandline.stopping');
        expect(new Set(result.changes.map(({ state }) => state))).not.toContain('done');
        expect(contents(on.root)).toEqual(before);
      } else {
        expect((await json(['--verify', '--root', on.root], on.home)).verdict?.wouldConnect).toBe(true);
      }
    });
    expect(flushes).toBeGreaterThan(FLUSHES);
    // Too late only once nothing but the commit and what follows it is left.
    expect(outcomes.join(' ')).toMatch(/^(cancelled ){10,}(installed ){0,3}installed$/);
  });

  test('a request to end from a service manager is heard as well', async () => {
    const on = machine();
    const before = contents(on.root);
    const run = await paused(5, [...setupOn(on), '--json'], on.home);
    run.child.kill('SIGTERM');
    run.resume();
    expect(documentOf(await run.ended).outcome).toBe('cancelled');
    expect(contents(on.root)).toEqual(before);
  });

  test('killed after each flush: the journal holds no password, and the next run ends as if nothing had been', async () => {
    const flushes = await atEveryFlush(async ({ on, run }) => {
      const journal = readFileSync(stateFile(on, 'journal.jsonl'), 'utf8');
      expect(journal).toContain('"begin"');
      expect(journal).not.toContain(SECRET);
      expect(journal).not.toContain('Password=');
      run.child.kill('SIGKILL');
      expect((await run.ended).signal).toBe('SIGKILL');
      expect(on.leaks()).toEqual([]);

      const half = tree(on.root);
      const looked = await json(['--verify', '--root', on.root], on.home);
      // Once it is committed the setup stands; only tidying up is left.
      const committed = journal.includes('"type":"commit"');
      expect(codes(looked).includes('run.interrupted')).toBe(!committed);
      if (committed) expect(looked.verdict?.wouldConnect).toBe(true);
      expect(tree(on.root)).toEqual(half);

      const next = await json(setupOn(on), on.home);
      expect(['installed', 'unchanged']).toContain(next.outcome);
      expect(next.verdict?.wouldConnect).toBe(true);
      expect(thumbprints(on, 'My')).toHaveLength(1);
      expect(thumbprints(on, 'TrustedPeople')).toEqual(thumbprints(on, 'My'));
      expect(containers(on)).toHaveLength(1);
      expect(existsSync(stateFile(on, 'journal.jsonl'))).toBe(false);
      expect(temporaryFiles(on.root)).toEqual([]);
    });
    expect(flushes).toBeGreaterThan(FLUSHES);
  });

  test('nobody reads what it prints: the setup is finished all the same', async () => {
    const on = machine();
    const { child, ended } = start(process.execPath, [ENTRY, ...setupOn(on)], on.home);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect((await ended).status).toBe(0);
    expect((await json(setupOn(on), on.home)).outcome).toBe('unchanged');
  });
}
