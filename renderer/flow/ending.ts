import type { Report } from '../../electron/contract/engine.ts';
import type { TextKey } from '../texts/en.ts';
import type { Run } from './state.ts';

export interface Ending {
  readonly kind: 'good' | 'info' | 'warning' | 'error' | 'unknown';
  readonly words: Extract<TextKey, `finish.${string}`>;
}

/** How the last page sums up what a run ended with. */
export function endingOf(report: Report, kind: Run['kind']): Ending {
  switch (report.outcome) {
    case 'installed':
    case 'unchanged':
    case 'verified':
    case 'checked':
    case 'planned':
      return connects(report, kind);
    case 'waitingForCa':
      return { kind: 'info', words: 'finish.waiting' };
    case 'removed':
      return { kind: 'good', words: removedWords(kind) };
    case 'cancelled':
      return { kind: 'warning', words: 'finish.cancelled' };
    case 'rolledBack':
      return { kind: 'error', words: 'finish.rolledBack' };
    case 'busy':
      return { kind: 'warning', words: 'finish.busy' };
    case 'refused':
    case 'failed':
    case 'conflicts':
    case 'planChanged':
    case 'otherVersion':
    case 'invalid':
      return report.verdict?.wouldConnect === false
        ? { kind: 'error', words: 'finish.no' }
        : { kind: 'error', words: 'finish.failed' };
  }
}

const removedWords = (kind: Run['kind']): Ending['words'] => {
  if (kind === 'withdraw') return 'finish.withdrawn';
  return kind === 'undo' ? 'finish.undone' : 'finish.removed';
};

function connects({ verdict, outcome }: Report, kind: Run['kind']): Ending {
  if (kind === 'undo') return { kind: 'good', words: 'finish.undone' };
  if (kind === 'remove' || kind === 'withdraw') {
    return { kind: 'good', words: outcome === 'unchanged' ? 'finish.nothing' : removedWords(kind) };
  }
  if (verdict === null || verdict.wouldConnect === null) return { kind: 'unknown', words: 'finish.unknown' };
  return verdict.wouldConnect ? { kind: 'good', words: 'finish.yes' } : { kind: 'error', words: 'finish.no' };
}
