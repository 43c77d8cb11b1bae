import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Result } from '../../../electron/contract/result.ts';
import { LOCAL } from '../../support/cli.ts';
import { createTestMachine, SECRET, type TestMachine } from '../../support/cli-machine.ts';
import type { ProductFiles } from '../../support/rig.ts';

/**
 * Machines for the tests of one file, taken away after each test. Before that every file of theirs is searched for
 * the database password, which may lie only in the configuration file that it belongs to.
 */
export function machines(): (files?: ProductFiles | null) => TestMachine {
  const made: TestMachine[] = [];
  afterEach(async () => {
    for (const machine of made.splice(0)) {
      const leaks = machine.leaks();
      await machine.dispose();
      expect(leaks, `files that hold ${SECRET}`).toEqual([]);
    }
  });
  return (files) => {
    const machine = createTestMachine(files);
    made.push(machine);
    return machine;
  };
}

/** The arguments of the usual setup on a machine. */
export const setupOn = ({ root }: Pick<TestMachine, 'root'>): string[] => [...LOCAL, '--root', root];

/** Thumbprints in a store of `LocalMachine`, as folders show them; none where there is no such store. */
export function thumbprints({ root }: Pick<TestMachine, 'root'>, store: string): string[] {
  try {
    return readdirSync(join(root, 'stores', 'LocalMachine', store)).sort();
  } catch {
    return [];
  }
}

export const containers = ({ root }: Pick<TestMachine, 'root'>): string[] =>
  readdirSync(join(root, 'keys')).sort();

export const stateFile = ({ root }: Pick<TestMachine, 'root'>, name: string): string =>
  join(root, 'ProgramData', 'RIS Setup Wizard', name);

export const codes = ({ messages }: Pick<Result, 'messages'>): string[] => messages.map(({ code }) => code);

/** Everything that a result says, as one text. */
export const words = ({ messages }: Pick<Result, 'messages'>): string =>
  messages.map(({ text }) => text).join('\n');

/** The lines of a text, without the empty one after the last. */
export const lines = (text: string): string[] => text.trimEnd().split('\n');
