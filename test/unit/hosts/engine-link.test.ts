import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Wire } from '../../../electron/contract/channels.ts';
import type { EngineState } from '../../../electron/contract/engine.ts';
import { message } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import {
  createEngineLink,
  type EngineLink,
  type EngineProcess,
} from '../../../electron/hosts/engine-link.ts';
import { serveEngine } from '../../../electron/hosts/serve-engine.ts';
import { createTypedPassword, type TypedPassword } from '../../../electron/hosts/typed-password.ts';
import { unattended } from '../../../electron/hosts/unattended.ts';
import { type Answers, createAnswers } from '../../../electron/setup/answer.ts';
import { createEmbeddedRig, type EmbeddedRig } from '../../support/embedded-rig.ts';
import { issued, PASSWORD, pfxWith } from '../../support/given-files.ts';
import { productFiles } from '../../support/product-files.ts';

let rig: EmbeddedRig;
let started: {
  readonly process: EngineProcess;
  readonly raw: (message: unknown) => void;
  readonly end: () => void;
}[];
let link: EngineLink | null;

type Opening = (typed: TypedPassword) => Promise<Answers>;

/** The engine on the other end of a channel, as a thread would have it. */
function startOn(opening: Opening): EngineProcess {
  const typed = createTypedPassword();
  const { port1, port2 } = new MessageChannel();
  serveEngine(
    {
      post: (wire) => {
        port2.postMessage(wire);
      },
      listen: (listener) => void port2.on('message', listener),
    },
    opening(typed),
    typed,
  );
  const process: EngineProcess = {
    post: (request) => {
      port1.postMessage(request);
    },
    onMessage: (listener) => void port1.on('message', listener),
    onExit: (listener) => void port1.on('close', listener),
    stop: () => {
      port1.close();
    },
  };
  const raw = (value: unknown): void => {
    port1.postMessage(value);
  };
  started.push({ process, raw, end: process.stop });
  return process;
}

const onRig: Opening = async (typed) =>
  createAnswers(rig.open(), {
    version: '0.0.0',
    clock: () => performance.now(),
    commandLine: unattended,
    typed: typed.read,
  });

const connect = (opening: Opening = onRig): EngineLink => {
  link = createEngineLink(() => startOn(opening));
  return link;
};

beforeEach(async () => {
  rig = createEmbeddedRig();
  await rig.reset(productFiles());
  started = [];
  link = null;
});
afterEach(async () => {
  await link?.finish();
  for (const { end } of started) end();
  rig.dispose();
});

const survey = (id: number) => ({ id, channel: 'survey', input: { server: null, client: null } }) as const;
const lastRun = (id: number) => ({ id, channel: 'lastRun', input: null }) as const;

it('answers carry the number that the page gave, also where two pages gave the same', async () => {
  const { request } = connect();
  const answers = await Promise.all([request(survey(5)), request(lastRun(5)), request(lastRun(0))]);
  expect(answers.map((wire) => 'id' in wire && wire.id)).toEqual([5, 5, 0]);
  expect(answers[0]).toMatchObject({ ok: true, output: { kind: 'embedded' } });
  expect(answers[1]).toMatchObject({ ok: true, output: null });
});

it('a listener is told the last state at once', async () => {
  const { request, subscribe } = connect();
  await request(survey(0));
  const seen: EngineState[] = [];
  subscribe((state) => seen.push(state))();
  await request(survey(1));
  expect(seen).toHaveLength(1);
  expect(seen[0]?.revision).toBeGreaterThan(0);
});

it('an engine process that ends by itself answers what waits, and is started again', async () => {
  const { request } = connect(() => new Promise(() => undefined));
  const waiting = request({ id: 3, channel: 'apply', input: null });
  started[0]?.end();
  expect(await waiting).toEqual({ id: 3, ok: false, problem: message('hosts.engineGone') });
  const again = request(lastRun(4));
  expect(started).toHaveLength(2);
  started[1]?.end();
  expect(await again).toMatchObject({ id: 4, ok: false });
});

it('a machine that cannot be opened answers every request with the reason', async () => {
  const problem = message('embedded.noFolder', { path: '/x', reason: 'EACCES' });
  const { request } = connect(async () => {
    throw new Problem(problem, 'refused');
  });
  expect(await request(survey(0))).toEqual({ id: 0, ok: false, problem });
  expect(await request(lastRun(1))).toEqual({ id: 1, ok: false, problem });
});

it('the engine process trusts its host no more than the page', async () => {
  const { request } = connect();
  const received: Wire[] = [];
  started[0]?.process.onMessage((wire) => received.push(wire));
  const raw = started[0]?.raw ?? (() => undefined);
  for (const malformed of [null, 1, 'cancel', {}, { id: -1, channel: 'cancel', input: null }, []])
    raw(malformed);
  raw({ id: 900, channel: 'content', input: null });
  raw({ id: 901, channel: 'apply', input: { choices: null, digest: 'x' } });
  raw({ id: 902, channel: 'save', input: { what: 'file', path: '/etc/passwd' } });
  raw({ id: 903, channel: 'preferences', input: null });
  await request(lastRun(0));
  const answers = received.filter((wire) => 'id' in wire && wire.id >= 900);
  const codes = answers.map((wire) => ('problem' in wire ? [wire.id, wire.problem.code] : wire));
  expect(codes.sort()).toEqual([
    [900, 'hosts.unknownRequest'],
    [901, 'hosts.invalidRequest'],
    [902, 'hosts.invalidRequest'],
    [903, 'hosts.unknownRequest'],
  ]);
});

it('a path that was given stays so for an engine that is started later', async () => {
  const { request, give } = connect();
  const path = join(dirname(rig.serverFolder), 'server.pfx');
  writeFileSync(path, 'no PFX');
  const inspect = (id: number) =>
    request({ id, channel: 'inspectPfx', input: { file: path, passwordFile: null } });
  expect(await inspect(0)).toMatchObject({ problem: { code: 'hosts.foreignPath' } });
  give(path);
  expect(await inspect(1)).toMatchObject({ problem: { code: 'pfx.unknown' } });
  started[0]?.end();
  expect(await request(lastRun(2))).toMatchObject({ id: 2 });
  expect(await inspect(3)).toMatchObject({ problem: { code: 'pfx.unknown' } });
  expect(started).toHaveLength(2);
});

it('a password is there for whatever is asked after it, and ends with its engine', async () => {
  const { request, give } = connect();
  const path = join(dirname(rig.serverFolder), 'server.pfx');
  writeFileSync(path, pfxWith([issued()]));
  give(path);
  const inspect = (id: number) =>
    request({ id, channel: 'inspectPfx', input: { file: path, passwordFile: '-' } });
  const typed = request({ id: 0, channel: 'password', input: { password: PASSWORD } });
  const answer = await inspect(1);
  expect(await typed).toEqual({ id: 0, ok: true, output: null });
  expect(answer).toMatchObject({ ok: true, output: { certificates: [{ unsuitable: [] }] } });
  expect(JSON.stringify(answer)).not.toContain(PASSWORD);
  started[0]?.end();
  await request(lastRun(2));
  expect(await inspect(3)).toMatchObject({ problem: { code: 'hosts.notTyped' } });
});

it('nothing new is begun once it is ending', async () => {
  const { request, finish, changing } = connect();
  expect(changing()).toBe(false);
  await finish();
  expect(await request(lastRun(8))).toEqual({ id: 8, ok: false, problem: message('hosts.ending') });
});

it('a command line asks nothing', () => {
  expect(unattended({ remove: true })).toBe('ris-setup --remove --quiet');
  const choices = {
    schema: 1,
    setup: 'server',
    certificate: { source: 'local' },
    server: { host: 'localhost', port: 8001, directory: 'D:\\RIS Server' },
    conflicts: 'move',
  } as const;
  expect(unattended({ choices })).toBe(
    'ris-setup --setup server --local-client-only --server-dir "D:\\RIS Server" --port 8001 --replace-conflicts --quiet',
  );
});
