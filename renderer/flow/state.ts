import type { PlanView, RunView } from '../../electron/contract/channels.ts';
import type { Choices } from '../../electron/contract/choices.ts';
import type { ClientTrial } from '../../electron/contract/connection.ts';
import type { Report } from '../../electron/contract/engine.ts';
import type { Message } from '../../electron/contract/message.ts';
import type { Conflict } from '../../electron/contract/plan.ts';
import type { Survey } from '../../electron/contract/survey.ts';
import type { PlainKey } from '../texts/en.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

export type Page =
  | 'start'
  | 'server'
  | 'certificate'
  /** Of a client alone: whom it calls, and what that server shows. */
  | 'client'
  | 'shown'
  /** Beside the steps: checking connections. */
  | 'check'
  | 'conflicts'
  | 'review'
  | 'progress'
  | 'finish'
  | 'closed';

/** What the pages lead to. */
export type Intent = 'install' | 'repair' | 'remove' | 'withdraw';

/** A run under way or just ended. */
export type Run = Omit<RunView, 'report'>;

export interface WizardState {
  readonly page: Page;
  readonly intent: Intent;
  /** Null until the machine has been looked at. */
  readonly survey: Survey | null;
  readonly draft: Draft;
  /** As it was prefilled, to know whether leaving would lose anything. */
  readonly prefilled: Draft;
  readonly remembered: Choices | null;
  /** What the plan that is shown was made for; null: what the record says. */
  readonly choices: Choices | null;
  readonly plan: PlanView | null;
  /** Thumbprint of the request that the plan withdraws. */
  readonly withdrawing: string | null;
  readonly conflicts: readonly Conflict[];
  /** What the servers of a client showed; null: they were not contacted yet. */
  readonly trial: ClientTrial | null;
  /** Addresses to be checked, as they are typed; null: nobody has typed yet. */
  readonly addresses: readonly string[] | null;
  /** What checking them ended with. */
  readonly checked: Report | null;
  /** The machine changed after the plan was shown: this is the new one. */
  readonly planChanged: boolean;
  readonly run: Run | null;
  readonly cancelling: boolean;
  readonly report: Report | null;
  /** What the engine or the host refused, for the page to show. */
  readonly problem: Message | null;
  /** What this page still misses. */
  readonly fault: PlainKey | null;
  /** What is being waited for. */
  readonly busy: PlainKey | null;
}

export const FIRST_STATE: WizardState = {
  page: 'start',
  intent: 'install',
  survey: null,
  draft: EMPTY_DRAFT,
  prefilled: EMPTY_DRAFT,
  remembered: null,
  choices: null,
  plan: null,
  withdrawing: null,
  conflicts: [],
  trial: null,
  addresses: null,
  checked: null,
  planChanged: false,
  run: null,
  cancelling: false,
  report: null,
  problem: null,
  fault: null,
  busy: 'busy.looking',
};
