import { expect, it } from 'vitest';
import type { Wire } from '../../../electron/contract/channels.ts';
import { createClient } from '../../../electron/contract/client.ts';
import type { EngineState } from '../../../electron/contract/engine.ts';
import { message } from '../../../electron/contract/message.ts';
import { giveNothing } from '../../support/give-nothing.ts';

const state = (revision: number): EngineState => ({
  revision,
  phase: 'idle',
  done: 0,
  total: 0,
  step: null,
  lines: 0,
});

function connected() {
  const sent: { id: number; channel: string; input: unknown }[] = [];
  const client = createClient(
    'browser',
    (json) => sent.push(JSON.parse(json) as (typeof sent)[number]),
    giveNothing,
  );
  const receive = (wire: Wire): void => {
    client.receive(JSON.stringify(wire));
  };
  return { ...client, sent, receive };
}

it('each question gets its own answer, in whatever order they come', async () => {
  const { bridge, sent, receive } = connected();
  const first = bridge.ask('log', { from: 0 });
  const second = bridge.ask('preferences', null);
  expect(sent).toEqual([
    { id: 0, channel: 'log', input: { from: 0 } },
    { id: 1, channel: 'preferences', input: null },
  ]);
  receive({ id: 1, ok: true, output: { language: 'fr', choices: null } });
  receive({ id: 0, ok: true, output: [] });
  expect(await second).toEqual({ language: 'fr', choices: null });
  expect(await first).toEqual([]);
});

it('a refusal rejects with the message alone, which survives being copied between worlds', async () => {
  const { bridge, receive } = connected();
  const asked = bridge.ask('cancel', null);
  const problem = message('hosts.unknownRequest', { channel: 'x' });
  receive({ id: 0, ok: false, problem: { code: problem.code, params: { channel: 'x' } } });
  const rejected: unknown = await asked.catch((error: unknown) => error);
  expect(structuredClone(rejected)).toEqual(problem);
});

it('an answer that nobody waits for, or a second one, changes nothing', async () => {
  const { bridge, receive } = connected();
  receive({ id: 0, ok: true, output: 'early' });
  const asked = bridge.ask('cancel', null);
  receive({ id: 0, ok: true, output: null });
  receive({ id: 0, ok: false, problem: { code: 'hosts.ending', params: {} } });
  expect(await asked).toBeNull();
});

it('a listener gets the current state at once and every change until it ends', () => {
  const { bridge, receive } = connected();
  const early: number[] = [];
  const late: number[] = [];
  const stop = bridge.subscribe(({ revision }) => early.push(revision));
  expect(early).toEqual([]);
  receive({ state: state(1) });
  bridge.subscribe(({ revision }) => late.push(revision));
  stop();
  receive({ state: state(2) });
  expect({ early, late }).toEqual({ early: [1], late: [1, 2] });
});

it('a lost connection answers everything, what waits and what comes later', async () => {
  const { bridge, lose, sent } = connected();
  const waiting = bridge.ask('survey', { server: null, client: null });
  lose(message('hosts.connectionLost'));
  await expect(waiting).rejects.toEqual(message('hosts.connectionLost'));
  await expect(bridge.ask('cancel', null)).rejects.toEqual(message('hosts.connectionLost'));
  expect(sent).toHaveLength(1);
});
