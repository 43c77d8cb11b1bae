import { readFileSync, writeFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Wire } from '../../../electron/contract/channels.ts';
import { createClient } from '../../../electron/contract/client.ts';
import { CONNECT } from '../../../electron/hosts/desktop/names.ts';
import { attachPage, type Page } from '../../../electron/hosts/desktop/page.ts';
import { type Frame, HOME } from '../../../electron/hosts/desktop/policy.ts';
import { givenFile, givenFolder, keepPasted } from '../../../electron/hosts/giving.ts';
import { createPrivateFolder } from '../../../electron/hosts/private-folder.ts';
import { LONGEST_REQUEST } from '../../../electron/hosts/wire.ts';
import { buildEntry } from '../../support/cli.ts';
import { giveNothing } from '../../support/give-nothing.ts';
import { type Connection, contract } from './contract.ts';
import { createParts, type Parts } from './support.ts';

/** Electron's kind of channel: each message arrives with the frame that sent it. */
interface Sent {
  readonly frame: Frame | null;
  readonly data: unknown;
}

const OURS: Frame = { url: HOME, parent: null };

function pageOver(port: MessagePort): Page {
  return {
    send: (json) => {
      port.postMessage(json);
    },
    onMessage: (listener) =>
      void port.on('message', ({ frame, data }: Sent) => {
        listener(frame, data);
      }),
    onGone: (listener) => void port.on('close', listener),
  };
}

/** What the person chooses in the dialog, which only Electron has. */
let chosen: string | null = null;

/** A window's page on one end of a channel, the host on the other. */
function openWindow(parts: Parts): MessagePort {
  const { port1, port2 } = new MessageChannel();
  attachPage(pageOver(port2), {
    ...parts,
    save: async ({ name, bytes }) => {
      const path = parts.machine.file(name);
      writeFileSync(path, bytes);
      return { path };
    },
    giving: {
      choose: async (what) => {
        if (chosen === null) return null;
        return what === 'serverFolder' || what === 'clientFolder'
          ? givenFolder(chosen)
          : givenFile(chosen, what);
      },
      nameFolder: () => expect.fail('the desktop host has a dialog'),
      paste: (pasted) => keepPasted(pasted, createPrivateFolder(parts.machine.home)),
    },
  });
  return port1;
}

const post = (port: MessagePort, frame: Frame | null, data: unknown): void => {
  port.postMessage({ frame, data } satisfies Sent);
};

async function connect(): Promise<Connection> {
  const parts = createParts();
  const port = openWindow(parts);
  const client = createClient(
    'electron',
    (json) => {
      post(port, OURS, json);
    },
    giveNothing,
  );
  port.on('message', client.receive);
  post(port, OURS, CONNECT);
  return {
    parts,
    bridge: client.bridge,
    // Messages keep their order: what is asked next is answered after this was dealt with.
    sendRaw: async (text) => {
      post(port, OURS, text);
      return false;
    },
    async giveFile(what, path) {
      chosen = path;
      return client.bridge.ask('choose', { what });
    },
    async giveFolder(path) {
      chosen = path;
      return client.bridge.ask('choose', { what: 'serverFolder' });
    },
    saved: async (path) => readFileSync(path ?? '', 'utf8'),
    async dispose() {
      port.close();
      await parts.dispose();
    },
  };
}

beforeAll(buildEntry);

contract('Electron’s kind of channel', connect);

describe('the window', () => {
  let parts: Parts;
  let port: MessagePort;
  let received: Wire[];
  beforeEach(() => {
    parts = createParts();
    port = openWindow(parts);
    received = [];
    port.on('message', (json: string) => received.push(JSON.parse(json) as Wire));
  });
  afterEach(async () => {
    port.close();
    await parts.dispose();
  });

  const request = (id: number): string => JSON.stringify({ id, channel: 'preferences', input: null });
  const answer = (id: number): Promise<Wire[]> =>
    new Promise((resolve) => {
      const look = (): void => {
        const answers = received.filter((wire) => !('state' in wire));
        if (answers.some((wire) => 'id' in wire && wire.id === id)) resolve(answers);
      };
      port.on('message', look);
      look();
    });

  it.each([
    ['a frame that has gone', null],
    ['a frame in the page', { url: HOME, parent: {} }],
    ['another site', { url: 'https://evil.example/', parent: null }],
    ['a file', { url: 'file:///C:/wizard/index.html', parent: null }],
    ['another host of the protocol', { url: 'app://evil/', parent: null }],
    ['a page that has not loaded', { url: '', parent: null }],
  ] satisfies [string, Frame | null][])('does not listen to %s', async (_name, frame) => {
    post(port, frame, CONNECT);
    post(port, frame, request(0));
    post(port, OURS, CONNECT);
    post(port, frame, request(1));
    post(port, OURS, request(2));
    expect(await answer(2)).toEqual([{ id: 2, ok: true, output: { language: null, choices: null } }]);
  });

  it('answers no page that has not said that it is there', async () => {
    post(port, OURS, request(0));
    post(port, OURS, CONNECT);
    post(port, OURS, request(1));
    expect((await answer(1)).map((wire) => 'id' in wire && wire.id)).toEqual([1]);
  });

  it('refuses a malformed question by its number, and goes on', async () => {
    post(port, OURS, CONNECT);
    post(port, OURS, `{"id":3,"channel":"survey","input":"${'x'.repeat(LONGEST_REQUEST)}"}`);
    const [refused] = await answer(3);
    expect(refused).toMatchObject({ id: 3, ok: false, problem: { code: 'hosts.malformedRequest' } });
    post(port, OURS, request(4));
    expect((await answer(4)).at(-1)).toMatchObject({ id: 4, ok: true });
  });

  it.each([
    [{ id: 1, channel: 'preferences', input: null }],
    [1],
    [null],
    [new Uint8Array(9)],
    [['connect']],
  ])('takes text only, not %j', async (data) => {
    post(port, OURS, CONNECT);
    post(port, OURS, data);
    post(port, OURS, request(2));
    expect((await answer(2)).map((wire) => 'id' in wire && wire.id)).toEqual([2]);
  });

  it('gives a page that is loaded again the state at once, and none of its predecessor’s answers', async () => {
    post(port, OURS, CONNECT);
    post(port, OURS, JSON.stringify({ id: 0, channel: 'survey', input: { server: null, client: null } }));
    post(port, OURS, CONNECT);
    post(port, OURS, JSON.stringify({ id: 1, channel: 'survey', input: { server: null, client: null } }));
    expect((await answer(1)).map((wire) => 'id' in wire && wire.id)).toEqual([1]);
    const before = received.length;
    post(port, OURS, CONNECT);
    post(port, OURS, request(2));
    await answer(2);
    expect(received[before]).toHaveProperty('state.revision');
  });
});
