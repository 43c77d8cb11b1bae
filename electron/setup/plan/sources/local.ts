import { LOCAL_HOST } from '../../../certificates/profile.ts';
import type { Step } from '../../../contract/plan.ts';
import { sortCertificates } from '../certificate.ts';
import { fateOf } from '../conflicts.ts';
import { adoptions } from '../own.ts';
import { certificateCopy, certificateCreate, certificateMove } from '../steps.ts';
import type { Source } from './source.ts';

/**
 * Local Client Only: the wizard's own certificate. Old certificates go before the new one comes, so that the
 * server's search by `CN=localhost` never finds two.
 */
export const local: Source<'local'> = (facts, { conflicts: answer }) => {
  const own = sortCertificates(facts);
  const fates = own.foreign.map((candidate) => fateOf(candidate, answer));
  const conflicts = fates.flatMap((fate) => (fate.move ? [] : [fate.conflict]));
  const notes = own.reasons;
  if (conflicts.length > 0) return { outcome: 'conflicts', conflicts, notes };

  const create = certificateCreate(LOCAL_HOST);
  const certificate = own.keep === null ? { createdBy: create.id } : { thumbprint: own.keep.id.thumbprint };
  const copy = certificateCopy(certificate, `CN=${LOCAL_HOST}`);
  const steps: Step[] = [
    ...own.foreign.map((one) => certificateMove(one.id, false)),
    ...own.replace.map((one) => certificateMove(one.id, true)),
    ...(own.keep === null ? [create] : []),
    ...(own.keep?.trusted === true ? [] : [copy]),
  ];
  return {
    outcome: 'provided',
    certificate,
    steps,
    search: { by: 'host' },
    trusted: 'peer',
    adopts: adoptions(own.keep === null ? [] : [own.keep], facts),
    discards: own.replace.map((one) => one.id.thumbprint),
    notes,
  };
};
