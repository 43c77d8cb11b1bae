import type { Verdict } from '../../electron/contract/check.ts';
import { message } from '../../electron/contract/message.ts';
import type { AddressCheck } from '../../electron/contract/survey.ts';
import { hostileChoices, hostileConflicts, hostileDetails, hostileRecord, hostileSurvey } from './hostile.ts';
import { pfxScenes } from './pfx-scenes.ts';
import {
  checkedDead,
  checkedGood,
  checkedMixed,
  clientOnly,
  clientRecorded,
  trialDead,
  trialGood,
  trialMisnamed,
  trialUnknown,
} from './sample-connections.ts';
import { plan, planView, removal, report, steps } from './sample-plans.ts';
import {
  answered,
  confirm,
  given,
  requesting,
  roots,
  unanswered,
  waiting,
  waitingSurvey,
  withdrawal,
} from './sample-requests.ts';
import {
  choices,
  conflicts,
  connects,
  details,
  fresh,
  log,
  recorded,
  refuses,
  storeChoices,
} from './samples.ts';
import { IDLE, type Scene } from './scripted.ts';

const never = <T>(): Promise<T> => new Promise(() => undefined);
const address = (check: AddressCheck) => () => check;

const common: Scene = {
  survey: () => fresh,
  plan: () => planView,
  planRemoval: () => removal,
  certificate: () => details,
  storeChoices: () => storeChoices,
  checkAddress: address({ host: 'thisComputer', port: 'free', holder: null }),
  log: ({ from }) => log.slice(from),
  apply: () => report('installed', { verdict: connects }),
  remove: () => report('removed'),
  planWithdrawal: () => withdrawal,
  withdraw: () => report('removed', { messages: [message('request.withdrawn')] }),
  checkRequest: () => ({ faults: [] }),
  checkAnswer: () => answered,
  issuers: () => roots,
  confirmIssuer: confirm,
  choose: () => given,
  save: () => ({ path: 'C:\\Users\\engineer\\Documents\\ris-setup-report.html' }),
};

/** A computer with the client alone. */
const client: Scene = {
  ...common,
  survey: () => clientOnly,
  tryClient: () => trialGood,
  checkUrl: ({ url }) =>
    url.includes(' ')
      ? { problem: message('endpoint.url.blank', { url }) }
      : { url: `net.tcp://${url}:8000/` },
  shown: () => details,
};

const running = {
  ...IDLE,
  revision: 9,
  phase: 'applying',
  done: 3,
  total: steps.length,
  step: steps[4] ?? null,
  lines: 3,
} as const;
const failing: Scene = {
  ...common,
  apply: () =>
    report('rolledBack', {
      verdict: refuses,
      messages: [message('run.notReached'), message('run.undone')],
    }),
};

const unjudged: Verdict = {
  wouldConnect: null,
  checks: connects.checks.map((check) =>
    check.id === 'client.trust'
      ? {
          ...check,
          status: 'skipped',
          found: message('check.client.binding.skipped', { configurationClass: 'WsHttpConfiguration' }),
        }
      : check,
  ),
};

/** What the gallery shows, by name. */
export const SCENES: Readonly<Record<string, Scene>> = {
  fresh: common,
  looking: {
    ...common,
    survey: never,
    state: { ...IDLE, phase: 'detecting', done: 412, total: 10_000 },
    already: true,
  },
  doubtful: {
    ...common,
    survey: () => ({
      ...fresh,
      kind: 'embedded',
      elevated: false,
      products: [
        {
          id: 'server',
          name: 'RIS server',
          version: null,
          folders: ['C:\\Program Files\\ClearCanvas\\RIS Server', 'D:\\Old RIS'],
          problems: [],
        },
        { id: 'client', name: 'RIS client', version: null, folders: [], problems: [] },
      ],
      service: null,
      conflicts,
    }),
  },
  held: {
    ...common,
    checkAddress: address({ host: 'thisComputer', port: 'held', holder: 'sqlservr.exe (1480)' }),
  },
  empty: {
    ...common,
    survey: () => ({
      ...fresh,
      products: fresh.products.map((product) => ({ ...product, version: null, folders: [] })),
      service: null,
    }),
  },
  conflicting: {
    ...common,
    survey: () => ({ ...fresh, conflicts }),
    plan: () => ({ ...planView, planning: { outcome: 'conflicts', conflicts, notes: [] } }),
  },
  refused: {
    ...common,
    plan: () => ({
      ...planView,
      planning: { outcome: 'refused', reasons: [message('run.clock', { now: '2011-01-01T00:00:00Z' })] },
    }),
  },
  changed: { ...common, apply: () => report('planChanged', { messages: [message('run.planChanged')] }) },
  asking: {
    ...common,
    survey: () => waitingSurvey,
    plan: () => requesting,
    apply: () => report('waitingForCa', { messages: waiting }),
  },
  misasked: {
    ...common,
    checkRequest: () => ({
      faults: [
        { field: 'country', problem: message('request.subject.country', { value: 'Canada' }) },
        { field: 'otherNames', problem: message('request.name.wildcard', { name: '*.hospital.example' }) },
      ],
    }),
  },
  misanswered: { ...common, survey: () => waitingSurvey, checkAnswer: () => unanswered },
  waiting: { ...common, survey: () => ({ ...recorded, pending: waitingSurvey.pending }) },
  checking: { ...client, check: never },
  checkGood: { ...client, check: () => checkedGood },
  checkMixed: {
    ...client,
    survey: () => ({ ...clientOnly, calls: [...clientOnly.calls, 'https://pacs.hospital.example/'] }),
    check: () => checkedMixed,
  },
  checkDead: { ...client, check: () => checkedDead },
  client,
  clientUnknown: { ...client, tryClient: () => trialUnknown, confirmServer: confirm },
  clientDead: { ...client, tryClient: () => trialDead },
  clientMisnamed: { ...client, tryClient: () => trialMisnamed },
  clientRecorded: { ...client, survey: () => clientRecorded },
  nothing: {
    ...common,
    plan: () => ({ ...planView, planning: { outcome: 'plan', plan: { ...plan, steps: [] }, notes: [] } }),
  },
  running: { ...common, apply: never, state: running },
  undoing: {
    ...common,
    apply: never,
    state: running,
    stopped: { ...running, revision: 10, phase: 'undoing', step: null },
  },
  reloaded: {
    ...common,
    lastRun: () => ({ kind: 'install', at: new Date().toISOString(), plan, choices, report: null }),
    runEnds: never,
    state: running,
    already: true,
  },
  failing,
  unknown: {
    ...common,
    apply: () => report('installed', { verdict: unjudged }),
  },
  cancelled: {
    ...common,
    apply: () => report('cancelled', { messages: [message('run.cancelled'), message('run.undone')] }),
  },
  recorded: { ...common, survey: () => recorded },
  damaged: { ...common, survey: () => ({ ...recorded, verdict: refuses }) },
  interrupted: {
    ...common,
    survey: () => ({
      ...fresh,
      interrupted: { at: '2026-11-21T09:12:44Z', command: 'install', choices },
    }),
  },
  hostile: {
    ...common,
    survey: () => hostileSurvey,
    storeChoices: () => hostileChoices,
    certificate: () => hostileDetails,
    plan: () => ({
      ...planView,
      planning: { outcome: 'conflicts', conflicts: hostileConflicts, notes: [] },
    }),
  },
  /** In Electron, where a folder is chosen in a dialog; it was the wrong one. */
  pointed: {
    ...common,
    host: 'electron',
    choose: () => ({ path: 'D:\\RIS', name: 'RIS' }),
    survey: ({ server }) => ({
      ...fresh,
      products: fresh.products.map((product) => ({
        ...product,
        version: null,
        folders: [],
        problems:
          server === null || product.id === 'client'
            ? []
            : [
                message('plan.noProductInFolder', {
                  product: 'ClearCanvas RIS Server',
                  folder: server,
                  file: 'ClearCanvas.Ris.Server.Executable.exe.config',
                }),
              ],
      })),
    }),
  },
  ...Object.fromEntries(Object.entries(pfxScenes).map(([name, scene]) => [name, { ...common, ...scene }])),
  hostileRecord: { ...common, survey: () => hostileRecord },
  broken: {
    ...common,
    survey: () => Promise.reject(new Error('the engine has ended')),
  },
};
