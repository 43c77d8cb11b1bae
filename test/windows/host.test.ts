import { deepStrictEqual, match, notDeepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, it } from 'node:test';
import { createWindowsHost } from '../../electron/machine/windows/host.ts';
import { isWine } from './reset.ts';
import { childScript, inSecondProcess } from './second-process.ts';

describe('host', () => {
  const host = createWindowsHost();

  it('names the machine and its folders', () => {
    strictEqual(host.kind, 'windows');
    strictEqual(host.computerName().toLowerCase(), hostname().toLowerCase());
    // Wine sets no domain, and a computer with one begins its full name with its own.
    ok(`${host.fullName()}.`.toLowerCase().startsWith(`${host.computerName()}.`.toLowerCase()));
    match(host.folders.state, /^[A-Z]:\\ProgramData\\RIS Setup Wizard$/i);
    ok(host.folders.programs.some((folder) => /^[A-Z]:\\Program Files$/i.test(folder)));
    ok(host.folders.programs.every((folder) => existsSync(folder)));
  });

  it('does not believe an environment variable about its folders', () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      ProgramData: 'C:\\evil',
      SystemDrive: 'X:',
      SystemRoot: 'C:\\evil',
      ProgramFiles: 'C:\\evil',
    });
    try {
      deepStrictEqual(createWindowsHost().folders, host.folders);
    } finally {
      Object.assign(process.env, before);
    }
  });

  it('has a clock and randomness', () => {
    ok(Math.abs(host.now().getTime() - Date.now()) < 60_000);
    strictEqual(host.random(16).length, 16);
    notDeepStrictEqual(host.random(16), host.random(16));
  });

  it('knows its rights', { skip: isWine() ? false : 'depends on who runs the tests' }, () => {
    strictEqual(host.elevated(), true);
  });

  it('lets one process at a time hold the lock', async () => {
    const lock = await host.lock();
    ok(lock !== null);
    strictEqual(await host.lock(), null);
    strictEqual(inSecondProcess('tryLock'), false);
    await lock.release();
    strictEqual(inSecondProcess('tryLock'), true);
  });

  it('is free again when its holder is killed', async () => {
    const holder = spawn(process.execPath, [childScript, 'hold'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [said] = (await once(holder.stdout, 'data')) as [Buffer];
      strictEqual(said.toString().trim(), 'held');
      strictEqual(await host.lock(), null);
    } finally {
      holder.kill();
    }
    await once(holder, 'exit');
    const lock = await host.lock();
    ok(lock !== null);
    await lock.release();
  });
});
