import { certificates } from './en/certificates.ts';
import { commandline } from './en/commandline.ts';
import { configuration } from './en/configuration.ts';
import { machine } from './en/machine.ts';
import { risLog } from './en/ris-log.ts';
import { run } from './en/run.ts';
import { windows } from './en/windows.ts';

/** What the command line can say. What only a window says is in `en.ts`: the command line does not load it. */
export const core = {
  ...certificates,
  ...commandline,
  ...configuration,
  ...machine,
  ...risLog,
  ...run,
  ...windows,
} as const;
