import { isOurContainer } from '../certificates/profile.ts';
import type { CertificateId, KeyRef, StoreId } from '../contract/ids.ts';
import type { Machine } from '../machine/machine.ts';
import type { Intent } from './intents.ts';

/** What cannot be undone, and is therefore done only after the commit. */
interface Waste {
  readonly certificates: readonly CertificateId[];
  readonly keys: readonly KeyRef[];
  readonly stores: readonly StoreId[];
}

const one = <T>(value: T | null): T[] => (value === null ? [] : [value]);

function wasteOf(intent: Intent): Waste {
  if (intent.kind === 'certificate.move' && intent.discard !== null) {
    const moved = { ...intent.to, thumbprint: intent.certificate.thumbprint };
    const stores = intent.madeStore ? [intent.to] : [];
    return { certificates: [moved, ...intent.discard.copies], keys: one(intent.discard.key), stores };
  }
  if (intent.kind === 'certificate.install') {
    const answered = intent.key.from === 'request' ? [intent.key.request] : [];
    return { certificates: answered, keys: [], stores: [] };
  }
  if (intent.kind === 'revert') {
    const keys = intent.inverse.what === 'takeOut' ? one(intent.inverse.key) : [];
    return { certificates: [], keys, stores: one(intent.madeStore) };
  }
  return { certificates: [], keys: [], stores: [] };
}

/**
 * Deletes what a committed run left behind on purpose: replaced certificates of ours, their keys, empty stores.
 * A container that we did not name is somebody else's key, whatever a store entry of ours says.
 */
export function cleanUp(
  { stores, keys }: Pick<Machine, 'stores' | 'keys'>,
  intents: readonly Intent[],
): void {
  const waste = intents.map(wasteOf);
  const containers = waste.flatMap((part) => part.keys).map((key) => key.container);
  for (const id of waste.flatMap((part) => part.certificates)) stores.remove(id);
  for (const container of containers.filter(isOurContainer)) keys.delete(container);
  for (const store of waste.flatMap((part) => part.stores)) stores.discard(store);
}
