import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fr } from '../../../electron/contract/messages/fr.ts';
import { buildEntry, PROJECT, type Running, start } from '../../support/cli.ts';
import { createTestMachine, type TestMachine } from '../../support/cli-machine.ts';
import { snapshot } from '../../support/snapshot.ts';

const at = (name: string): string => join(PROJECT, 'test/support/electron-stub', name);
const STUB = pathToFileURL(at('register.mjs')).href;
const WINDOW = pathToFileURL(at('window.mjs')).href;
const PAUSE = pathToFileURL(join(PROJECT, 'test/support/pause-at.mjs')).href;
const MAIN = join(PROJECT, 'dist/main.js');

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly isReady: boolean;
}

interface Played {
  readonly calls: readonly Call[];
  readonly [part: string]: unknown;
}

/**
 * The built main process, preload script and engine, in Node, with a stand-in for Electron: its binary is not where
 * these tests run. This shows that the program loads, and what it asks Electron for; not that Electron does it.
 */
describe('the desktop program, on a stand-in for Electron', () => {
  let machine: TestMachine;
  let before: ReturnType<typeof snapshot>;
  beforeAll(buildEntry);
  beforeEach(() => {
    machine = createTestMachine();
    mkdirSync(machine.file('user'));
    writeFileSync(machine.file('server.pfx'), 'no PFX');
    before = snapshot(machine.rig);
  });
  afterEach(() => machine.dispose());

  const run = (more: NodeJS.ProcessEnv = {}): Running =>
    start(
      process.execPath,
      ['--import', STUB, '--import', PAUSE, MAIN, '--root', machine.root],
      machine.home,
      {
        RIS_TEST_WINDOW: WINDOW,
        RIS_TEST_USER_DATA: machine.file('user'),
        RIS_TEST_GIVEN: machine.file('server.pfx'),
        ...more,
      },
    );

  /** The engine stands still in the middle of its changes until it has been asked to stop. */
  async function played(): Promise<Played> {
    const { child, ended } = run({ RIS_TEST_PAUSE_AT: '8' });
    const channel = child.stdio[3] as Duplex;
    await once(channel, 'data');
    expect(snapshot(machine.rig)).not.toEqual(before);
    const asked = once(child.stdout ?? channel, 'data');
    child.kill('SIGUSR2');
    await asked;
    channel.write('\0');
    const { stdout, stderr, status } = await ended;
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return JSON.parse(stdout.slice('asked\n'.length)) as Played;
  }

  it('makes one sandboxed window of its own protocol, which reaches the engine and nothing else', async () => {
    const { calls, ...seen } = await played();
    const names = calls.map(({ name }) => name);
    const call = (name: string): Call => calls.find((one) => one.name === name) ?? expect.fail(name);

    // In the order and at the time that Electron's documentation asks for; the stand-in refuses any other.
    expect(names.slice(0, 3)).toEqual([
      'requestSingleInstanceLock',
      'enableSandbox',
      'registerSchemesAsPrivileged',
    ]);
    expect(call('registerSchemesAsPrivileged').args).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true } }],
    ]);
    expect(call('fork').args[1]).toEqual([JSON.stringify(machine.root)]);
    expect(call('setApplicationMenu').args).toEqual([null]);
    expect(call('loadURL').args).toEqual(['app://wizard/']);
    expect(seen.webPreferences).toEqual({
      preload: join(PROJECT, 'dist/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(names).toEqual(expect.arrayContaining(['show', 'restore', 'focus', 'reload']));

    expect(seen.exposed).toEqual({ ris: ['host', 'give', 'ask', 'subscribe'] });
    expect(seen.survey).toMatchObject({ output: { kind: 'embedded', record: null } });
    expect(seen.overlong).toMatchObject({ problem: { code: 'hosts.malformedRequest' } });
    expect(seen.foreignAnswered).toBe(0);

    expect(seen.refused).toEqual({
      navigation: [
        [true, true, false],
        [true, true, false],
        [true, true, false],
      ],
      webview: true,
      download: true,
      window: { action: 'deny' },
      permissions: [false, true],
      checks: [false, true],
      device: false,
    });
    const path = machine.file('server.pfx');
    const given = { output: { path, name: 'server.pfx' } };
    expect(seen.giving).toMatchObject({
      chosen: given,
      canceled: { output: null },
      absent: { problem: { code: 'given.absent' } },
      folder: { output: { path: machine.file('user'), name: 'user' } },
      client: { output: null },
      typed: { problem: { code: 'hosts.unknownRequest' } },
      dropped: given,
      made: { problem: { code: 'hosts.give.noFile' } },
      forged: 'TypeError',
      server: { problem: { code: 'hosts.give.network', params: { name: 'b.pfx' } } },
      foreign: { problem: { code: 'hosts.give.noFile' } },
      opened: { problem: { code: 'pfx.unknown' } },
    });
    const properties = ['openFile', 'dontAddToRecent'];
    const all = { name: fr['hosts.choose.allFiles'], extensions: ['*'] };
    const certificates = {
      name: fr['hosts.choose.certificates'],
      extensions: ['cer', 'crt', 'pem', 'der', 'p7b', 'p7c', 'txt'],
    };
    expect((seen.giving as { readonly dialogs: unknown }).dialogs).toEqual([
      {
        own: true,
        title: fr['hosts.choose.pfx'],
        filters: [{ name: fr['hosts.choose.pfxFiles'], extensions: ['pfx', 'p12'] }, all],
        properties,
      },
      { own: true, title: fr['hosts.choose.answer'], filters: [certificates, all], properties },
      { own: true, title: fr['hosts.choose.issuer'], filters: [certificates, all], properties },
      { own: true, title: fr['hosts.choose.serverFolder'], properties: ['openDirectory', 'dontAddToRecent'] },
      { own: true, title: fr['hosts.choose.clientFolder'], properties: ['openDirectory', 'dontAddToRecent'] },
    ]);
    expect(seen.files).toMatchObject({
      page: { status: 200, policy: expect.stringContaining("script-src 'self'") as string },
      other: { status: 404 },
      file: { status: 404 },
    });

    // Closing during a run asks, in the system's language; who agrees gets everything undone, then no window.
    const asked = {
      message: fr['hosts.closing.title'],
      detail: fr['hosts.closing.text'],
      buttons: [fr['hosts.closing.stay'], fr['hosts.closing.stop']],
      defaultId: 0,
      cancelId: 0,
    };
    expect(seen.closing).toMatchObject({
      idle: false,
      first: true,
      second: true,
      outcome: 'cancelled',
      questions: [asked, asked],
    });
    expect(snapshot(machine.rig)).toEqual(before);
    const kept = JSON.parse(readFileSync(machine.file('user/preferences.json'), 'utf8')) as unknown;
    expect(kept).toMatchObject({ window: { width: 900, height: 700, maximized: false } });
  });

  it('opens no second window: the first one is shown, and this program ends', async () => {
    expect(await run({ RIS_TEST_SECOND: '1' }).ended).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(machine.file('user/preferences.json'))).toBe(false);
  });

  it('says why where the window cannot be opened, and ends', async () => {
    const nowhere = machine.file('scenario.mjs');
    writeFileSync(nowhere, "export default () => { throw new Error('ERR_FAILED (-2)'); };");
    const { status, stderr } = await run({ RIS_TEST_WINDOW: pathToFileURL(nowhere).href }).ended;
    expect(status).toBe(1603 & 0xff);
    expect(stderr).toContain(fr['hosts.notOpened.title']);
    expect(stderr).toContain('ERR_FAILED');
  });
});
