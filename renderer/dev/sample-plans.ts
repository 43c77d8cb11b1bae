import type { PlanView } from '../../electron/contract/channels.ts';
import type { Report } from '../../electron/contract/engine.ts';
import type { Plan, Step, StepOf } from '../../electron/contract/plan.ts';
import { choices, idOf } from './samples.ts';

const MY = { location: 'LocalMachine', store: 'My' } as const;
const PEOPLE = { location: 'LocalMachine', store: 'TrustedPeople' } as const;
const SERVICE = 'ClearCanvas ShredHost Service';
const FILE = 'C:\\Program Files\\ClearCanvas\\Workstation\\ClearCanvas.Desktop.Executable.exe.config';

const base = <K extends string>(kind: K, target: string, before: string | null, after: string | null) => ({
  id: `${kind}:${target}`,
  kind,
  target,
  changes: [{ target, before, after }],
});

const edits = [
  [
    'ClearCanvas.Ris.Client.WebServicesSettings',
    'ApplicationServicesBaseUrl',
    'net.tcp://ris01:8000/',
    'net.tcp://localhost:8000/',
  ],
  ['ClearCanvas.Ris.Client.WebServicesSettings', 'CertificateValidationMode', 'None', 'PeerOrChainTrust'],
  [
    'ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings',
    'BaseUrl',
    'net.tcp://localhost:9999/',
    'net.tcp://localhost:8000/',
  ],
  ['ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings', 'FailoverBaseUrl', null, ''],
] as const;

const edit: StepOf<'configuration.edit'> = {
  id: `configuration.edit:${FILE}`,
  kind: 'configuration.edit',
  target: FILE,
  file: FILE,
  sha256: 'a'.repeat(64),
  edits: edits.map(([section, setting, before, after]) => ({ section, setting, before, after })),
  changes: edits.map(([section, setting, before, after]) => ({
    target: `${FILE} › ${section} › ${setting}`,
    before,
    after,
  })),
};

export const RECORD = 'C:\\ProgramData\\RIS Setup Wizard\\record.json';
export const steps: readonly Step[] = [
  { ...base('service.stop', SERVICE, 'running', 'stopped'), service: SERVICE },
  {
    ...base(
      'certificate.move',
      `LocalMachine\\My\\${idOf('E').thumbprint}`,
      'LocalMachine\\My',
      'LocalMachine\\RIS Setup Quarantine',
    ),
    certificate: idOf('E'),
    to: { location: 'LocalMachine', store: 'RIS Setup Quarantine' },
    discard: false,
  },
  {
    ...base('certificate.create', 'LocalMachine\\My\\CN=localhost', null, 'CN=localhost'),
    host: 'localhost',
    store: MY,
  },
  {
    ...base('certificate.copy', 'LocalMachine\\TrustedPeople\\CN=localhost', null, 'CN=localhost'),
    certificate: { createdBy: 'certificate.create:LocalMachine\\My\\CN=localhost' },
    from: MY,
    to: PEOPLE,
  },
  edit,
  { ...base('record.write', RECORD, null, 'record'), choices, adopts: [], discards: [] },
  { ...base('service.start', SERVICE, 'stopped', 'running'), service: SERVICE },
];

export const plan: Plan = { steps, expects: [{ id: 'search.one' }], digest: 'a'.repeat(64) };

export const planView: PlanView = {
  planning: { outcome: 'plan', plan, notes: [] },
  commandLine: `ris-setup --setup integrated --local-client-only --port 8000 --replace-conflicts ${idOf('E').thumbprint} --quiet`,
};

const back: readonly Step[] = [
  {
    ...base('revert', `LocalMachine\\My\\${idOf('A').thumbprint}`, 'LocalMachine\\My', null),
    reverts: { what: 'added', certificate: idOf('A'), key: null, madeStore: false },
  },
  {
    id: `revert:${FILE}`,
    kind: 'revert',
    target: FILE,
    changes: edit.changes.map(({ target, before, after }) => ({ target, before: after, after: before })),
    reverts: {
      what: 'edited',
      file: FILE,
      sha256Before: '',
      sha256After: '',
      edits: [...edit.edits],
      splices: [],
    },
  },
  { ...base('record.write', RECORD, 'record', null), choices: null, adopts: [], discards: [] },
];
export const removal: PlanView = {
  planning: { outcome: 'plan', plan: { steps: back, expects: [], digest: 'b'.repeat(64) }, notes: [] },
  commandLine: 'ris-setup --remove --quiet',
};

export const report = (outcome: Report['outcome'], more: Partial<Report> = {}): Report => ({
  outcome,
  plan,
  states: Object.fromEntries(steps.map(({ id }) => [id, 'done'])),
  verdict: null,
  messages: [],
  ...more,
});
