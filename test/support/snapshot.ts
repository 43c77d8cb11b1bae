import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT_KEYEXCHANGE, LEGACY_PROVIDER } from '../../electron/certificates/profile.ts';
import type { StoreId } from '../../electron/contract/ids.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import {
  DISALLOWED,
  INTERMEDIATES,
  MY,
  QUARANTINE,
  REQUESTS,
  ROOT,
  TRUSTED_PEOPLE,
} from '../../electron/setup/places.ts';
import type { Rig } from './rig.ts';

const STORES: readonly StoreId[] = [MY, TRUSTED_PEOPLE, QUARANTINE, DISALLOWED, REQUESTS, INTERMEDIATES];

/** Who, among others, could have been given the right to read a key. */
export const SERVICE_ACCOUNT = 'NT AUTHORITY\\NetworkService';

/** Everything of a machine that a run could change, in a form that two machines can be compared by. */
export interface Snapshot {
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
  readonly quarantineExists: boolean;
  readonly roots: readonly string[];
  /** Each with what the service's account may do. */
  readonly containers: readonly string[];
  readonly service: string;
  readonly files: Readonly<Record<string, string>>;
}

function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(folder)) return found;
  if (!lstatSync(folder).isDirectory()) return { [folder]: readFileSync(folder).toString('base64') };
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (!lstatSync(path).isDirectory()) found[path] = readFileSync(path).toString('base64');
    else Object.assign(found, { [`${path}/`]: '' }, tree(path));
  }
  return found;
}

function readability(access: Machine['access'], container: string): string {
  const { name: provider, type: providerType } = LEGACY_PROVIDER;
  const key = { container, provider, providerType, keySpec: AT_KEYEXCHANGE, exportable: null };
  return access.canRead(key, SERVICE_ACCOUNT).state;
}

/** The whole state, byte for byte. */
export function snapshot(rig: Rig): Snapshot {
  const { stores, keys, access, services, host } = rig.open();
  const entries = STORES.map((store) => {
    const listed = [...stores.list(store)].map((entry) => ({
      ...entry,
      der: Buffer.from(entry.der).toString('base64'),
    }));
    return [`${store.location}/${store.store}`, listed.sort((a, b) => (a.der < b.der ? -1 : 1))] as const;
  });
  return {
    stores: Object.fromEntries(entries),
    quarantineExists: stores.exists(QUARANTINE),
    roots: [...stores.list(ROOT)].map(({ id }) => id.thumbprint).sort(),
    containers: [...keys.list('')]
      .sort()
      .map((container) => `${container} ${readability(access, container)}`),
    service: services.query(SERVICE_NAME)?.state ?? 'none',
    files: { ...tree(rig.serverFolder), ...tree(rig.clientFolder), ...tree(host.folders.state) },
  };
}

const RANDOM = [
  /\bRIS-Setup-Wizard-[0-9a-f]{32}\b/g,
  /\b[0-9A-F]{40}\b/g,
  /\b\d{4}-\d\d-\d\dT[\d:.]+Z\b/g,
  /-----BEGIN CERTIFICATE REQUEST-----.*?-----END/gs,
];

/** The same with what is random or timed replaced by its order of appearance, so that two runs are equal. */
export function normalised(rig: Rig): string {
  const taken = snapshot(rig);
  const files = Object.fromEntries(
    Object.entries(taken.files).map(([path, base64]) => [
      path,
      Buffer.from(base64, 'base64').toString('latin1'),
    ]),
  );
  const certificates = Object.entries(taken.stores).map(([store, entries]) => [
    store,
    entries.map((entry) => ({ ...(entry as object), der: (entry as { der: string }).der.length > 0 })),
  ]);
  const whole = JSON.stringify({ ...taken, files, stores: certificates }, null, 1);
  return RANDOM.reduce((text, pattern, kind) => {
    const seen = new Map<string, string>();
    return text.replace(pattern, (match) => {
      const name = kind === 2 ? '<time>' : `<random ${kind} ${seen.size}>`;
      if (!seen.has(match)) seen.set(match, name);
      return seen.get(match) ?? match;
    });
  }, whole);
}
