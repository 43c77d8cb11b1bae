import { certificateText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Executor } from './executor.ts';

/** Puts a certificate without its key into the store of trusted people, from the bytes that lie in `My`. */
export const certificateCopy: Executor<'certificate.copy'> = {
  prepare({ certificate, from, to }, { machine, outputs }) {
    const thumbprint =
      'thumbprint' in certificate ? certificate.thumbprint : outputs.get(certificate.createdBy)?.thumbprint;
    if (thumbprint === undefined) throw new Error('a copy was planned of a certificate that no step made');
    return {
      kind: 'certificate.copy',
      from: { ...from, thumbprint },
      to,
      presentBefore: machine.stores.get({ ...to, thumbprint }) !== null,
      madeStore: !machine.stores.exists(to),
    };
  },
  perform({ from, to, presentBefore, madeStore }, { machine }) {
    const entry = machine.stores.get(from);
    if (entry === null)
      throw new Problem(message('run.certificateGone', { certificate: certificateText(from) }));
    if (presentBefore) return {};
    const certificate = machine.stores.add(to, {
      der: entry.der,
      friendlyName: entry.friendlyName,
      key: null,
    });
    return { revert: { what: 'added', certificate, key: null, madeStore } };
  },
  undo({ from, to, presentBefore, madeStore }, { machine }) {
    if (!presentBefore) machine.stores.remove({ ...to, thumbprint: from.thumbprint });
    if (madeStore) machine.stores.discard(to);
    return [];
  },
};
