import { certificates } from './en/certificates.ts';
import { commandline } from './en/commandline.ts';
import { configuration } from './en/configuration.ts';
import { hosts } from './en/hosts.ts';
import { machine } from './en/machine.ts';
import { risLog } from './en/ris-log.ts';
import { run } from './en/run.ts';
import { window } from './en/window.ts';
import { windows } from './en/windows.ts';

/** Every message in English, by code; `{name}` is a parameter. Other languages have exactly these keys. */
export const en = {
  ...certificates,
  ...commandline,
  ...configuration,
  ...hosts,
  ...machine,
  ...risLog,
  ...run,
  ...window,
  ...windows,
} as const;
