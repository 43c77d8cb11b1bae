import { deepStrictEqual, match, ok, rejects, strictEqual, throws } from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Problem } from '../../electron/contract/problem.ts';
import { systemLibraryFolder } from '../../electron/machine/windows/libraries.ts';
import { windowsServices as services } from '../../electron/machine/windows/services.ts';
import { isWine } from './reset.ts';
import { createService, deleteService } from './service-setup.ts';

const NAME = 'RIS Setup Test Service';
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.problem.code === code;

// Windows' own spooler may refuse to run under another name; Wine's does not.
const skip = isWine() ? false : 'needs a service program that runs under any name';

describe('services', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ris-setup-test-'));
  // A real service program of the system, under another name and in another place.
  const program = join(folder, 'Server Part', 'ris-service.exe');

  before(() => {
    mkdirSync(join(folder, 'Server Part'));
    copyFileSync(join(systemLibraryFolder(), 'spoolsv.exe'), program);
    deleteService(NAME);
    createService(NAME, `"${program}" -service`);
  });
  after(async () => {
    await services.stop(NAME);
    deleteService(NAME);
    rmSync(folder, { recursive: true });
  });

  it('describes a service', () => {
    deepStrictEqual(services.query(NAME), {
      name: NAME,
      state: 'stopped',
      imagePath: `"${program}" -service`,
      account: 'LocalSystem',
      start: 'manual',
      pretended: false,
    });
  });

  it('starts and stops it, and does nothing where it is so already', async () => {
    await services.stop(NAME);
    await services.start(NAME);
    strictEqual(services.query(NAME)?.state, 'running');
    await services.start(NAME);
    strictEqual(services.query(NAME)?.state, 'running');
    await services.stop(NAME);
    strictEqual(services.query(NAME)?.state, 'stopped');
    await services.stop(NAME);
    await services.start(NAME);
    strictEqual(services.query(NAME)?.state, 'running');
  });

  it('knows no service of an unknown name', async () => {
    strictEqual(services.query('RIS Setup No Such Service'), null);
    await rejects(services.stop('RIS Setup No Such Service'), problem('windows.service.gone'));
    await rejects(services.start('RIS Setup No Such Service'), problem('windows.service.gone'));
    throws(() => services.query(''), problem('windows.name'));
    throws(() => services.query('Spooler\0x'), problem('windows.name'));
  });

  describe('that cannot start', () => {
    const BROKEN = 'RIS Setup Broken Service';
    after(() => {
      deleteService(BROKEN);
    });

    it('says which program is missing, and for which service', async () => {
      deleteService(BROKEN);
      createService(BROKEN, join(folder, 'none.exe'));
      await rejects(services.start(BROKEN), problem('windows.service.file'));
      strictEqual(services.query(BROKEN)?.state, 'stopped');
    });

    it('says that it is disabled', async () => {
      deleteService(BROKEN);
      createService(BROKEN, program, 4);
      strictEqual(services.query(BROKEN)?.start, 'disabled');
      await rejects(services.start(BROKEN), problem('windows.service.disabled'));
    });

    it('expands variables in the path of the program', () => {
      deleteService(BROKEN);
      createService(BROKEN, '%SystemRoot%\\System32\\spoolsv.exe', 2);
      const found = services.query(BROKEN);
      ok(found !== null);
      strictEqual(found.start, 'automatic');
      strictEqual(found.imagePath.toLowerCase(), join(systemLibraryFolder(), 'spoolsv.exe').toLowerCase());
    });
  });
});

describe('a service of the system', () => {
  it('is described', () => {
    const spooler = services.query('Spooler');
    ok(spooler !== null);
    strictEqual(spooler.name, 'Spooler');
    match(spooler.imagePath, /^"?[A-Z]:\\.*spoolsv\.exe/i);
    ok(!spooler.imagePath.includes('%'));
  });
});
