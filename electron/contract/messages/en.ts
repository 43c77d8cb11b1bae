import { authority } from './en/authority.ts';
import { certificates } from './en/certificates.ts';
import { commandline } from './en/commandline.ts';
import { configuration } from './en/configuration.ts';
import { hosts } from './en/hosts.ts';
import { issuers } from './en/issuers.ts';
import { machine } from './en/machine.ts';
import { pfx } from './en/pfx.ts';
import { requests } from './en/requests.ts';
import { responses } from './en/responses.ts';
import { risLog } from './en/ris-log.ts';
import { run } from './en/run.ts';
import { window } from './en/window.ts';
import { windows } from './en/windows.ts';

/** Every message in English, by code; `{name}` is a parameter. Other languages have exactly these keys. */
export const en = {
  ...authority,
  ...certificates,
  ...commandline,
  ...configuration,
  ...hosts,
  ...issuers,
  ...machine,
  ...pfx,
  ...requests,
  ...responses,
  ...risLog,
  ...run,
  ...window,
  ...windows,
} as const;
