import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { Choices } from '../../../electron/contract/choices.ts';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import type { Planning, Revertible } from '../../../electron/contract/plan.ts';
import type { Facts, PendingFact } from '../../../electron/setup/facts.ts';
import { unsuitable } from '../../../electron/setup/pending-view.ts';
import { REQUESTS, REQUESTS_OF_USER } from '../../../electron/setup/places.ts';
import { planInstall } from '../../../electron/setup/plan/install.ts';
import { planRemoval } from '../../../electron/setup/plan/remove.ts';
import { planWithdrawal } from '../../../electron/setup/plan/withdraw.ts';
import { build, keyPair } from '../../support/certificates.ts';
import { ASKED_HOST, integrated, requesting } from '../../support/drive.ts';
import { AT, codesOf, facts, keyOf, kinds, OUR_CONTAINER, record, stepsOf, withRecord } from './facts.ts';

const FILE = '/ris01.req';
const PEM = '-----BEGIN CERTIFICATE REQUEST-----\r\nAAAA\r\n-----END CERTIFICATE REQUEST-----\r\n';

function pending(key: Partial<KeyRef> = {}, more: Partial<PendingFact> = {}): PendingFact {
  const certificate = parseCertificate(build({}));
  const { thumbprint } = certificate;
  const ref = { ...keyOf(OUR_CONTAINER), ...key };
  const evidence = { state: 'present', key: ref, matches: true, signs: true } as const;
  return { id: { ...REQUESTS, thumbprint }, certificate, friendlyName: null, key: evidence, ...more };
}

const WAITS = pending();
const WAITING_KEY = keyOf(OUR_CONTAINER);
const { thumbprint } = WAITS.id;

const listed = (choices: Choices = requesting(FILE)): Revertible => ({
  what: 'requested',
  certificate: WAITS.id,
  key: WAITING_KEY,
  request: { host: ASKED_HOST, subject: {}, otherNames: [], bits: 2048, exportable: false },
  choices,
  pem: PEM,
  at: AT.toISOString(),
});

/** A machine where the request of `requesting(FILE)` waits, and nothing is set up. */
const waiting = (more: Partial<Facts> = {}): Facts =>
  withRecord(record({ choices: null, reverts: [listed()] }), { pending: [WAITS], ...more });

const text = (of: string): Facts['document'] => ({ kind: 'text', text: of });

describe('asking for a certificate', () => {
  test('makes the request and records it, and nothing else', () => {
    const planning = planInstall(facts(), requesting(FILE));
    expect(kinds(planning)).toEqual(['request.create', 'record.write']);
    expect(stepsOf(planning)).toMatchObject([
      { request: { host: ASKED_HOST, bits: 2048, exportable: false }, choices: requesting(FILE) },
      { choices: 'asBefore', adopts: [], discards: [] },
    ]);
    expect(planning).toMatchObject({ plan: { expects: [] } });
    expect(codesOf(planning)).toEqual(['request.file.planned']);
  });

  test('the host is in lower case and last, whatever was typed and said twice', () => {
    const choices = requesting(FILE, { otherNames: ['RIS01.hospital.example', 'PACS', 'pacs', 'ris'] });
    const [step] = stepsOf(planInstall(facts(), choices));
    expect(step).toMatchObject({ request: { host: ASKED_HOST, otherNames: ['pacs', 'ris'] } });
  });

  test('needs no RIS on the machine, and no certificate out of the way', () => {
    const nothing = { found: 'none' } as const;
    const bare = facts({ products: { server: nothing, client: nothing }, service: null });
    expect(kinds(planInstall(bare, requesting(FILE)))).toEqual(['request.create', 'record.write']);
  });

  test('is refused where the clock cannot be right, together with what else is wrong', () => {
    const early = facts({ at: new Date('2019-01-01T00:00:00Z') });
    const planning = planInstall(early, requesting(FILE, { otherNames: ['*'] }));
    expect(planning.outcome === 'refused' && codesOf(planning)).toEqual([
      'run.clock',
      'request.name.wildcard',
    ]);
  });

  test.each<readonly [string, Facts['document'], Facts, boolean]>([
    ['something else', text('notes'), facts(), false],
    ['an empty file', text(''), facts(), false],
    ['a folder or a link', { kind: 'other' }, facts(), false],
    ['another file than the request that waits', text('notes'), waiting(), false],
    ['the request that waits', text(PEM), waiting(), true],
    ['a part of it', text(PEM.slice(0, 20)), waiting(), true],
    ['nothing, where it waits', { kind: 'absent' }, waiting(), true],
  ])('where the file is to be lies %s', (_name, document, on, allowed) => {
    const planning = planInstall({ ...on, document }, requesting(FILE));
    expect(planning.outcome).toBe(allowed ? 'plan' : 'refused');
    if (!allowed) expect(codesOf(planning)).toEqual(['request.file.taken']);
  });

  test('the same request once more changes nothing; other choices are kept with it', () => {
    const same = planInstall({ ...waiting(), document: text(PEM) }, requesting(FILE));
    expect([stepsOf(same), codesOf(same)]).toEqual([[], ['request.already']]);
    const other = requesting(FILE, {}, 8001);
    const [step, ...more] = stepsOf(planInstall(waiting(), other));
    expect(more).toEqual([]);
    expect(step).toMatchObject({
      kind: 'record.write',
      choices: 'asBefore',
      adopts: [{ ...listed(), choices: other }],
      discards: [thumbprint],
    });
  });

  test.each<readonly [string, Record<string, unknown>]>([
    ['another size of key', { keySize: 4096 }],
    ['an exportable key', { exportable: true }],
    ['another subject', { subject: { organization: 'General Hospital' } }],
    ['another name', { otherNames: ['pacs'] }],
  ])('%s is another request beside the first', (_name, more) => {
    const planning = planInstall(waiting(), requesting(FILE, more));
    expect(kinds(planning)).toEqual(['request.create', 'record.write']);
    expect(codesOf(planning)).toContain('request.another');
  });

  test('one that is listed and not there any more is made anew', () => {
    const planning = planInstall(waiting({ pending: [] }), requesting(FILE));
    expect(kinds(planning)).toEqual(['request.create', 'record.write']);
  });
});

describe('withdrawing', () => {
  const withdrawn = (on: Facts): Planning => planWithdrawal(on, thumbprint);

  test('the only thing of the record takes the record along', () => {
    expect(stepsOf(withdrawn(waiting()))).toMatchObject([
      { kind: 'revert', reverts: listed() },
      { kind: 'record.write', choices: null },
    ]);
  });

  test('a setup stays recorded', () => {
    const on = withRecord(record({ choices: integrated(), reverts: [listed()] }), { pending: [WAITS] });
    expect(stepsOf(withdrawn(on))).toMatchObject([
      { kind: 'revert' },
      { kind: 'record.write', choices: 'asBefore', discards: [thumbprint] },
    ]);
  });

  test('one of ours that no record lists is known by its key', () => {
    const [step, ...more] = stepsOf(withdrawn(facts({ pending: [WAITS] })));
    expect(more).toEqual([]);
    expect(step).toMatchObject({ reverts: { what: 'added', certificate: WAITS.id, key: WAITING_KEY } });
  });

  test.each<readonly [string, Facts, string]>([
    ['nothing that waits', facts(), 'request.withdraw.absent'],
    [
      'somebody else’s',
      facts({ pending: [{ ...WAITS, key: { state: 'missing', key: keyOf('iis') } }] }),
      'request.withdraw.foreign',
    ],
  ])('%s is refused', (_name, on, code) => {
    const planning = withdrawn(on);
    expect(planning.outcome === 'refused' && codesOf(planning)).toEqual([code]);
  });

  test('removing everything where only requests wait does not stop the service', () => {
    expect(kinds(planRemoval(waiting()))).toEqual(['revert', 'record.write']);
  });
});

test.each<readonly [string, PendingFact, string | null]>([
  ['a good one', WAITS, null],
  ['CNG', pending({ providerType: 0, keySpec: 0 }), 'request.unsuitable.cng'],
  ['for signatures alone', pending({ keySpec: 2 }), 'request.unsuitable.signatureOnly'],
  [
    'without its container',
    pending({}, { key: { state: 'missing', key: WAITING_KEY } }),
    'request.unsuitable.keyGone',
  ],
  ['that it does not name', pending({}, { key: { state: 'none' } }), 'request.unsuitable.noKey'],
  [
    'that is the engineer’s own',
    pending({}, { id: { ...REQUESTS_OF_USER, thumbprint } }),
    'request.unsuitable.ofUser',
  ],
  [
    'that this account cannot open',
    pending({}, { key: { state: 'unreadable', key: WAITING_KEY, reason: 'denied' } }),
    null,
  ],
  [
    'an EC key',
    pending({}, { certificate: parseCertificate(build({ key: keyPair('ec') })) }),
    'request.unsuitable.kind',
  ],
])('a pending request with a key: %s', (_name, of, code) => {
  expect(unsuitable(of).map((said) => said.code)).toEqual(code === null ? [] : [code]);
});
