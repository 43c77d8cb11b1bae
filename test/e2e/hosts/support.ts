import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { Bridge, Wire } from '../../../electron/contract/channels.ts';
import { type Client, createClient } from '../../../electron/contract/client.ts';
import { listAssets } from '../../../electron/hosts/assets.ts';
import { fileValues } from '../../../electron/hosts/browser/file-values.ts';
import { type BrowserServer, serveBrowser } from '../../../electron/hosts/browser/serve.ts';
import { startWorkerEngine } from '../../../electron/hosts/browser/worker-engine.ts';
import { createEngineLink, type EngineLink } from '../../../electron/hosts/engine-link.ts';
import { createPreferences, type PreferenceStore } from '../../../electron/hosts/preferences.ts';
import { PROJECT } from '../../support/cli.ts';
import { createTestMachine, type TestMachine } from '../../support/cli-machine.ts';
import { giveNothing } from '../../support/give-nothing.ts';

/** The page of these tests: what the policy lets in, and what it must not. */
const PAGE =
  '<!doctype html><title>page</title><script src="./assets/page.js"></script><script>window.inline = true</script>';

/** An embedded machine with the products on it, and a real engine process (a thread of the bundled program) on it. */
export interface Parts {
  readonly machine: TestMachine;
  readonly link: EngineLink;
  readonly preferences: PreferenceStore;
  dispose(): Promise<void>;
}

export function createParts(): Parts {
  const machine = createTestMachine();
  const link = createEngineLink(() => startWorkerEngine(join(PROJECT, 'dist/engine.js'), machine.root));
  return {
    machine,
    link,
    preferences: createPreferences(fileValues(machine.file('preferences.json'))),
    async dispose() {
      await link.finish();
      await machine.dispose();
    },
  };
}

export interface BrowserHost extends BrowserServer {
  readonly parts: Parts;
  readonly origin: string;
  readonly token: string;
  dispose(): Promise<void>;
}

/** The browser host as it runs, with a page of these tests. */
export async function createBrowserHost(patience?: number): Promise<BrowserHost> {
  const parts = createParts();
  const folder = parts.machine.file('pages');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'page.js'), 'window.external = true;');
  writeFileSync(parts.machine.file('secret.html'), 'not for the page');
  const assets = listAssets(folder) ?? new Map();
  const server = await serveBrowser({
    port: 0,
    folder,
    assets,
    parts,
    ...(patience === undefined ? {} : { patience }),
  });
  const { origin, searchParams } = new URL(server.address);
  return {
    ...server,
    parts,
    origin,
    token: searchParams.get('token') ?? '',
    async dispose() {
      server.close();
      await parts.dispose();
    },
  };
}

/** Opens the printed address as a browser does; the session's cookie. */
export async function enter({ address }: Pick<BrowserHost, 'address'>): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** One page's end of a connection over a real WebSocket. */
export interface Tab {
  readonly bridge: Bridge;
  readonly socket: WebSocket;
}

/** `cookie`: as `enter` gave it. */
export async function openTab({ origin }: Pick<BrowserHost, 'origin'>, cookie: string): Promise<Tab> {
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/engine`, { headers: { cookie, origin } });
  const client: Client = createClient(
    'browser',
    (json) => {
      socket.send(json);
    },
    giveNothing,
  );
  socket.on('message', (data) => {
    client.receive((data as Buffer).toString('utf8'));
  });
  socket.on('close', () => {
    client.lose({ code: 'hosts.connectionLost', params: {} });
  });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  return { bridge: client.bridge, socket };
}

/** The answer to a request that was sent as text. */
export type Answer = Exclude<Wire, { readonly state: unknown }>;
