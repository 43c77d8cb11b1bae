import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Channel, Input, Outputs } from '../../electron/contract/channels.ts';
import { Problem } from '../../electron/contract/problem.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { type Answers, createAnswers, type Unattended } from '../../electron/setup/answer.ts';
import { engineOn, integrated } from './drive.ts';
import { withFault } from './faults.ts';
import type { Rig } from './rig.ts';

/** A window on a machine, as both hosts make one; `ask` is typed as the page's is. */
export interface TestWindow extends Omit<Answers, 'ask'> {
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Outputs[C]>;
  /** As a hostile page asks. */
  raw: Answers['ask'];
}

const commandLine = (what: Unattended): string =>
  'choices' in what ? what.choices.setup : (Object.keys(what)[0] ?? '');

export function windowOn(machine: Machine): TestWindow {
  const answers = createAnswers(machine, {
    version: '0.0.0-test',
    clock: () => performance.now(),
    commandLine,
  });
  return {
    ...answers,
    raw: answers.ask,
    ask: async (channel, input) => (await answers.ask(channel, input)) as Outputs[typeof channel],
  };
}

/** The folders of a survey where nobody named any. */
export const ANYWHERE = { server: null, client: null };

/** The code of the Problem that `work` rejects with. */
export async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => assert.fail('it was answered'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Problem, String(error));
  return error.problem.code;
}

/** Leaves the machine as the end of a process half-way through an install does. */
export async function interrupt(rig: Rig, choices = integrated()): Promise<void> {
  const { machine, closeFiles } = withFault(rig.open(), { mode: 'killBefore', at: 20 }, () => {
    throw new Error('the process ended');
  });
  await engineOn(machine).apply(choices, null);
  closeFiles();
}

/** Listens on some port of an address while `during` runs. */
export async function listening(host: string, during: (port: number) => Promise<void>): Promise<void> {
  const server = createServer((visitor) => visitor.destroy());
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  try {
    await during(port);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}
