import type { CertificateDetails } from '../../electron/contract/certificate.ts';
import { message } from '../../electron/contract/message.ts';
import type { Conflict } from '../../electron/contract/plan.ts';
import type { StoreChoice, Survey } from '../../electron/contract/survey.ts';
import { connects, details, fresh, idOf, recorded, summaryOf } from './samples.ts';

/** Names that a certificate can be given by somebody who means ill, unescaped as no engine would pass them on. */
const NAMES = {
  bidi: 'CN=\u202Eelpmaxe.latipsoh\u202C\u2066, O=\u2067General Hospital',
  control: 'CN=ris01\r\n\u0000\u001B[31m\u0007\u200B\u00AD\uFEFFhospital.example',
  markup: 'CN=<img src=x onerror=alert(1)><b>ris01</b>&lt;/script&gt;{subject}',
  long: `CN=${'W'.repeat(10_000)}`,
  piled: `CN=ris${'\u0301\u0327\u0330\u0308'.repeat(40)}01.hospital.example`,
  words: `CN=ris01, ${Array.from({ length: 500 }, (_, at) => `OU=unit ${String(at)}`).join(', ')}`,
} as const;
const LETTERS = { bidi: 'B', control: 'C', markup: 'D', long: 'E', piled: 'F', words: 'A' } as const;
const KINDS = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

export const hostileChoices: readonly StoreChoice[] = KINDS.map((kind) => ({
  id: idOf(LETTERS[kind]),
  summary: summaryOf(LETTERS[kind], { subject: NAMES[kind], issuer: NAMES[kind] }),
  host: 'ris01.hospital.example',
  trusted: false,
  notes: [],
  unsuitable: [message('certificate.maker.ca', { issuer: NAMES[kind] })],
}));

export const hostileConflicts: readonly Conflict[] = KINDS.map((kind) => ({
  certificate: idOf(LETTERS[kind]),
  bound: true,
  messages: [
    message('conflict.certificate', {
      subject: NAMES[kind],
      issuer: NAMES[kind],
      thumbprint: idOf(LETTERS[kind]).thumbprint,
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '9999-12-31T23:59:59Z',
      store: 'LocalMachine\\My',
    }),
    message('conflict.usedBy', { user: 'http.sys', detail: NAMES[kind] }),
  ],
}));

const worst = summaryOf('E', { subject: NAMES.long, issuer: NAMES.bidi, key: NAMES.markup });
export const hostileDetails: CertificateDetails = {
  ...details,
  summary: worst,
  chain: [worst, ...KINDS.map((kind) => summaryOf(LETTERS[kind], { subject: NAMES[kind] }))],
  fields: KINDS.flatMap((kind) => [
    { name: kind, value: NAMES[kind] },
    { name: NAMES[kind].slice(0, 300), value: kind },
  ]),
};

const PATH = `C:\\${'Very Long Folder\\'.repeat(12)}${'W'.repeat(120)}`;

export const hostileSurvey: Survey = {
  ...fresh,
  computer: NAMES.bidi,
  products: fresh.products.map((product) => ({ ...product, version: NAMES.control, folders: [PATH] })),
  service: { account: NAMES.bidi, name: NAMES.markup, state: NAMES.control },
  own: { id: idOf('A'), summary: worst, daysLeft: 1 },
  pending: KINDS.map((kind) => ({
    id: { ...idOf(LETTERS[kind]), store: 'REQUEST' },
    host: NAMES[kind],
    subject: NAMES[kind],
    key: NAMES.markup,
    at: '2026-11-02T08:15:00Z',
    ours: true,
    choices: null,
    pem: NAMES.long,
    unsuitable: kind === 'long' ? [message('request.unsuitable.cng', { provider: NAMES.bidi })] : [],
  })),
};

export const hostileRecord: Survey = {
  ...recorded,
  ...hostileSurvey,
  record: recorded.record,
  verdict: {
    wouldConnect: false,
    checks: connects.checks.map((check, at) => ({
      ...check,
      subject: at === 0 ? `${PATH}\\${NAMES.long}` : `${PATH}\\a.config › ${NAMES.markup}`,
      status: 'fail',
      found: message('check.certificate.name.pass', { host: NAMES.piled }),
      remedy: message('check.trust.leftover.remedy', { thumbprint: NAMES.long, store: NAMES.bidi }),
    })),
  },
};
