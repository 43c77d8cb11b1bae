import { homedir } from 'node:os';
import path from 'node:path';
import type { OpenedMachine } from '../commandline/io.ts';
import { defaultRoot } from '../commandline/root.ts';
import type { Files } from '../machine/files.ts';

/** The embedded machine's folder where none was named. */
export const usualRoot = (): string => defaultRoot(process.env, homedir(), path);

/**
 * Opens the machine to work on: `root` null is this computer on Windows and the usual embedded machine elsewhere.
 * `demonstrate`: puts a demonstration RIS into an embedded machine that has no products.
 */
export async function openMachine(root: string | null, demonstrate: boolean): Promise<OpenedMachine> {
  if (root === null && process.platform === 'win32') {
    const { createWindowsMachine } = await import('../machine/windows/index.ts');
    return { machine: createWindowsMachine(), folder: null, demonstration: false };
  }
  const folder = root ?? usualRoot();
  const { createEmbeddedMachine } = await import('../machine/embedded/index.ts');
  const machine = createEmbeddedMachine(folder);
  if (!demonstrate) return { machine, folder, demonstration: false };
  const { installDemonstration } = await import('../machine/embedded/demonstration.ts');
  return { machine, folder, demonstration: installDemonstration(folder) };
}

/** Says what lies at a path, wherever on this computer that is. */
export async function openLooker(): Promise<Files['inspect']> {
  return (await import('../machine/node/file-calls.ts')).inspect;
}
