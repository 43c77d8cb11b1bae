import type { StoreId, StoreLocation } from '../../contract/ids.ts';
import { checkedName } from './errors.ts';
import { deleteLeafKey, type Hive, readKey } from './registry.ts';

const HIVE: Record<StoreLocation, Hive> = { LocalMachine: 'machine', CurrentUser: 'user' };

/** Windows makes these itself, or other programs expect them: never taken away. */
const OWN_STORES = new Set(
  [
    'My',
    'Root',
    'CA',
    'AuthRoot',
    'TrustedPeople',
    'TrustedPublisher',
    'TrustedDevices',
    'Trust',
    'AddressBook',
    'REQUEST',
    'Disallowed',
    'WebHosting',
    'SmartCardRoot',
    'ClientAuthIssuer',
    'Remote Desktop',
    'UserDS',
    'SMS',
    'FlightRoot',
    'TestSignRoot',
    'Homegroup Machine Certificates',
    'Windows Live ID Token Issuer',
    'AAD Token Issuer',
    'eSIM Certification Authorities',
    'Local NonRemovable Certificates',
    'MSIEHistoryJournal',
    'ACRS',
    'efi',
  ].map((name) => name.toLowerCase()),
);

/** Keys without subkeys can be deleted only while they are empty: no certificate added meanwhile can be lost. */
export function discardStore(id: StoreId): void {
  const name = checkedName(id.store, 'a certificate store');
  if (OWN_STORES.has(name.toLowerCase())) return;
  const hive = HIVE[id.location];
  const key = `Software\\Microsoft\\SystemCertificates\\${name}`;
  const parts = readKey(hive, key, (found) => found.subkeys());
  if (parts === null) return;
  const paths = parts.map((part) => `${key}\\${part}`);
  if (paths.some((path) => (readKey(hive, path, (found) => found.subkeys())?.length ?? 0) > 0)) return;
  for (const path of [...paths, key]) deleteLeafKey(hive, path);
}
