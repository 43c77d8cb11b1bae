import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Choices } from '../../../electron/contract/choices.ts';
import { core } from '../../../electron/contract/messages/core.ts';
import { hosts } from '../../../electron/contract/messages/en/hosts.ts';
import { window } from '../../../electron/contract/messages/en/window.ts';
import { EXIT_CODES } from '../../../electron/contract/result.ts';
import { buildEntry, PROJECT, type Running, start } from '../../support/cli.ts';
import { createTestMachine, type TestMachine } from '../../support/cli-machine.ts';
import { snapshot } from '../../support/snapshot.ts';
import { enter, openTab } from './support.ts';

const BROWSER = join(PROJECT, 'dist/browser.js');
const START = join(PROJECT, 'build/start.mjs');
const PAUSE = pathToFileURL(join(PROJECT, 'test/support/pause-at.mjs')).href;
const LOCAL: Choices = {
  schema: 1,
  setup: 'integrated',
  certificate: { source: 'local' },
  server: { host: 'localhost', port: 8000 },
  client: {},
  conflicts: 'refuse',
};

/** The address, once it has been printed, and what came before it. */
const printed = ({ child }: Running): Promise<{ readonly address: string; readonly text: string }> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (part: string) => {
      text += part;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(text)?.[0];
      if (address !== undefined) resolve({ address, text });
    });
    child.on('close', () => {
      reject(new Error(`ended without an address: ${text}`));
    });
  });

describe('the browser host as a program', () => {
  let machine: TestMachine;
  beforeAll(buildEntry);
  beforeEach(() => {
    machine = createTestMachine();
  });
  afterEach(() => machine.dispose());

  const open = async (address: string) => {
    const { origin, searchParams } = new URL(address);
    const at = { address, origin, token: searchParams.get('token') ?? '' };
    return openTab(at, await enter(at));
  };

  it('prints the address where Electron is not there, says how to get it, and ends with Ctrl-C', async () => {
    const nowhere = machine.file('nowhere');
    const running = start(process.execPath, [START, '--root', machine.root], machine.home, {
      ELECTRON_OVERRIDE_DIST_PATH: nowhere,
    });
    const { address, text } = await printed(running);
    expect(text).toContain('npx install-electron');
    const { bridge, socket } = await open(address);
    expect((await bridge.ask('survey', { server: null, client: null })).kind).toBe('embedded');
    running.child.kill('SIGINT');
    await once(socket, 'close');
    expect(await running.ended).toMatchObject({ status: 0, signal: null, stderr: '' });
  });

  it('starts Electron where it is, with the project and the arguments', async () => {
    const folder = machine.file('electron');
    mkdirSync(folder);
    const program = join(folder, 'electron');
    writeFileSync(program, '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n');
    chmodSync(program, 0o755);
    const running = start(process.execPath, [START, '--root', machine.root], machine.home, {
      ELECTRON_OVERRIDE_DIST_PATH: folder,
    });
    const { status, stdout } = await running.ended;
    expect(stdout.split('\n').map((line) => line.replace(/\/$/, ''))).toEqual([
      PROJECT,
      '--root',
      machine.root,
      '',
    ]);
    expect(status).toBe(7);
  });

  it('Ctrl-C in the middle of a change takes the change back first', async () => {
    const before = snapshot(machine.rig);
    const running = start(
      process.execPath,
      ['--import', PAUSE, BROWSER, '--root', machine.root],
      machine.home,
      {
        RIS_TEST_PAUSE_AT: '6',
      },
    );
    const { address } = await printed(running);
    const { bridge } = await open(address);
    const { planning } = await bridge.ask('plan', LOCAL);
    if (planning.outcome !== 'plan') throw new Error(planning.outcome);
    const applied = bridge.ask('apply', { choices: LOCAL, digest: planning.plan.digest });
    const channel = running.child.stdio[3] as Duplex;
    await once(channel, 'data');
    expect(snapshot(machine.rig)).not.toEqual(before);
    const closing = once(running.child.stdout ?? channel, 'data');
    running.child.kill('SIGINT');
    expect(String(await closing)).toContain('undone first');
    channel.write('\0');
    expect((await applied).outcome).toBe('cancelled');
    expect(await running.ended).toMatchObject({ status: 0, signal: null, stderr: '' });
    expect(snapshot(machine.rig)).toEqual(before);
  });

  it.each([
    [['--quiet'], 'invalid', '--root DIR'],
    [['--port', '99999'], 'invalid', '--port 99999'],
  ] as const)('refuses %j with a sentence', async (args, outcome, said) => {
    const { status, stdout, stderr } = await start(process.execPath, [BROWSER, ...args], machine.home).ended;
    expect({ status, stdout }).toEqual({ status: EXIT_CODES[outcome] & 0xff, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('says so where its port is taken', async () => {
    const first = start(process.execPath, [BROWSER, '--root', machine.root], machine.home);
    const { port } = new URL((await printed(first)).address);
    const second = await start(
      process.execPath,
      [BROWSER, '--root', machine.root, '--port', port],
      machine.home,
    ).ended;
    expect(second.status).toBe(EXIT_CODES.refused & 0xff);
    expect(second.stderr).toContain(`port ${port}`);
    first.child.kill('SIGTERM');
    expect((await first.ended).status).toBe(0);
  });
});

describe('the bundle', () => {
  beforeAll(buildEntry);

  it('has a preload script of one file that asks for Electron alone', () => {
    const script = readFileSync(join(PROJECT, 'dist/preload.cjs'), 'utf8');
    const required = [...script.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
    expect(script).not.toMatch(/\bimport\b/);
  });

  it('has no text that only a window says on the command line’s way, but for a report', () => {
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      // A report as a page has them all, and loads them where one is asked for.
      const script = readFileSync(file, 'utf8').replace(/import\(["'`][^"'`]*\/en-[\w-]+\.js["'`]\)/g, '');
      for (const [, name = ''] of script.matchAll(/["'`](\.\.?\/[\w./-]+\.js)["'`]/g))
        follow(join(dirname(file), name));
    };
    follow(join(PROJECT, 'dist/headless.js'));
    const said = [...reached].map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(said.includes(core['run.unchanged'])).toBe(true);
    const own = [...Object.values(hosts), ...Object.values(window)].filter(
      (sentence) => sentence.length > 40 && !/["'`\n]/.test(sentence),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((sentence) => said.includes(sentence))).toEqual([]);
  });

  it('has a page without the schemas: they are the hosts’ business', () => {
    const assets = join(PROJECT, 'dist/renderer/assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const text = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    expect(text.includes('invalid_type')).toBe(false);
  });

  it('gives Electron its main process, whose Electron parts the command line never loads', () => {
    expect(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))).toMatchObject({
      main: 'dist/main.js',
    });
    for (const entry of ['headless.js', 'browser.js', 'engine.js']) {
      expect(readFileSync(join(PROJECT, 'dist', entry), 'utf8'), entry).not.toMatch(
        /from\s*["'`]electron["'`]/,
      );
    }
    expect(readFileSync(join(PROJECT, 'dist/main.js'), 'utf8')).toMatch(/from\s*["'`]electron["'`]/);
  });
});
