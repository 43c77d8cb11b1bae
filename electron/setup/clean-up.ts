import type { CertificateId, KeyRef, StoreId } from '../contract/ids.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
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
  if (intent.kind === 'revert') {
    const keys = intent.inverse.what === 'takeOut' ? one(intent.inverse.key) : [];
    return { certificates: [], keys, stores: one(intent.madeStore) };
  }
  return { certificates: [], keys: [], stores: [] };
}

/** Deletes what a committed run left behind on purpose: replaced certificates of ours, their keys, empty stores. */
export function cleanUp(
  { stores, keys }: Pick<Machine, 'stores' | 'keys'>,
  intents: readonly Intent[],
): void {
  const waste = intents.map(wasteOf);
  for (const id of waste.flatMap((part) => part.certificates)) stores.remove(id);
  for (const key of waste.flatMap((part) => part.keys)) keys.delete(key.container);
  for (const store of waste.flatMap((part) => part.stores)) stores.discard(store);
}

/** The message of an error that ended a piece of work, for a report that goes on all the same. */
export function causeOf(error: unknown): Message {
  if (error instanceof Problem) return error.problem;
  return message('run.unexpected', { reason: error instanceof Error ? error.message : String(error) });
}
