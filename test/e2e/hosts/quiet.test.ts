import { once } from 'node:events';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildEntry, documentOf, type Ended, LOCAL, PROJECT, start, statusOf } from '../../support/cli.ts';
import { createTestMachine, type TestMachine } from '../../support/cli-machine.ts';
import { snapshot } from '../../support/snapshot.ts';

const STUB = pathToFileURL(join(PROJECT, 'test/support/electron-stub/register.mjs')).href;
const MAIN = join(PROJECT, 'dist/main.js');
const PAUSE = pathToFileURL(join(PROJECT, 'test/support/pause-at.mjs')).href;
const WINDOW = 99;

describe('the desktop program as a command line', () => {
  let machine: TestMachine;
  beforeAll(buildEntry);
  beforeEach(() => {
    machine = createTestMachine();
  });
  afterEach(() => machine.dispose());

  const main = (...args: readonly string[]): Promise<Ended> =>
    start(process.execPath, ['--import', STUB, MAIN, '--root', machine.root, ...args], machine.home).ended;

  it('installs and verifies without a window, with the exit code and the whole document', async () => {
    expect(documentOf(await main(...LOCAL, '--quiet', '--json')).outcome).toBe('installed');
    const verified = documentOf(await main('--verify', '--json'));
    expect(verified.verdict?.wouldConnect).toBe(true);
  });

  it('ends with the code of what went wrong', async () => {
    const { status, stderr } = await main('--quiet', '--prot', '8000');
    expect(status).toBe(statusOf('invalid'));
    expect(stderr).toContain('--prot');
  });

  it('refuses a second change while one is under way, with 1618', async () => {
    const running = start(
      process.execPath,
      ['--import', STUB, '--import', PAUSE, MAIN, '--root', machine.root, ...LOCAL, '--quiet', '--json'],
      machine.home,
      { RIS_TEST_PAUSE_AT: '8' },
    );
    const channel = running.child.stdio[3] as Duplex;
    await once(channel, 'data');
    const second = documentOf(await main(...LOCAL, '--quiet', '--json'));
    expect(second).toMatchObject({ outcome: 'busy', exitCode: 1618 });
    channel.write('\0');
    expect(documentOf(await running.ended).outcome).toBe('installed');
  });

  it('undoes a change where Electron begins to quit, as off Windows a signal makes it', async () => {
    const before = snapshot(machine.rig);
    const running = start(
      process.execPath,
      ['--import', STUB, '--import', PAUSE, MAIN, '--root', machine.root, ...LOCAL, '--quiet', '--json'],
      machine.home,
      { RIS_TEST_PAUSE_AT: '8', RIS_TEST_QUIT_ON: 'SIGUSR2' },
    );
    const channel = running.child.stdio[3] as Duplex;
    await once(channel, 'data');
    running.child.kill('SIGUSR2');
    channel.write('\0');
    const { status, stdout } = await running.ended;
    expect((JSON.parse(stdout) as { readonly outcome: string }).outcome).toBe('cancelled');
    expect(status).toBe(statusOf('cancelled'));
    expect(snapshot(machine.rig)).toEqual(before);
  });

  it('opens a window only where nothing was asked for', async () => {
    expect((await main()).status).toBe(WINDOW);
    expect((await main('--quiet', '--plan')).status).not.toBe(WINDOW);
  });
});
