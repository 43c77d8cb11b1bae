import { describe, expect, test } from 'vitest';
import type { ContactStage } from '../../electron/certificates/contact.ts';
import type { IdentityRule } from '../../electron/certificates/evidence.ts';
import { judge, verdictOf } from '../../electron/certificates/judge.ts';
import type { Check } from '../../electron/contract/check.ts';
import { text } from '../../electron/contract/message.ts';
import type { Ending } from '../../electron/endpoints/ending.ts';
import { explain } from '../../electron/endpoints/explain/index.ts';
import { type Answer, preamble, readAnswer } from '../../electron/endpoints/net-tcp/framing.ts';
import { fault, readPreamble } from '../support/peers/net-tcp.ts';
import { decisions, keyWordsIn, MODES, type Mode, type Outcome, run } from './wcf/decisions.ts';
import { DIFFERENCES } from './wcf/differences.ts';
import { EXCHANGES } from './wcf/exchanges.ts';
import { PROFILES, type Profile } from './wcf/profiles.ts';
import { SENTENCES, sentenceDigest } from './wcf/sentences.ts';

// The decisions were recorded once, with a WCF that cannot be had as a package: see wcf/README.md. The certificates are
// made anew here, from the same profiles.

/** What the judge says of a contact that showed the profile's certificate, at the time of the recorded run. */
function checks({ host, certificate, sent, trust }: Profile, mode: Mode, identity: IdentityRule): Check[] {
  return judge({
    now: new Date(run.at),
    computer: { name: '', fullName: '' },
    servers: [],
    service: null,
    clients: [],
    trust,
    contacts: [
      {
        subject: host,
        contact: {
          state: 'presented',
          endpoint: { kind: 'net.tcp', host, port: 8000, path: '/' },
          address: '127.0.0.1',
          presented: {
            chain: [certificate, ...sent],
            protocol: 'TLSv1.2',
            cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
            keyExchange: null,
            clock: null,
          },
          needs: null,
        },
        policy: { validationMode: mode, revocationMode: 'NoCheck', identity },
        configured: null,
        service: null,
      },
    ],
  });
}

/** WCF looks at trust first, in the handshake, its dates before all else, and at the name after it. */
const REFUSALS = ['contact.dates', 'contact.trust', 'contact.usage', 'contact.name', 'contact.strength'];

/** The same in WCF's terms. */
function judged(
  profile: Profile,
  mode: Mode,
  identity: IdentityRule = 'lastDnsName',
): Outcome | 'open' | 'key' {
  const lines = checks(profile, mode, identity);
  const { wouldConnect } = verdictOf(lines);
  if (wouldConnect !== false) return wouldConnect === null ? 'open' : 'accepted';
  const refusal = REFUSALS.map((id) => lines.find((line) => line.id === id && line.status === 'fail')).find(
    (line) => line !== undefined,
  );
  if (refusal?.id === 'contact.strength') return 'key';
  return refusal?.wouldLog ? keyWordsIn(text(refusal.wouldLog)) : [];
}

function profile(name: string): Profile {
  const found = PROFILES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no profile "${name}"`);
  return found;
}

describe(`decisions of ${run.client}, against ${run.service}`, () => {
  test('there is one for each certificate', () => {
    expect(decisions.map((one) => one.profile)).toEqual(PROFILES.map(({ name }) => name));
    expect(decisions.length).toBeGreaterThanOrEqual(12);
  });

  test.each(decisions)('the judge decides the same, in the same words: $profile', (decision) => {
    const { wizard = {}, because = '' } = DIFFERENCES[decision.profile] ?? {};
    for (const mode of MODES) {
      const here = wizard[mode] ?? decision[mode];
      expect(judged(profile(decision.profile), mode), `${mode}. ${because}`).toEqual(here);
    }
  });

  test('differences are real ones', () => {
    for (const [name, { wizard }] of Object.entries(DIFFERENCES)) {
      const recorded = decisions.find((one) => one.profile === name);
      for (const mode of MODES.filter((one) => wizard[one] !== undefined))
        expect(recorded?.[mode], `${name}, ${mode}`).not.toEqual(wizard[mode]);
    }
  });

  test.each(MODES)(
    'with every DNS name taken, as by later targets, several names are judged the same: %s',
    (mode) => {
      const name = 'several names, the host first';
      const recorded = decisions.find((one) => one.profile === name);
      expect(judged(profile(name), mode, 'dnsNames')).toEqual(recorded?.[mode]);
    },
  );
});

describe('bytes of the same client and service', () => {
  test('the wizard sends what the client sends', () => {
    expect(preamble(EXCHANGES.preamble.via).toString('hex')).toBe(EXCHANGES.preamble.bytes);
  });

  const FAULTS = 'http://schemas.microsoft.com/ws/2006/05/framing/faults/';
  test.each<[string, Answer]>([
    [EXCHANGES.upgradeResponse, { type: 'upgradeResponse' }],
    [EXCHANGES.endpointNotFound, { type: 'fault', uri: `${FAULTS}EndpointNotFound` }],
    [EXCHANGES.unsupportedVersion, { type: 'fault', uri: `${FAULTS}UnsupportedVersion` }],
    [EXCHANGES.preambleAck, { type: 'preambleAck' }],
    [EXCHANGES.end, { type: 'end' }],
  ])('the wizard understands what the service answers: %s', (hexadecimal, answer) => {
    const bytes = Buffer.from(hexadecimal, 'hex');
    expect(readAnswer(bytes)).toEqual({ state: 'answer', answer, length: bytes.length });
  });

  test('the test peer understands the same preamble and answers in the same bytes', () => {
    expect(readPreamble(Buffer.from(EXCHANGES.preamble.bytes, 'hex'))).toEqual({
      version: '1.0',
      mode: 2,
      via: EXCHANGES.preamble.via,
      encoding: 8,
      upgrade: 'application/ssl-tls',
    });
    expect(fault('EndpointNotFound').toString('hex')).toBe(EXCHANGES.endpointNotFound);
    expect(fault('UnsupportedVersion').toString('hex')).toBe(EXCHANGES.unsupportedVersion);
  });
});

describe('sentences of the same client about what a server answers', () => {
  const path = '/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService';
  const endpoint = { kind: 'net.tcp', host: 'ris01.hospital.example', port: 8000, path } as const;
  const FAULTS = 'http://schemas.microsoft.com/ws/2006/05/framing/faults/';
  type Said = Exclude<Ending, { kind: 'library' }>;
  const cases: readonly (readonly [what: string, stage: ContactStage, ending: Said, digest: string])[] = [
    ...Object.entries(SENTENCES.faults).map(
      ([name, digest]) => [name, 'preamble', { kind: 'fault', fault: FAULTS + name }, digest] as const,
    ),
    ['it closes', 'preamble', { kind: 'closed' }, SENTENCES.closedOnPreamble],
    ['it closes inside TLS', 'service', { kind: 'closed' }, SENTENCES.closedBeforeAcknowledging],
    ['HTTP', 'preamble', { kind: 'foreign', spoken: 'http', sample: 'HTTP/1.1 400' }, SENTENCES.httpAnswer],
  ];

  test.each(cases)('the wizard foretells the sentence, blanks apart: %s', (_, stage, ending, digest) => {
    const { wouldLog } = explain({ endpoint, url: SENTENCES.url, offered: ['TLSv1.2'] }, stage, ending);
    expect(wouldLog && sentenceDigest(text(wouldLog)), wouldLog === null ? 'none' : text(wouldLog)).toBe(
      digest,
    );
  });
});
