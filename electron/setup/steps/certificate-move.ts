import { type CertificateId, sameStore } from '../../contract/ids.ts';
import type { Stores } from '../../machine/stores.ts';
import { MY, TRUSTED_PEOPLE } from '../places.ts';
import type { Executor } from './executor.ts';
import { performMove, prepareMove, undoMove } from './move.ts';

function copiesOf(certificate: CertificateId, stores: Stores): CertificateId[] {
  const copy = { ...TRUSTED_PEOPLE, thumbprint: certificate.thumbprint };
  return sameStore(certificate, MY) && stores.get(copy) !== null ? [copy] : [];
}

/** Moves a certificate that the server's search would also find to quarantine, with its key and properties. */
export const certificateMove: Executor<'certificate.move'> = {
  prepare({ certificate, to, discard }, { machine: { stores } }) {
    const key = stores.get(certificate)?.key ?? null;
    return {
      kind: 'certificate.move',
      ...prepareMove(certificate, to, stores),
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
