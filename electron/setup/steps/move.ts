import { type CertificateId, certificateText, type StoreId } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Stores } from '../../machine/stores.ts';
import type { MoveIntent } from '../intents.ts';

/**
 * The store itself, or `<name> 2`, `<name> 3` … where it already holds the certificate, perhaps with another key:
 * nothing that lies there is overwritten.
 */
export function freeStore(wanted: StoreId, thumbprint: string, stores: Pick<Stores, 'get'>): StoreId {
  let store = wanted;
  for (let number = 2; stores.get({ ...store, thumbprint }) !== null; number += 1) {
    store = { ...wanted, store: `${wanted.store} ${number}` };
  }
  return store;
}

/** Fixes moving a certificate to a store that does not hold it. */
export const prepareMove = (
  certificate: CertificateId,
  to: StoreId,
  stores: Pick<Stores, 'exists'>,
): MoveIntent => ({ certificate, to, madeStore: !stores.exists(to) });

/** Copies, then removes: at no time is the certificate in neither store. */
export function performMove({ certificate, to }: MoveIntent, stores: Stores): void {
  if (stores.get(certificate) === null) {
    throw new Problem(message('run.certificateGone', { certificate: certificateText(certificate) }));
  }
  stores.copy(certificate, to);
  stores.remove(certificate);
}

export function undoMove({ certificate, to, madeStore }: MoveIntent, stores: Stores): readonly Message[] {
  const { location, store, thumbprint } = certificate;
  const moved = { ...to, thumbprint };
  const there = stores.get(moved) !== null;
  const back = stores.get(certificate) !== null;
  if (!there && !back) return [message('run.certificateLost', { certificate: certificateText(moved) })];
  if (!back) stores.copy(moved, { location, store });
  stores.remove(moved);
  if (madeStore) stores.discard(to);
  return [];
}
