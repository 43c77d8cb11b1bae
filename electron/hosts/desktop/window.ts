import { BrowserWindow, type WebContents } from 'electron';
import type { EngineLink } from '../engine-link.ts';
import { type PreferenceStore, SMALLEST_WINDOW } from '../preferences.ts';
import { createPrivateFolder } from '../private-folder.ts';
import { desktopGiving } from './choosing.ts';
import { createClosing } from './closing.ts';
import { confirmClosing, saveByDialog } from './dialogs.ts';
import { takeDropped } from './dropping.ts';
import { CHANNEL, DROPPED } from './names.ts';
import { attachPage, type Page } from './page.ts';
import { isAllowedNavigation, isAllowedPermission } from './policy.ts';

/** Refuses whatever a page could do beyond showing itself; for every page that this program ever makes. */
export function guard(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isAllowedNavigation(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const { session } = contents;
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowedPermission(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission));
  session.setDevicePermissionHandler(() => false);
  // What is saved goes through the main process's dialog; nothing the page could hand to the browser does.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

const pageOf = ({ webContents }: BrowserWindow): Page => ({
  send: (json) => {
    if (!webContents.isDestroyed()) webContents.send(CHANNEL, json);
  },
  onMessage: (listener) => {
    webContents.ipc.on(CHANNEL, (event, data: unknown) => {
      listener(event.senderFrame, data);
    });
  },
  onGone: (listener) => {
    webContents.on('destroyed', listener);
  },
});

/** Remembers the window's size; while the machine is being changed, the window goes only once that is undone. */
function onClosing(window: BrowserWindow, link: EngineLink, preferences: PreferenceStore): void {
  const mayClose = createClosing({
    link,
    confirm: () => confirmClosing(window, preferences),
    close: () => {
      window.destroy();
    },
  });
  window.on('close', (event) => {
    const { width, height } = window.getNormalBounds();
    preferences.rememberWindowSize({ width, height, maximized: window.isMaximized() });
    if (!mayClose()) event.preventDefault();
  });
}

/** There is no menu: F5 loads the page again, and so does its crash. A run goes on meanwhile, and the page finds it. */
function keepLoaded({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'F5') webContents.reload();
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'crashed' || reason === 'oom') webContents.reload();
  });
}

/** Brings the window to the front, for whoever starts the program again. */
export function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Makes the one window; `loadURL(HOME)` shows it. `preload`: the bundled preload script. */
export function createWindow(link: EngineLink, preferences: PreferenceStore, preload: string): BrowserWindow {
  const { width, height, maximized } = preferences.windowSize();
  const window = new BrowserWindow({
    width,
    height,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const folder = createPrivateFolder();
  attachPage(pageOf(window), {
    link,
    preferences,
    save: (content) => saveByDialog(window, content),
    giving: desktopGiving(window, preferences, folder),
  });
  window.webContents.ipc.handle(DROPPED, (event, data: unknown) =>
    takeDropped(event.senderFrame, data, link),
  );
  window.on('closed', folder.dispose);
  onClosing(window, link, preferences);
  keepLoaded(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    else window.show();
  });
  return window;
}
