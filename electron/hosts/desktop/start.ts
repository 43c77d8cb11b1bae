import path from 'node:path';
import { parse } from '../../commandline/parse.ts';

/** What a start of the desktop program asks for. */
export type Start =
  | { readonly kind: 'window'; readonly root: string | null }
  | { readonly kind: 'command'; readonly args: readonly string[] };

/**
 * The program's own arguments. `unpackaged`: Electron's own program was started with the wizard's folder, behind
 * switches for Chromium if any.
 */
export function argumentsOf(argv: readonly string[], unpackaged: boolean): readonly string[] {
  const given = argv.slice(1);
  if (!unpackaged) return given;
  const folder = given.findIndex((argument) => !argument.startsWith('-'));
  return folder < 0 ? [] : given.slice(folder + 1);
}

/** A window opens only where nothing was asked for but the machine to work on; all else is the command line's. */
export function startOf(args: readonly string[]): Start {
  const { options, problems } = parse(args, path);
  const { root, ...others } = options;
  const isWindow = problems.length === 0 && Object.keys(others).length === 0;
  return isWindow ? { kind: 'window', root: root ?? null } : { kind: 'command', args };
}
