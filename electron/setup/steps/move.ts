import { certificateText } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Stores } from '../../machine/stores.ts';
import type { MoveIntent } from '../intents.ts';

/** Fixes what moving a certificate to another store will find there. */
export function prepareMove(
  certificate: MoveIntent['certificate'],
  to: MoveIntent['to'],
  stores: Stores,
): MoveIntent {
  const presentBefore = stores.get({ ...to, thumbprint: certificate.thumbprint }) !== null;
  return { certificate, to, presentBefore, madeStore: !stores.exists(to) };
}

/** Copies, then removes: at no time is the certificate in neither store. */
export function performMove({ certificate, to }: MoveIntent, stores: Stores): void {
  if (stores.get(certificate) === null) {
    throw new Problem(message('run.certificateGone', { certificate: certificateText(certificate) }));
  }
  stores.copy(certificate, to);
  stores.remove(certificate);
}

export function undoMove(
  { certificate, to, presentBefore, madeStore }: MoveIntent,
  stores: Stores,
): readonly Message[] {
  const moved = { ...to, thumbprint: certificate.thumbprint };
  const there = stores.get(moved) !== null;
  const back = stores.get(certificate) !== null;
  if (!there && !back) return [message('run.certificateLost', { certificate: certificateText(moved) })];
  if (!back) stores.copy(moved, { location: certificate.location, store: certificate.store });
  if (!presentBefore) stores.remove(moved);
  if (madeStore) stores.discard(to);
  return [];
}
