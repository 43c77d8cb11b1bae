// What a person, a page and a hostile page do to the window that dist/main.js made on the stand-in for Electron.
// In the middle of its run it waits for SIGUSR2, then prints a line when it has been asked to stop, and in the end what
// came of it all as one JSON document.
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';

const OURS = { url: 'app://wizard/', parent: null };
const FOREIGN = { url: 'https://evil.example/', parent: null };
const SURVEY = { server: null, client: null };

/** Chromium's own knowledge of where a File lies; one that a script made lies nowhere, and what is no File is refused. */
const places = new WeakMap();
const webUtils = {
  getPathForFile(file) {
    if (!(file instanceof File)) throw new TypeError('Failed to get path from object');
    return places.get(file) ?? '';
  },
};
function fileAt(path, name) {
  const file = new File([], name);
  if (path !== null) places.set(file, path);
  return file;
}

/** Runs the built preload script as Electron's sandbox does: with `require` for Electron alone. */
function preload({ webContents }, script, frame) {
  const ipcRenderer = new EventEmitter();
  const exposed = {};
  ipcRenderer.send = (channel, ...args) => {
    webContents.ipc.emit(channel, { senderFrame: frame }, ...structuredClone(args));
  };
  ipcRenderer.invoke = (channel, ...args) => webContents.ipc.invoke({ senderFrame: frame }, channel, ...args);
  webContents.sent.on('ris', (...args) => ipcRenderer.emit('ris', ...args));
  const contextBridge = { exposeInMainWorld: (name, value) => Object.assign(exposed, { [name]: value }) };
  const load = (name) => {
    if (name !== 'electron') throw new Error(`the sandbox has no ${name}`);
    return { contextBridge, ipcRenderer, webUtils };
  };
  new Function('require', 'exports', 'module', readFileSync(script, 'utf8'))(load, {}, { exports: {} });
  return exposed;
}

const settled = (work) =>
  work.then(
    (output) => ({ output }),
    (problem) => ({ problem }),
  );

/** Is what an event would do prevented? */
function isPrevented(emitter, name, details = {}, ...more) {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { ...details, preventDefault }, ...more);
  return prevented;
}

const granted = ({ session }, permission) =>
  new Promise((resolve) => session.request({}, permission, resolve));

async function served(handler, url, method = 'GET') {
  const response = await handler(new Request(url, { method }));
  return { status: response.status, policy: response.headers.get('content-security-policy') };
}

export default async function drive({ app, window, handlers, calls, dialog }) {
  const { webContents } = window;
  const [{ args: made }] = calls.filter(({ name }) => name === 'BrowserWindow');
  const { preload: script } = made[0].webPreferences;
  const page = preload(window, script, OURS);
  const survey = await settled(page.ris.ask('survey', SURVEY));
  const overlong = await settled(page.ris.ask('survey', { server: 'x'.repeat(70_000), client: null }));
  let answered = 0;
  preload(window, script, FOREIGN)
    .ris.ask('survey', SURVEY)
    .then(() => (answered += 1));
  // Asked after the foreign page: by its answer, that one's would have come.
  await page.ris.ask('preferences', null);

  const refused = {
    navigation: ['will-navigate', 'will-redirect', 'will-frame-navigate'].map((name) =>
      ['https://evil.example/', 'file:///C:/Windows/win.ini', OURS.url].map((url) =>
        isPrevented(webContents, name, { url }),
      ),
    ),
    webview: isPrevented(webContents, 'will-attach-webview'),
    download: isPrevented(webContents.session, 'will-download'),
    window: webContents.open({ url: OURS.url }),
    permissions: await Promise.all(
      ['media', 'clipboard-sanitized-write'].map((it) => granted(webContents, it)),
    ),
    checks: ['media', 'clipboard-sanitized-write'].map((it) => webContents.session.check(null, it)),
    device: webContents.session.device({}),
  };

  const { RIS_TEST_GIVEN: path } = process.env;
  const dialogs = [];
  const choosing = async (what, answer) => {
    dialog.showOpenDialog = async (parent, options) => {
      dialogs.push({ own: parent === window, ...options });
      return answer;
    };
    return settled(page.ris.ask('choose', { what }));
  };
  const giving = {
    chosen: await choosing('pfx', { canceled: false, filePaths: [path] }),
    canceled: await choosing('answer', { canceled: true, filePaths: [] }),
    absent: await choosing('issuer', { canceled: false, filePaths: [`${path}.not-there`] }),
    folder: await choosing('serverFolder', { canceled: false, filePaths: [process.env.RIS_TEST_USER_DATA] }),
    client: await choosing('clientFolder', { canceled: true, filePaths: [] }),
    typed: await settled(page.ris.ask('nameFolder', { path: process.env.RIS_TEST_USER_DATA })),
    dropped: await settled(page.ris.give('pfx', fileAt(path, 'another name.pfx'))),
    made: await settled(page.ris.give('pfx', fileAt(null, path))),
    forged: await settled(page.ris.give('pfx', { name: path, path })).then(({ problem }) => problem?.name),
    server: await settled(page.ris.give('pfx', fileAt('\\\\evil.example\\a\\b.pfx', 'b.pfx'))),
    foreign: await settled(preload(window, script, FOREIGN).ris.give('pfx', fileAt(path, 'a.pfx'))),
    opened: await settled(page.ris.ask('inspectPfx', { file: path, passwordFile: null })),
    dialogs,
  };

  const handler = handlers.get('app');
  const files = {
    page: await served(handler, OURS.url),
    other: await served(handler, 'app://wizard/../package.json'),
    file: await served(handler, 'app://evil/'),
  };

  window.emit('ready-to-show');
  app.emit('second-instance', {}, []);
  webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'F5' });
  const idle = isPrevented(window, 'close');

  // A run is under way: closing asks in the system's language, and the answer is to go on, then to stop.
  const choices = {
    schema: 1,
    setup: 'integrated',
    certificate: { source: 'local' },
    server: { host: 'localhost', port: 8000 },
    client: {},
    conflicts: 'refuse',
  };
  const { planning } = await page.ris.ask('plan', choices);
  const halfWay = once(process, 'SIGUSR2');
  const applying = page.ris.ask('apply', { choices, digest: planning.plan.digest });
  await halfWay;
  const questions = [];
  const asked = (response) =>
    new Promise((resolve) => {
      dialog.showMessageBox = async (_window, options) => {
        questions.push(options);
        resolve();
        return { response };
      };
    });
  const goOn = asked(0);
  const first = isPrevented(window, 'close');
  await goOn;
  await new Promise((resolve) => setImmediate(resolve));
  const stop = asked(1);
  const closed = once(window, 'closed');
  const second = isPrevented(window, 'close');
  await stop;
  process.stdout.write('asked\n');
  const { outcome } = await applying;
  await closed;

  const document = {
    calls: calls.filter(({ name }) => name !== 'BrowserWindow'),
    webPreferences: made[0].webPreferences,
    exposed: Object.fromEntries(Object.entries(page).map(([name, value]) => [name, Object.keys(value)])),
    survey,
    overlong,
    foreignAnswered: answered,
    refused,
    giving,
    files,
    closing: { idle, first, second, outcome, questions },
  };
  process.stdout.write(JSON.stringify(document), () => process.exit(0));
  await once(process, 'exit');
}
