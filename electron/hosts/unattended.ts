import { asCommandLine, optionsOf, toArguments } from '../commandline/arguments.ts';
import type { Choices } from '../contract/choices.ts';

/** Choices as a command line that asks nothing and opens no window; null: the one that removes the setup. */
export const unattended = (choices: Choices | null): string =>
  asCommandLine(toArguments({ ...(choices === null ? { remove: true } : optionsOf(choices)), quiet: true }));
