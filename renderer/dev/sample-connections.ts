import type { Check, Verdict } from '../../electron/contract/check.ts';
import type { ClientChoices } from '../../electron/contract/choices.ts';
import type { ClientTrial } from '../../electron/contract/connection.ts';
import type { ContactView } from '../../electron/contract/contact-view.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { message } from '../../electron/contract/message.ts';
import type { Survey } from '../../electron/contract/survey.ts';
import { report } from './sample-plans.ts';
import { fresh, recorded, summaryOf } from './samples.ts';

const HOST = 'ris01.hospital.example';
const CORE = `net.tcp://${HOST}:8000/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService`;
const APPLICATION = `net.tcp://${HOST}:8000/ClearCanvas.Ris.Application.Common.Login.ILoginService`;
const OTHER = 'https://pacs.hospital.example/';

const leaf = summaryOf('B', {
  subject: `CN=${HOST}, OU=Radiology, O=General Hospital, C=CA`,
  issuer: 'CN=General Hospital Issuing CA 2, O=General Hospital, C=CA',
});
const ca = summaryOf('C', {
  subject: leaf.issuer,
  issuer: 'CN=General Hospital Root CA, O=General Hospital, C=CA',
});

const presented = (url: string): ContactView => ({
  url,
  state: 'presented',
  address: '192.0.2.17',
  authentication: { certificate: leaf, sent: [ca], verified: url === OTHER ? 'organisation' : null },
  encryption: {
    protocol: 'TLSv1.2',
    cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    keyExchange: { kind: 'ECDH', group: 'P-256', bits: 256 },
  },
  integrity: { kind: 'aead', algorithm: 'GCM' },
});
const failed = (url: string): ContactView => ({
  url,
  state: 'failed',
  address: null,
  authentication: null,
  encryption: null,
  integrity: null,
});

function check(id: Check['id'], subject: string, status: Check['status'], found: Check['found']): Check {
  return { id, subject, status, found, wouldLog: null, remedy: null };
}

const passing = (url: string): Check[] => [
  check('contact.reached', url, 'pass', message('check.contact.reached.pass', { address: '192.0.2.17' })),
  check('contact.name', url, 'pass', message('check.contact.name.pass', { host: HOST })),
];
const distrusted = (url: string): Check => ({
  ...check('contact.trust', url, 'fail', message('check.client.trust.peer')),
  found: message('check.contact.chain.incomplete', { issuer: ca.issuer, subject: ca.subject }),
  wouldLog: message('ris.search.multiple', {
    storeName: 'My',
    storeLocation: 'LocalMachine',
    findType: 'FindBySubjectDistinguishedName',
    findValue: 'CN=localhost',
  }),
  remedy: message('check.contact.trust.remedy'),
});

const good: Verdict = { wouldConnect: true, checks: [...passing(CORE), ...passing(APPLICATION)] };
const bad: Verdict = {
  wouldConnect: false,
  checks: [...good.checks, distrusted(CORE), distrusted(APPLICATION)],
};
const dead: Verdict = {
  wouldConnect: false,
  checks: [
    {
      ...check(
        'contact.reached',
        CORE,
        'fail',
        message('check.contact.notListening', { service: 'ClearCanvas ShredHost Service', url: CORE }),
      ),
      remedy: message('check.contact.notListening.remedy', { service: 'ClearCanvas ShredHost Service' }),
    },
  ],
};

export const checkedGood: Report = {
  ...report('checked', { verdict: good }),
  plan: null,
  contacts: [CORE, APPLICATION].map(presented),
};
export const checkedMixed: Report = {
  ...report('refused', {
    verdict: { wouldConnect: false, checks: [...bad.checks, ...passing(OTHER)] },
  }),
  plan: null,
  contacts: [CORE, APPLICATION, OTHER].map(presented),
};
export const checkedDead: Report = {
  ...report('refused', { verdict: dead, messages: [message('run.check.defaults')] }),
  plan: null,
  contacts: [failed(CORE)],
};

export const trialGood: ClientTrial = {
  verdict: good,
  contacts: [CORE, APPLICATION].map(presented),
  otherNames: [],
};
export const trialUnknown: ClientTrial = { ...trialGood, verdict: bad };
export const trialDead: ClientTrial = { verdict: dead, contacts: [failed(CORE)], otherNames: [] };
export const trialMisnamed: ClientTrial = {
  verdict: {
    wouldConnect: false,
    checks: [
      ...passing(CORE).slice(0, 1),
      check(
        'contact.name',
        CORE,
        'fail',
        message('check.contact.name.other', { host: 'ris01', names: HOST }),
      ),
    ],
  },
  contacts: [presented(CORE)],
  otherNames: [HOST],
};

const client: ClientChoices = {
  schema: 1,
  setup: 'client',
  client: {
    server: { host: HOST, port: 8000 },
    failover: { host: 'ris02.hospital.example', port: 8000 },
    offline: false,
  },
  certificate: { source: 'presented', trust: { servers: [leaf.sha256] } },
};

/** A computer with the client alone, which calls a server already. */
export const clientOnly: Survey = {
  ...fresh,
  products: fresh.products.map((product) =>
    product.id === 'server' ? { ...product, version: null, folders: [] } : product,
  ),
  service: null,
  calls: [`net.tcp://${HOST}:8000/`],
};
export const clientRecorded: Survey = {
  ...clientOnly,
  record: { at: '2026-05-04T09:31:00Z', version: '0.1.0', choices: client },
  verdict: recorded.verdict,
};
