import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Result, resultSchema } from '../../electron/contract/result.ts';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { plantForeign } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import { snapshot } from '../support/snapshot.ts';
import { isDisposable } from './reset.ts';
import { createWindowsRig } from './windows-rig.ts';

// Bundled beside this file, from the same source as the program that is shipped.
const program = join(dirname(process.argv[1] ?? ''), 'headless.mjs');
const skip = isDisposable()
  ? false
  : 'empties stores: set RIS_DISPOSABLE_MACHINE=1 on a machine nobody needs';
const SETUP = ['/setup:integrated', '/local-client-only', '/QUIET', '/json'];

/** Runs the program as a deployment tool does; exit codes are whole on Windows. */
function run(...args: string[]): { status: number | null; result: Result } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, result: resultSchema.parse(JSON.parse(stdout)) };
}

describe('the command line on the Windows machine', { skip }, () => {
  const rig = createWindowsRig();
  const scratch = mkdtempSync(join(tmpdir(), 'ris-setup-test-'));
  before(() => rig.reset(productFiles()));
  after(() => {
    rmSync(scratch, { recursive: true });
  });

  it('installs, repeats, finds its certificate without the record, removes', async () => {
    const untouched = snapshot(rig);
    const first = run(...SETUP);
    deepStrictEqual(
      [first.status, first.result.outcome],
      [0, 'installed'],
      JSON.stringify(first.result.messages),
    );
    // What stands for the RIS service runs and listens nowhere: that alone speaks against it.
    const failing = first.result.verdict?.checks.filter(({ status }) => status === 'fail') ?? [];
    deepStrictEqual(
      [...new Set(failing.map(({ id, found }) => `${id} ${found.code}`))],
      ['contact.reached check.contact.notListening'],
    );
    await rig.open().services.stop(SERVICE_NAME);
    const installed = snapshot(rig);
    const second = run(...SETUP);
    deepStrictEqual([second.status, second.result.outcome], [0, 'unchanged']);
    deepStrictEqual(snapshot(rig), installed);
    rmSync(statePaths(rig.open()).record);
    const third = run(...SETUP);
    strictEqual(third.result.outcome, 'installed');
    deepStrictEqual(snapshot(rig).stores, installed.stores);
    rig.open();
    const removed = run('/remove', '/quiet', '/json');
    deepStrictEqual([removed.status, removed.result.outcome], [0, 'removed']);
    deepStrictEqual(snapshot(rig).stores, untouched.stores);
    deepStrictEqual(snapshot(rig).containers, untouched.containers);
  });

  it('stops at a foreign certificate with Windows Installer’s code, and moves it when told', async () => {
    await rig.reset(productFiles());
    await rig.open().services.stop(SERVICE_NAME);
    const foreign = plantForeign(rig);
    const before = snapshot(rig);
    const stopped = run(...SETUP);
    deepStrictEqual([stopped.status, stopped.result.outcome], [1603, 'conflicts']);
    match(JSON.stringify(stopped.result.messages), new RegExp(foreign.thumbprint));
    deepStrictEqual(snapshot(rig), before);
    const moved = run(...SETUP, `/replace-conflicts:${foreign.thumbprint}`);
    deepStrictEqual([moved.status, moved.result.outcome], [0, 'installed']);
    const removed = run('/remove', '/json');
    deepStrictEqual([removed.status, removed.result.outcome], [0, 'removed']);
    deepStrictEqual(snapshot(rig), before);
  });

  it('refuses a bad command line with its own code', () => {
    deepStrictEqual(run('/setup:integrated', '/port:70000', '/json').status, 1639);
  });

  it('writes log and result files', async () => {
    await rig.reset(productFiles());
    await rig.open().services.stop(SERVICE_NAME);
    const [log, result] = [join(scratch, 'setup.log'), join(scratch, 'result.json')];
    const { result: printed } = run(...SETUP, `/log:${log}`, `/RESULT:${result}`);
    deepStrictEqual(JSON.parse(readFileSync(result, 'utf8')), printed);
    match(readFileSync(log, 'utf8'), /^\d{4}-\d\d-\d\dT[\d:.]+Z /m);
  });
});
