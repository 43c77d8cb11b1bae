import type { CertificateId, StoreId } from '../../electron/contract/ids.ts';
import { MY } from '../../electron/setup/places.ts';
import { build, type KeyPair, keyPair, name, type Recipe } from './certificates.ts';
import type { Rig } from './rig.ts';

/** Where a planted certificate goes, and which container its key lies in; null: it has no key. */
export interface Spot {
  readonly store?: StoreId;
  readonly container?: string | null;
  readonly friendlyName?: string | null;
}

const DAY = 86_400_000;
// One instant and one serial number for all, so that a certificate planted twice is the same certificate.
const NOW = Date.now();
const SERIAL = Buffer.from('4000000000000000000000000000002a', 'hex');

/** So many days from now. */
export const days = (count: number): Date => new Date(NOW + count * DAY);

/** A good self-signed certificate for localhost as DER, but for what the recipe says. */
export const certificate = (recipe: Recipe = {}): Uint8Array =>
  build({ serial: SERIAL, notBefore: days(-1), notAfter: days(1000), ...recipe });

const pemOf = ({ privateKey }: KeyPair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Puts a certificate with its key into a store, as an administrator's tools would. */
export function plant(rig: Rig, recipe: Recipe = {}, spot: Spot = {}): CertificateId {
  const { store = MY, container = 'somebody-else', friendlyName = 'Made by hand' } = spot;
  const key = container === null ? null : rig.importKey(container, pemOf(recipe.key ?? keyPair()));
  return rig.open().stores.add(store, { der: certificate(recipe), friendlyName, key });
}

/** Somebody else's certificate for localhost, which the server's search would also find. */
export const plantForeign = (rig: Rig): CertificateId =>
  plant(rig, {
    issuer: { name: name(['CN', 'General Hospital Test CA']), key: keyPair('rsa', 2048, 'test ca') },
  });
