import type { Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import { PROGRAM } from './options.ts';

function connects<A, B, C>(report: Report, yes: A, no: B, unknown: C): A | B | C {
  const answer = report.verdict?.wouldConnect ?? null;
  return answer === null ? unknown : answer ? yes : no;
}

const notConnecting = (report: Report): Message =>
  message('commandline.end.verifiedNot', {
    count: report.verdict?.checks.filter(({ status }) => status === 'fail').length ?? 0,
  });

/** The last line of a run: what happened, and what to do next. `removing`: the run was to take everything back. */
export function closing(report: Report, removing: boolean): Message {
  const refuses = report.verdict?.wouldConnect === false;
  const idle = report.plan?.steps.length === 0;
  switch (report.outcome) {
    case 'installed':
      return message(
        connects(
          report,
          'commandline.end.installed',
          'commandline.end.installedNot',
          'commandline.end.installedUnjudged',
        ),
      );
    case 'unchanged':
      if (removing) return message('commandline.end.nothingToRemove');
      return message(
        connects(
          report,
          'commandline.end.unchanged',
          'commandline.end.unchangedNot',
          'commandline.end.unchangedUnjudged',
        ),
      );
    case 'planned':
      return idle
        ? message('commandline.end.plannedNothing')
        : message('commandline.end.planned', { count: report.plan?.steps.length ?? 0 });
    case 'verified':
    case 'checked':
      return refuses
        ? notConnecting(report)
        : message(
            connects(
              report,
              'commandline.end.verified',
              'commandline.end.verified',
              'commandline.end.verifiedUnjudged',
            ),
          );
    case 'refused':
      return refuses ? notConnecting(report) : message('commandline.end.refused');
    case 'failed':
      return refuses && idle ? message('commandline.end.unchangedNot') : message('commandline.end.failed');
    case 'invalid':
      return message('commandline.end.invalid', { program: PROGRAM });
    case 'removed':
      if (report.messages.some(({ code }) => code === 'request.withdrawn'))
        return message('commandline.end.withdrawn');
      return message(
        report.messages.length === 0 ? 'commandline.end.removed' : 'commandline.end.removedWithNotes',
      );
    case 'waitingForCa':
    case 'cancelled':
    case 'conflicts':
    case 'planChanged':
    case 'rolledBack':
    case 'busy':
    case 'otherVersion':
      return message(`commandline.end.${report.outcome}`);
  }
}
