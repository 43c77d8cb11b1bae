// The desktop host: Electron's main process.
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { message } from './contract/message.ts';
import { Problem } from './contract/problem.ts';
import { EXIT_CODES } from './contract/result.ts';
import { listAssets } from './hosts/assets.ts';
import { runCommand } from './hosts/desktop/command.ts';
import { sayNotOpened } from './hosts/desktop/dialogs.ts';
import { startUtilityEngine } from './hosts/desktop/engine.ts';
import { HOME, SCHEME } from './hosts/desktop/policy.ts';
import { serveAssets } from './hosts/desktop/protocol.ts';
import { argumentsOf, startOf } from './hosts/desktop/start.ts';
import { createWindow, guard, showAgain } from './hosts/desktop/window.ts';
import { createEngineLink } from './hosts/engine-link.ts';
import { createPreferences } from './hosts/preferences.ts';
import { problemOf } from './hosts/wire.ts';

const beside = (name: string): string => join(import.meta.dirname, name);

async function showWindow(root: string | null): Promise<void> {
  const link = createEngineLink(() => startUtilityEngine(beside('engine.js'), root));
  const folder = beside('renderer');
  const assets = listAssets(folder);
  if (assets === null) throw new Problem(message('hosts.browser.noPages', { folder }));
  const { default: Store } = await import('electron-store');
  const values = new Store<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true });
  protocol.handle(SCHEME, serveAssets(assets, folder));
  Menu.setApplicationMenu(null);
  const window = createWindow(link, createPreferences(values), beside('preload.cjs'));
  app.on('second-instance', () => {
    showAgain(window);
  });
  await window.loadURL(HOME);
}

async function notOpened(error: unknown): Promise<void> {
  await sayNotOpened(problemOf(error));
  app.exit(EXIT_CODES.failed);
}

const start = startOf(argumentsOf(process.argv, !app.isPackaged));
if (start.kind === 'command') {
  app.disableHardwareAcceleration();
  void runCommand(start.args).then((code) => {
    app.exit(code);
  });
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(() => showWindow(start.root))
    .catch(notOpened);
} else {
  // The first window comes to the front; this program has nothing left to do.
  app.exit(0);
}
