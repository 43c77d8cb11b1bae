import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contact } from '../../../electron/certificates/contact.ts';
import type { Endpoint, EndpointKind } from '../../../electron/contract/endpoint.ts';
import { createContacts } from '../../../electron/endpoints/contact.ts';
import { createEmbeddedMachine } from '../../../electron/machine/embedded/index.ts';
import type { Runtime } from '../../../electron/machine/runtime.ts';
import { labelsOf } from '../../support/peers/pki.ts';

const machine = createEmbeddedMachine(mkdtempSync(join(tmpdir(), 'ris-contacts-')));

const unset = { enabled: null, disabledByDefault: null };
export const runtimeOf = (netRelease: number | null): Runtime => ({
  netRelease: () => netRelease,
  channel: () => unset,
});
/** .NET Framework 4.5.2. */
export const OLD_NET = runtimeOf(379893);

export const endpoint = (kind: EndpointKind, port: number, path = '/', host = 'localhost'): Endpoint => ({
  kind,
  host,
  port,
  path,
});

/** Contacts with what a current Windows offers, unless told otherwise. */
export const contact = (
  to: Endpoint,
  {
    runtime = machine.runtime,
    patience = { whole: 20_000, stage: 10_000 },
    signal = undefined as AbortSignal | undefined,
  } = {},
): Promise<Contact> => createContacts({ ...machine, runtime }, { patience }).contact(to, signal);

/** A contact in few words, for tables. */
export function summary(found: Contact): Record<string, unknown> {
  if (found.state === 'unjudged') return { state: found.state, found: found.found.code };
  if (found.state === 'failed')
    return {
      state: found.state,
      stage: found.stage,
      found: found.found.code,
      logs: found.wouldLog?.code ?? null,
    };
  const { chain, protocol, cipher, keyExchange } = found.presented;
  const group = [keyExchange?.kind, keyExchange?.group, keyExchange?.bits].filter((part) => part !== null);
  return {
    state: found.state,
    chain: labelsOf(chain).join(' '),
    speaks: `${protocol} ${cipher}`,
    keys: group.join(' '),
    needs: found.needs,
  };
}
