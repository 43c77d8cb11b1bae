import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildEntry, documentOf, type Ended, LOCAL, PROJECT, start, statusOf } from '../../support/cli.ts';
import { createTestMachine, type TestMachine } from '../../support/cli-machine.ts';

const STUB = pathToFileURL(join(PROJECT, 'test/support/electron-stub/register.mjs')).href;
const MAIN = join(PROJECT, 'dist/main.js');
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

  it('opens a window only where nothing was asked for', async () => {
    expect((await main()).status).toBe(WINDOW);
    expect((await main('--quiet', '--plan')).status).not.toBe(WINDOW);
  });
});
