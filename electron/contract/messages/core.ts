import { authority } from './en/authority.ts';
import { certificates } from './en/certificates.ts';
import { client } from './en/client.ts';
import { commandline } from './en/commandline.ts';
import { commandlineAuthority } from './en/commandline-authority.ts';
import { commandlineClient } from './en/commandline-client.ts';
import { commandlineRequests } from './en/commandline-requests.ts';
import { configuration } from './en/configuration.ts';
import { contacts } from './en/contacts.ts';
import { endpoints } from './en/endpoints.ts';
import { given } from './en/given.ts';
import { issuers } from './en/issuers.ts';
import { machine } from './en/machine.ts';
import { pending } from './en/pending.ts';
import { pfx } from './en/pfx.ts';
import { requests } from './en/requests.ts';
import { responses } from './en/responses.ts';
import { risLog } from './en/ris-log.ts';
import { run } from './en/run.ts';
import { windows } from './en/windows.ts';

/** What the command line can say. What only a window says is in `en.ts`: the command line does not load it. */
export const core = {
  ...authority,
  ...certificates,
  ...client,
  ...commandline,
  ...commandlineAuthority,
  ...commandlineClient,
  ...commandlineRequests,
  ...configuration,
  ...contacts,
  ...endpoints,
  ...given,
  ...issuers,
  ...machine,
  ...pending,
  ...pfx,
  ...requests,
  ...responses,
  ...risLog,
  ...run,
  ...windows,
} as const;
