import type { CertificateId } from '../../contract/ids.ts';
import type { StoreEntry, Stores } from '../../machine/stores.ts';
import type { EntryImage } from '../intents.ts';

/** A store entry in the form that the journal keeps; null where there is none. */
export const imageOf = (entry: StoreEntry | null): EntryImage | null =>
  entry === null
    ? null
    : { der: Buffer.from(entry.der).toString('base64'), friendlyName: entry.friendlyName, key: entry.key };

/** Puts an entry back where it lay; nothing where one lies there. */
export function putImage(certificate: CertificateId, image: EntryImage, stores: Stores): void {
  if (stores.get(certificate) !== null) return;
  stores.add(certificate, { ...image, der: Buffer.from(image.der, 'base64') });
}
