import type { Report } from '../../electron/contract/engine.ts';
import type { PendingRequest, Survey } from '../../electron/contract/survey.ts';

/** The request that a run has made, as the machine has it now; null: it made none, or that is not known yet. */
export function requestedBy(report: Report, survey: Survey | null): PendingRequest | null {
  if (report.outcome !== 'waitingForCa') return null;
  const next = report.messages.find(({ code }) => code === 'request.next');
  return survey?.pending.find(({ id }) => id.thumbprint === next?.params.thumbprint) ?? null;
}
