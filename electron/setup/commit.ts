import type { Verdict } from '../contract/check.ts';
import type { Choices } from '../contract/choices.ts';
import type { Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan } from '../contract/plan.ts';
import type { Machine } from '../machine/machine.ts';
import { causeOf } from './cause.ts';
import { cleanUp } from './clean-up.ts';
import type { Facts } from './facts.ts';
import { beginJournal, removeJournal } from './journal-file.ts';
import type { Publisher } from './publisher.ts';
import { type Ending, NotReached, runSteps } from './run-steps.ts';
import { statePaths } from './state-folder.ts';
import { unmet } from './verify.ts';
import type { Watch } from './watch.ts';

/** What a plan is to be carried out with. */
export interface Intention {
  readonly command: 'install' | 'remove';
  /** What is to be installed; null: a removal. */
  readonly choices: Choices | null;
  readonly facts: Facts;
  readonly version: string;
  readonly machine: Machine;
  readonly watch: Watch;
  readonly publisher: Publisher;
  /** The private key of the file that was opened, PKCS#8 DER; null where none is open. */
  readonly privateKey: (() => Uint8Array) | null;
  /** Asks for the verdict before the commit; null: what this run changes, no verdict is about. */
  readonly verify: (() => Promise<Verdict>) | null;
}

/** What was left alone, each once: a setting that several runs had changed is found changed as often. */
function left({ intents }: Ending): Message[] {
  const all = intents.flatMap((intent) => (intent.kind === 'revert' ? intent.left : []));
  return [...new Map(all.map((said) => [JSON.stringify(said), said])).values()];
}

/** Carries out a plan through the journal; afterwards the machine is as planned or as before, and says which. */
export async function commitPlan(
  plan: Plan,
  said: readonly Message[],
  intention: Intention,
): Promise<Report> {
  const { machine, facts, version, command, publisher, watch } = intention;
  const paths = statePaths(machine);
  const at = machine.host.now().toISOString();
  publisher.enter('applying');
  const { digest } = plan;
  const journal = beginJournal(machine, paths, {
    type: 'begin',
    schema: 1,
    version,
    computer: facts.computer,
    at,
    command,
    digest,
    choices: intention.choices,
  });
  let verdict: Verdict | null = null;
  const ending = await runSteps({
    machine,
    plan,
    journal,
    watch,
    context: { machine, paths, version, record: facts.state.record, privateKey: intention.privateKey },
    onStep: publisher.onStep,
    onUndo: () => {
      publisher.enter('undoing');
    },
    async verify() {
      if (intention.verify === null) return;
      verdict = await intention.verify();
      const missed = unmet(plan, verdict);
      if (missed.length > 0) throw new NotReached(missed);
    },
  }).finally(journal.close);
  const base = { plan, states: ending.states, verdict };
  if (ending.end === 'stuck') return { ...base, outcome: 'failed', messages: [...said, ...ending.messages] };
  const loose = settle(machine, ending);
  if (ending.end === 'undone') {
    const outcome = ending.cancelled ? 'cancelled' : 'rolledBack';
    return { ...base, outcome, messages: [...said, ...ending.messages, message('run.undone'), ...loose] };
  }
  const outcome = command === 'install' ? 'installed' : 'removed';
  return { ...base, outcome, messages: [...said, ...left(ending), ...loose] };
}

/** Ends the run on disk; what fails here is finished by the next run, so it is said and not undone. */
function settle(machine: Machine, ending: Ending): Message[] {
  try {
    if (ending.end === 'done') cleanUp(machine, ending.intents);
    removeJournal(machine, statePaths(machine));
    return [];
  } catch (error) {
    return [message('run.notCleaned'), causeOf(error)];
  }
}
