import { isOurContainer } from '../../certificates/profile.ts';
import { type CertificateId, type KeyRef, sameStore } from '../../contract/ids.ts';
import type { Stores } from '../../machine/stores.ts';
import { MY, TRUSTED_PEOPLE } from '../places.ts';
import type { SetupRecord } from '../record.ts';
import type { Executor } from './executor.ts';
import { freeStore, performMove, prepareMove, undoMove } from './move.ts';

function copiesOf(certificate: CertificateId, stores: Stores): CertificateId[] {
  const copy = { ...TRUSTED_PEOPLE, thumbprint: certificate.thumbprint };
  return sameStore(certificate, MY) && stores.get(copy) !== null ? [copy] : [];
}

/** The key that the wizard made for it: the entry may name another one by now, which is not ours to delete. */
function madeKey(
  { thumbprint }: CertificateId,
  entry: KeyRef | null,
  record: SetupRecord | null,
): KeyRef | null {
  const listed = record?.reverts.flatMap((revert) =>
    revert.what === 'added' && revert.certificate.thumbprint === thumbprint && revert.key ? [revert.key] : [],
  );
  return listed?.[0] ?? (entry !== null && isOurContainer(entry.container) ? entry : null);
}

/** Moves a certificate that the server's search would also find to quarantine, with its key and properties. */
export const certificateMove: Executor<'certificate.move'> = {
  prepare({ certificate, to, discard }, { machine: { stores }, record }) {
    const key = madeKey(certificate, stores.get(certificate)?.key ?? null, record);
    return {
      kind: 'certificate.move',
      ...prepareMove(certificate, freeStore(to, certificate.thumbprint, stores), stores),
      discard: discard ? { key, copies: copiesOf(certificate, stores) } : null,
    };
  },
  perform(intent, { machine: { stores } }) {
    performMove(intent, stores);
    const { certificate, to, discard, madeStore } = intent;
    if (discard !== null) return {};
    const from = { location: certificate.location, store: certificate.store };
    return { revert: { what: 'moved', from, to, thumbprint: certificate.thumbprint, madeStore } };
  },
  undo: (intent, { machine: { stores } }) => undoMove(intent, stores),
};
