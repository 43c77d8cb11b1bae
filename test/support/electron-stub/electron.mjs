// The stand-in for `electron`: only what the program uses, refusing what Electron refuses before and after `ready`.
// Anything that would show a window ends the process with 99, unless RIS_TEST_WINDOW names a module that goes on:
// its default export is called with all that the program has set up, once the window's page would be loaded.
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';

const NO_WINDOW = 99;
const scenario = process.env.RIS_TEST_WINDOW;
const calls = [];
let isReady = false;

const note = (name, ...args) => void calls.push({ name, args, isReady });

function need(ready, name) {
  if (isReady !== ready) throw new Error(`${name} ${ready ? 'before' : 'after'} the ready event`);
}

class App extends EventEmitter {
  isPackaged = false;
  exit(code) {
    process.exit(code);
  }
  quit() {
    note('quit');
  }
  disableHardwareAcceleration() {
    need(false, 'disableHardwareAcceleration');
  }
  enableSandbox() {
    need(false, 'enableSandbox');
    note('enableSandbox');
  }
  requestSingleInstanceLock() {
    if (scenario === undefined) process.exit(NO_WINDOW);
    note('requestSingleInstanceLock');
    return process.env.RIS_TEST_SECOND === undefined;
  }
  async whenReady() {
    if (scenario === undefined) process.exit(NO_WINDOW);
    await new Promise((resolve) => setImmediate(resolve));
    isReady = true;
  }
  getPath = () => process.env.RIS_TEST_USER_DATA;
  getVersion = () => '0.0.0';
  getName = () => 'ris-setup-wizard';
  getLocale = () => 'fr-CA';
}

/** Off Windows Electron answers a signal by beginning to quit, whatever handlers the program has. */
function quitOn(signal) {
  process.on(signal, () => {
    let prevented = false;
    app.emit('before-quit', {
      preventDefault() {
        prevented = true;
      },
    });
    if (!prevented) process.exit(0);
  });
}

class Session extends EventEmitter {
  setPermissionRequestHandler(handler) {
    this.request = handler;
  }
  setPermissionCheckHandler(handler) {
    this.check = handler;
  }
  setDevicePermissionHandler(handler) {
    this.device = handler;
  }
}

/** One answer to a channel, as `handle` gives it; Electron copies what crosses. */
class Ipc extends EventEmitter {
  answers = new Map();
  handle(channel, answer) {
    if (this.answers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.answers.set(channel, answer);
  }
  async invoke(event, channel, ...args) {
    const answer = this.answers.get(channel);
    if (answer === undefined) throw new Error(`no handler for ${channel}`);
    return structuredClone(await answer(event, ...structuredClone(args)));
  }
}

class WebContents extends EventEmitter {
  ipc = new Ipc();
  session = new Session();
  sent = new EventEmitter();
  isDestroyed = () => false;
  setWindowOpenHandler(handler) {
    this.open = handler;
  }
  /** To the page: Electron copies it. */
  send(channel, ...args) {
    this.sent.emit(channel, {}, ...structuredClone(args));
  }
  reload() {
    note('reload');
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  constructor(options) {
    super();
    need(true, 'BrowserWindow');
    note('BrowserWindow', options);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url) {
    note('loadURL', url);
    const { default: goOn } = await import(scenario);
    await goOn({ app, window: this, handlers, calls, dialog });
  }
  getNormalBounds = () => ({ x: 0, y: 0, width: 900, height: 700 });
  isMaximized = () => false;
  isMinimized = () => true;
  isDestroyed = () => false;
  restore = () => note('restore');
  focus = () => note('focus');
  show = () => note('show');
  destroy() {
    note('destroy');
    this.emit('closed');
  }
}

const handlers = new Map();
export const app = new App();
if (process.env.RIS_TEST_QUIT_ON !== undefined) quitOn(process.env.RIS_TEST_QUIT_ON);
export const Menu = { setApplicationMenu: (menu) => note('setApplicationMenu', menu) };
export const dialog = {
  showErrorBox: (title, text) => void console.error(`${title}\n${text}`),
};
export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    need(false, 'registerSchemesAsPrivileged');
    note('registerSchemesAsPrivileged', schemes);
  },
  handle(scheme, handler) {
    need(true, 'protocol.handle');
    handlers.set(scheme, handler);
  },
};
export const ipcMain = new EventEmitter();
export const shell = {};

/** The engine's own process is a thread here: the program is the real one. */
export const utilityProcess = {
  fork(script, args, options) {
    need(true, 'utilityProcess.fork');
    note('fork', script, args, options);
    const worker = new Worker(script, { argv: args });
    const child = new EventEmitter();
    worker.on('message', (message) => child.emit('message', message));
    worker.on('exit', (code) => child.emit('exit', code));
    child.postMessage = (message) => worker.postMessage(message);
    child.kill = () => worker.terminate();
    return child;
  },
};
export default { app, BrowserWindow, Menu, dialog, ipcMain, protocol, shell, utilityProcess };
