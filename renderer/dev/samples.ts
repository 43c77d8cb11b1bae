import type { CertificateDetails, CertificateSummary } from '../../electron/contract/certificate.ts';
import type { Check, Verdict } from '../../electron/contract/check.ts';
import type { ServerChoices } from '../../electron/contract/choices.ts';
import type { LogLine } from '../../electron/contract/engine.ts';
import type { CertificateId } from '../../electron/contract/ids.ts';
import { message } from '../../electron/contract/message.ts';
import type { Conflict } from '../../electron/contract/plan.ts';
import type { StoreChoice, Survey } from '../../electron/contract/survey.ts';

const MY = { location: 'LocalMachine', store: 'My' } as const;
/** Hexadecimal digits that look like a fingerprint, the same ones for the same letter. */
const hexOf = (letter: string, length: number): string =>
  Array.from({ length }, (_, at) =>
    (((letter.charCodeAt(0) * (at + 3) ** 2 + 5 * at) % 251) % 16).toString(16),
  )
    .join('')
    .toUpperCase();
const print = (letter: string): string => hexOf(letter, 40);
export const idOf = (digit: string): CertificateId => ({ ...MY, thumbprint: print(digit) });

const DAY = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 19).concat('Z');

export const summaryOf = (digit: string, more: Partial<CertificateSummary> = {}): CertificateSummary => ({
  subject: 'CN=localhost',
  issuer: 'CN=localhost',
  thumbprint: print(digit),
  sha256: hexOf(digit, 64),
  serial: '3F9A77C1B0D24E5A9C0211AA34E0917B',
  notBefore: inDays(-200),
  notAfter: inDays(1626),
  key: 'RSA 2048 bit',
  signature: 'sha256WithRSAEncryption',
  dnsNames: ['localhost'],
  ...more,
});

const ca = summaryOf('C', {
  subject: 'CN=General Hospital Issuing CA 2, O=General Hospital, C=CA',
  issuer: 'CN=General Hospital Root CA, O=General Hospital, C=CA',
});
const root = summaryOf('D', { subject: ca.issuer, issuer: ca.issuer });
const leaf = summaryOf('B', {
  subject: 'CN=ris01.hospital.example, OU=Radiology, O=General Hospital, C=CA',
  issuer: ca.subject,
  notAfter: inDays(21),
});

export const details: CertificateDetails = {
  summary: leaf,
  hasKey: true,
  pem: '-----BEGIN CERTIFICATE-----\n',
  chain: [leaf, ca, root],
  fields: [
    { name: 'Version', value: 'V3' },
    { name: 'Serial number', value: leaf.serial },
    { name: 'Signature algorithm', value: leaf.signature },
    { name: 'Issuer', value: leaf.issuer },
    { name: 'Valid from', value: leaf.notBefore },
    { name: 'Valid to', value: leaf.notAfter },
    { name: 'Subject', value: leaf.subject },
    { name: 'Public key', value: leaf.key },
    { name: 'Key Usage', value: 'digitalSignature, keyEncipherment' },
    { name: 'Enhanced Key Usage', value: 'Server Authentication' },
    { name: 'Subject Alternative Name', value: 'DNS=ris01.hospital.example' },
  ],
};

const endsSoon = message('certificate.note.endsSoon', { until: leaf.notAfter });
const lastName = message('certificate.note.lastName', {
  name: 'ris01.hospital.example',
  names: 'ris01, pacs.hospital.example, ris01.hospital.example',
});

export const storeChoices: readonly StoreChoice[] = [
  {
    id: idOf('B'),
    summary: leaf,
    host: 'ris01.hospital.example',
    trusted: true,
    unsuitable: [],
    notes: [endsSoon, lastName],
  },
  {
    id: idOf('C'),
    summary: summaryOf('C', { subject: 'CN=radiology-07.hospital.example', issuer: ca.subject }),
    host: 'radiology-07.hospital.example',
    trusted: false,
    unsuitable: [],
    notes: [
      message('certificate.note.access', { account: 'HOSPITAL\\ris-service' }),
      message('certificate.note.rejoins', { container: '{5B1D2C33-9A5E-4F0B-8C1D-0A6E6F3B7D21}' }),
    ],
  },
  {
    id: idOf('E'),
    summary: summaryOf('E', {
      subject: 'CN=pacs.hospital.example\u202Eelpmaxe',
      issuer: ca.subject,
      notAfter: inDays(-12),
    }),
    host: null,
    trusted: false,
    notes: [],
    unsuitable: [
      message('check.certificate.dates.expired', { until: inDays(-12) }),
      message('check.key.usable.cng', { provider: 'Microsoft Software Key Storage Provider' }),
    ],
  },
];

const server = 'C:\\Program Files\\ClearCanvas\\RIS Server';
const client = 'C:\\Program Files\\ClearCanvas\\Workstation';

export const choices: ServerChoices = {
  schema: 1,
  setup: 'integrated',
  server: { host: 'localhost', port: 8000 },
  client: {},
  certificate: { source: 'local' },
  conflicts: 'refuse',
};

export const fresh: Survey = {
  computer: 'RADIOLOGY-07',
  kind: 'windows',
  elevated: true,
  products: [
    { id: 'server', name: 'RIS server', version: '13.2.18063.3011', folders: [server], problems: [] },
    { id: 'client', name: 'RIS client', version: '13.2.18063.3011', folders: [client], problems: [] },
  ],
  service: { name: 'ClearCanvas ShredHost Service', state: 'running', account: 'LocalSystem' },
  own: null,
  used: null,
  conflicts: [],
  record: null,
  pending: [],
  calls: [],
  interrupted: null,
  verdict: null,
  notes: [],
};

const serverFile = `${server}\\ClearCanvas.Ris.Server.Executable.exe.config`;
const clientFile = `${client}\\ClearCanvas.Desktop.Executable.exe.config › ClearCanvas.Ris.Client.WebServicesSettings`;
const own = { thumbprint: print('A'), subject: 'CN=localhost' };

const passing: readonly Check[] = [
  check('search.one', serverFile, 'pass', message('check.search.one.pass', own)),
  check('key.usable', serverFile, 'pass', message('check.key.usable.pass')),
  check(
    'certificate.name',
    clientFile,
    'pass',
    message('check.certificate.name.pass', { host: 'localhost' }),
  ),
  check('client.trust', clientFile, 'pass', message('check.client.trust.peer')),
];

function check(id: Check['id'], subject: string, status: Check['status'], found: Check['found']): Check {
  return { id, subject, status, found, wouldLog: null, remedy: null };
}

export const connects: Verdict = { wouldConnect: true, checks: passing };

const searching = {
  storeName: 'My',
  storeLocation: 'LocalMachine',
  findType: 'FindBySubjectDistinguishedName',
  findValue: 'CN=localhost',
};
export const refuses: Verdict = {
  wouldConnect: false,
  checks: [
    {
      ...check(
        'search.one',
        serverFile,
        'fail',
        message('check.search.one.several', {
          count: 2,
          findType: searching.findType,
          findValue: searching.findValue,
          store: 'LocalMachine\\My',
          thumbprints: `${print('A')}, ${print('E')}`,
        }),
      ),
      wouldLog: message('ris.search.multiple', searching),
      remedy: message('check.search.one.several.remedy'),
    },
    {
      ...check(
        'trust.leftover',
        print('F'),
        'warn',
        message('check.trust.leftover.warn', { subject: 'CN=localhost', store: 'LocalMachine\\Root' }),
      ),
      remedy: message('check.trust.leftover.remedy', { thumbprint: print('F'), store: 'LocalMachine\\Root' }),
    },
    ...passing.slice(1),
  ],
};

export const recorded: Survey = {
  ...fresh,
  own: { id: idOf('A'), summary: summaryOf('A'), daysLeft: 1626 },
  used: { id: idOf('A'), summary: summaryOf('A'), daysLeft: 1626 },
  record: { at: '2026-05-04T09:31:00Z', version: '0.1.0', choices },
  verdict: connects,
};

const described = (digit: string, subject: string, issuer: string) =>
  message('conflict.certificate', {
    subject,
    issuer,
    thumbprint: print(digit),
    notBefore: inDays(-900),
    notAfter: inDays(2000),
    store: 'LocalMachine\\My',
  });

export const conflicts: readonly Conflict[] = [
  {
    certificate: idOf('E'),
    bound: false,
    messages: [
      described('E', 'CN=localhost', 'CN=localhost'),
      message('certificate.maker.selfSigned'),
      message('conflict.remedy', { thumbprint: print('E') }),
    ],
  },
  {
    certificate: idOf('F'),
    bound: true,
    messages: [
      described('F', 'CN=localhost', 'CN=localhost'),
      message('certificate.maker.iisexpress'),
      message('conflict.usedBy', { user: 'http.sys', detail: '0.0.0.0:44300' }),
      message('conflict.bound', { thumbprint: print('F') }),
    ],
  },
];

export const log: readonly LogLine[] = [
  message('run.recovered', { at: '2026-11-21T09:12:44Z' }),
  message('run.stepFailed', { kind: 'configuration.edit', target: serverFile }),
  message('run.undone'),
].map((said, number) => ({ number, at: `2026-11-21T09:31:0${String(number)}.120Z`, message: said }));
