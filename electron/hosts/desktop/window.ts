import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { Saved } from '../../contract/channels.ts';
import type { Content } from '../../setup/answer.ts';
import type { EngineLink } from '../engine-link.ts';
import { type PreferenceStore, SMALLEST_WINDOW } from '../preferences.ts';
import { CHANNEL } from './names.ts';
import { attachPage, type Page } from './page.ts';
import { HOME, isAllowedNavigation, isAllowedPermission } from './policy.ts';

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
}

/** Asks where to, and writes there as the command line writes its outputs: through no link. */
async function saveByDialog(window: BrowserWindow, { name, bytes }: Content): Promise<Saved> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (canceled) return { path: null };
  const { writeOutput } = await import('../../commandline/output.ts');
  writeOutput(filePath, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return { path: filePath };
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

/** Remembers the window's size; a change that is under way is undone before the window goes. */
function onClosing(window: BrowserWindow, link: EngineLink, preferences: PreferenceStore): void {
  window.on('close', (event) => {
    const { width, height } = window.getNormalBounds();
    preferences.rememberWindowSize({ width, height, maximized: window.isMaximized() });
    if (!link.changing()) return;
    event.preventDefault();
    void link.finish().then(() => {
      window.destroy();
    });
  });
}

/** Opens the one window. `preload`: the bundled preload script. */
export function openWindow(link: EngineLink, preferences: PreferenceStore, preload: string): BrowserWindow {
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
  attachPage(pageOf(window), { link, preferences, save: (content) => saveByDialog(window, content) });
  onClosing(window, link, preferences);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    else window.show();
  });
  void window.loadURL(HOME);
  return window;
}
