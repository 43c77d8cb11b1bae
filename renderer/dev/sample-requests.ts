import type { PlanView } from '../../electron/contract/channels.ts';
import type { ServerChoices } from '../../electron/contract/choices.ts';
import type { AnswerCheck, IssuerConfirmation, IssuerView } from '../../electron/contract/field-checks.ts';
import { message } from '../../electron/contract/message.ts';
import type { RequestSpec, Step } from '../../electron/contract/plan.ts';
import type { PendingRequest } from '../../electron/contract/survey.ts';
import { RECORD } from './sample-plans.ts';
import { details, fresh, idOf } from './samples.ts';

const HOST = 'ris01.hospital.example';
const requestId = (letter: string) => ({ ...idOf(letter), store: 'REQUEST' });

/** As long as a real one, and nobody's. */
export const pem = [
  '-----BEGIN CERTIFICATE REQUEST-----',
  ...Array.from({ length: 16 }, (_, line) =>
    'MIIDKDCCAhACAQAwgZkxCzAJBgNVBAYTAkNBMRAwDgYDVQQIDAdPbnRhcmlvMRAw'
      .slice(line)
      .padEnd(64, 'RISsetup0123456789'),
  ),
  '-----END CERTIFICATE REQUEST-----',
  '',
].join('\n');

export const asking: ServerChoices & { readonly setup: 'integrated' } = {
  schema: 1,
  setup: 'integrated',
  server: { host: HOST, port: 8000 },
  client: {},
  certificate: {
    source: 'request',
    subject: { organization: 'General Hospital', organizationalUnit: 'Radiology', country: 'CA' },
    otherNames: ['pacs.hospital.example'],
    keySize: 3072,
    exportable: false,
  },
  conflicts: 'refuse',
};

const ours: PendingRequest = {
  id: requestId('P'),
  host: HOST,
  subject: `CN=${HOST}, OU=Radiology, O=General Hospital, C=CA`,
  key: 'RSA 3072 bit',
  at: '2026-11-02T08:15:00Z',
  ours: true,
  choices: asking,
  pem,
  unsuitable: [],
};

export const pending: readonly PendingRequest[] = [
  ours,
  {
    ...ours,
    id: requestId('Q'),
    host: 'ris02.hospital.example',
    key: 'RSA 2048 bit',
    ours: false,
    choices: null,
    pem: null,
  },
  {
    ...ours,
    id: requestId('R'),
    host: 'pacs.hospital.example',
    key: 'RSA 4096 bit',
    ours: false,
    choices: null,
    pem: null,
    unsuitable: [message('request.unsuitable.cng', { provider: 'Microsoft Software Key Storage Provider' })],
  },
];

const target = `LocalMachine\\REQUEST\\CN=${HOST}`;
const asked: RequestSpec = {
  host: HOST,
  subject: { organization: 'General Hospital', organizationalUnit: 'Radiology', country: 'CA' },
  otherNames: ['pacs.hospital.example'],
  bits: 3072,
  exportable: false,
};

const creating: readonly Step[] = [
  {
    id: `request.create:${target}`,
    kind: 'request.create',
    target,
    choices: asking,
    changes: [{ target, before: null, after: `CN=${HOST}, RSA 3072 bit` }],
    request: asked,
  },
  {
    id: `record.write:${RECORD}`,
    kind: 'record.write',
    target: RECORD,
    changes: [{ target: RECORD, before: null, after: 'record' }],
    choices: 'asBefore',
    adopts: [],
    discards: [],
  },
];

export const requesting: PlanView = {
  planning: { outcome: 'plan', plan: { steps: creating, expects: [], digest: 'c'.repeat(64) }, notes: [] },
  commandLine: `ris-setup --setup integrated --host ${HOST} --port 8000 --request ${HOST}.req --subject "O=General Hospital, OU=Radiology, C=CA" --alt-name pacs.hospital.example --key-size 3072 --quiet`,
};

const placeholder = `LocalMachine\\REQUEST\\${requestId('P').thumbprint}`;
const withdrawing: readonly Step[] = [
  {
    id: `revert:${placeholder}`,
    kind: 'revert',
    target: placeholder,
    changes: [{ target: placeholder, before: 'LocalMachine\\REQUEST', after: null }],
    reverts: {
      what: 'requested',
      certificate: requestId('P'),
      key: {
        container: '{5B1D2C33-9A5E-4F0B-8C1D-0A6E6F3B7D21}',
        provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
        providerType: 24,
        keySpec: 1,
        exportable: false,
      },
      request: asked,
      choices: asking,
      pem,
      at: ours.at,
    },
  },
  {
    id: `record.write:${RECORD}`,
    kind: 'record.write',
    target: RECORD,
    changes: [{ target: RECORD, before: 'record', after: null }],
    choices: null,
    adopts: [],
    discards: [],
  },
];

export const withdrawal: PlanView = {
  planning: { outcome: 'plan', plan: { steps: withdrawing, expects: [], digest: 'd'.repeat(64) }, notes: [] },
  commandLine: `ris-setup --withdraw-request ${requestId('P').thumbprint} --quiet`,
};

/** What the last page is told after a request. */
export const waiting = [
  message('request.tell.kind', { host: HOST }),
  message('request.tell.names', { host: HOST, names: `pacs.hospital.example, ${HOST}` }),
  message('request.next', { setup: 'integrated', host: HOST, thumbprint: ours.id.thumbprint }),
];

export const answered: AnswerCheck = {
  answers: true,
  request: ours.id,
  subject: details.summary.subject,
  issuer: details.summary.issuer,
  notBefore: details.summary.notBefore,
  notAfter: details.summary.notAfter,
  trusted: false,
};

export const unanswered: AnswerCheck = {
  answers: false,
  why: [
    message('plan.response.refused', { path: 'D:\\from-the-authority\\ris01.cer' }),
    message('response.match.notLastName', { host: HOST, last: 'pacs.hospital.example' }),
  ],
};

export const roots: readonly IssuerView[] = [
  {
    subject: 'CN=General Hospital Root CA, O=General Hospital, C=CA',
    notBefore: '2020-02-01T00:00:00Z',
    notAfter: '2040-02-01T00:00:00Z',
    problem: null,
  },
];

/** Digits that begin with 0 are right. */
export const confirm = ({ typed }: { readonly typed: string }): IssuerConfirmation =>
  typed.startsWith('0')
    ? { confirmed: true, sha256: '0'.repeat(64) }
    : { confirmed: false, why: message('issuer.fingerprint.differs') };

export const waitingSurvey = { ...fresh, pending };

/** What a person is said to have given. */
export const given = { path: 'D:\\from-the-authority\\ris01.cer', name: 'ris01.cer' };
