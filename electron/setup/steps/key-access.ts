import { certificateText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Executor } from './executor.ts';

/** Gives the account of the RIS service the right to read the key of the server's certificate, and no other right. */
export const keyAccess: Executor<'key.access'> = {
  prepare({ certificate, store, account }, { machine, outputs }) {
    const thumbprint =
      'thumbprint' in certificate ? certificate.thumbprint : outputs.get(certificate.createdBy)?.thumbprint;
    if (thumbprint === undefined) throw new Error('access was planned to a key that no step made');
    const id = { ...store, thumbprint };
    const key = machine.stores.get(id)?.key ?? null;
    if (key === null) throw new Problem(message('run.keyGone', { certificate: certificateText(id) }));
    const readBefore = machine.access.canRead(key, account).state === 'readable';
    return { kind: 'key.access', key, account, readBefore };
  },
  perform({ key, account, readBefore }, { machine }) {
    if (readBefore) return {};
    machine.access.allowRead(key, account);
    return { revert: { what: 'granted', key, account } };
  },
  undo({ key, account, readBefore }, { machine }) {
    if (!readBefore) machine.access.withdrawRead(key, account);
    return [];
  },
};
