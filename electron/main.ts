// The desktop host: Electron's main process.
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { message, text } from './contract/message.ts';
import { listAssets } from './hosts/assets.ts';
import { startUtilityEngine } from './hosts/desktop/engine.ts';
import { SCHEME } from './hosts/desktop/policy.ts';
import { serveAssets } from './hosts/desktop/protocol.ts';
import { argumentsOf, startOf } from './hosts/desktop/start.ts';
import { guard, openWindow } from './hosts/desktop/window.ts';
import { createEngineLink } from './hosts/engine-link.ts';
import { createPreferences } from './hosts/preferences.ts';

const beside = (name: string): string => join(import.meta.dirname, name);

/** What was written to a pipe must reach it: app.exit waits for nothing. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });

async function runCommand(args: readonly string[]): Promise<void> {
  const [{ run }, { processIo }] = await Promise.all([
    import('./commandline/run.ts'),
    import('./hosts/process-io.ts'),
  ]);
  const code = await run(args, processIo());
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  app.exit(code);
}

async function showWindow(root: string | null): Promise<void> {
  const link = createEngineLink(() => startUtilityEngine(beside('engine.js'), root));
  const folder = beside('renderer');
  const assets = listAssets(folder);
  if (assets === null) throw new Error(text(message('hosts.browser.noPages', { folder })));
  const { default: Store } = await import('electron-store');
  const values = new Store<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true });
  protocol.handle(SCHEME, serveAssets(assets, folder));
  Menu.setApplicationMenu(null);
  const window = openWindow(link, createPreferences(values), beside('preload.cjs'));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

const start = startOf(argumentsOf(process.argv, !app.isPackaged));
if (start.kind === 'command') {
  app.disableHardwareAcceleration();
  void runCommand(start.args);
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(() => showWindow(start.root));
} else {
  // The first window comes to the front; this program has nothing left to do.
  app.exit(0);
}
