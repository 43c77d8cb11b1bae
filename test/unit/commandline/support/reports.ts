import type { Check } from '../../../../electron/contract/check.ts';
import type { Report } from '../../../../electron/contract/engine.ts';
import { message } from '../../../../electron/contract/message.ts';
import type { Plan, Step } from '../../../../electron/contract/plan.ts';

/** Reports as the engine makes them, for rendering; the messages are the command line's own, which do not change. */
const FILE = 'C:\\Program Files\\ClearCanvas\\RIS Server\\ClearCanvas.Ris.Server.Executable.exe.config';
const SECTION = 'ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings';
const THUMBPRINT = 'A909502DD82AE41433E6F83886B00D4277A32A7B';
const MY = { location: 'LocalMachine', store: 'My' } as const;

const base = <K extends string>(kind: K, target: string) => ({ id: `${kind}:${target}`, kind, target });

export const stop: Step = {
  ...base('service.stop', 'RIS'),
  service: 'RIS',
  changes: [{ target: 'RIS', before: 'running', after: 'stopped' }],
};
export const move: Step = {
  ...base('certificate.move', `LocalMachine\\My\\${THUMBPRINT}`),
  certificate: { ...MY, thumbprint: THUMBPRINT },
  to: { location: 'LocalMachine', store: 'RIS Setup Quarantine' },
  discard: false,
  changes: [
    {
      target: `LocalMachine\\My\\${THUMBPRINT}`,
      before: 'LocalMachine\\My',
      after: 'LocalMachine\\RIS Setup Quarantine',
    },
  ],
};
export const edit: Step = {
  ...base('configuration.edit', FILE),
  file: FILE,
  sha256: '0'.repeat(64),
  edits: [],
  changes: [
    {
      target: `${FILE} › ${SECTION} › BaseUrl`,
      before: 'net.tcp://localhost:9999/',
      after: 'net.tcp://localhost:8000/',
    },
    { target: `${FILE} › ${SECTION} › FailoverBaseUrl`, before: null, after: '' },
  ],
};
export const steps: readonly Step[] = [stop, move, edit];
export const plan: Plan = { steps, expects: [], digest: 'd' };

export const pass: Check = {
  id: 'search.one',
  subject: FILE,
  status: 'pass',
  found: message('commandline.end.verified'),
  wouldLog: null,
  remedy: null,
};
export const warn: Check = {
  ...pass,
  id: 'trust.leftover',
  status: 'warn',
  found: message('commandline.end.busy'),
};
export const fail: Check = {
  id: 'client.validation',
  subject: `${FILE} › ${SECTION}`,
  status: 'fail',
  found: message('commandline.answers.absent', { path: 'x' }),
  wouldLog: message('commandline.unexpected', { number: 1, argument: 'y' }),
  remedy: message('commandline.output.folder', { path: 'z' }),
};

export const installed: Report = {
  outcome: 'installed',
  plan,
  states: { [stop.id]: 'done', [move.id]: 'done', [edit.id]: 'done' },
  verdict: { wouldConnect: true, checks: [pass, warn] },
  messages: [],
};
export const rolledBack: Report = {
  outcome: 'rolledBack',
  plan,
  states: { [stop.id]: 'undone', [move.id]: 'failed', [edit.id]: 'planned' },
  verdict: { wouldConnect: false, checks: [pass, fail] },
  messages: [message('commandline.output.denied', { path: 'C:\\x', reason: 'ENOSPC' })],
};
export const refusedByVerdict: Report = {
  outcome: 'refused',
  plan: null,
  states: {},
  verdict: { wouldConnect: false, checks: [pass, fail] },
  messages: [],
};
