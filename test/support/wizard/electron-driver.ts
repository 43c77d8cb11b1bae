import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { electronPackage, electronProgram } from '../../../build/electron-program.mjs';
import { PROJECT } from '../cli.ts';
import { type Driver, PATIENCE_MS } from './driver.ts';

const program = (): string | null =>
  electronProgram({
    platform: process.platform,
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    packageFolder: electronPackage(import.meta.url),
  });

/**
 * The desktop program through Playwright's Electron driver. It has never run: no machine that these tests were written
 * on has Electron's binary. Its parts are checked by their types alone.
 */
export function electronDriver(): Driver {
  const executablePath = program();
  return {
    name: 'Electron',
    missing: executablePath === null ? 'Electron’s binary is not on this machine' : null,
    start: async () => undefined,
    async open({ root, home, language, environment }) {
      // A profile of its own: the program shows its first window instead of opening a second one.
      const switches = [`--user-data-dir=${join(home, 'profile')}`, `--lang=${language}`];
      const inherited = Object.entries(process.env).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      const app = await _electron.launch({
        executablePath: executablePath ?? '',
        args: [...switches, PROJECT, '--root', root],
        env: { ...Object.fromEntries(inherited), ...environment },
      });
      app.context().setDefaultTimeout(PATIENCE_MS);
      return {
        page: await app.firstWindow(),
        another: null,
        chooseNext: (path) =>
          app.evaluate(({ dialog }, chosen) => {
            dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
          }, path),
        async kill() {
          const ended = app.waitForEvent('close');
          app.process().kill('SIGKILL');
          await ended;
        },
        close: () => app.close(),
      };
    },
    stop: async () => undefined,
  };
}
