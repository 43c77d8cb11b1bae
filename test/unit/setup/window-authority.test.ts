import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { AnswerCheck } from '../../../electron/contract/field-checks.ts';
import { MY, REQUESTS, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { build, keyPair, name } from '../../support/certificates.ts';
import { ASKED_HOST, engineOn, requesting, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import {
  answeredBy,
  department,
  give,
  importedFrom,
  issued,
  issuedFor,
  pem,
  pfxWith,
  rootOf,
  sha256Of,
} from '../../support/given-files.ts';
import { days } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';
import { certificateFor, chosen, HOST, hospital } from '../../support/store-certificates.ts';
import { ANYWHERE, problemOf, windowOn } from '../../support/window.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

/** Choices of a request as the pages make them: without a file. */
function asking() {
  const choices = requesting('/x.req');
  if (choices.certificate.source !== 'request') throw new Error('no request');
  const certificate = { ...choices.certificate };
  delete certificate.file;
  return { ...choices, certificate };
}

async function makeRequest() {
  const window = windowOn(rig.open());
  const { planning } = await window.ask('plan', asking());
  const digest = planning.outcome === 'plan' ? planning.plan.digest : '';
  const report = await window.ask('apply', { choices: asking(), digest });
  expect(report.outcome, told(report)).toBe('waitingForCa');
  const [entry] = rig.open().stores.list(REQUESTS);
  if (entry === undefined) throw new Error('no request waits');
  return { window, report, id: entry.id };
}

describe('a request that the window makes', () => {
  test('needs no file, is shown, and is saved byte for byte', async () => {
    const { window, report, id } = await makeRequest();
    expect(report.messages.map(({ code }) => code)).toEqual([
      'request.tell.kind',
      'request.tell.name',
      'request.next',
    ]);
    const { pending } = await window.ask('survey', ANYWHERE);
    expect(pending).toMatchObject([
      { id, host: ASKED_HOST, key: 'RSA 2048 bit', ours: true, choices: asking(), unsuitable: [] },
    ]);
    expect(pending[0]?.pem).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);
    const saved = await window.content({ what: 'request', thumbprint: id.thumbprint });
    expect(Buffer.from(saved.bytes).toString()).toBe(pending[0]?.pem);
    expect(saved.name).toBe('ris01-hospital-example.req');
  });

  test('is withdrawn only by the plan that was shown, with its key', async () => {
    const before = snapshot(rig);
    const { window, id } = await makeRequest();
    const { thumbprint } = id;
    const view = await window.ask('planWithdrawal', { thumbprint });
    expect(view.commandLine).toBe('withdraw-request');
    if (view.planning.outcome !== 'plan') throw new Error('no plan');
    const { digest } = view.planning.plan;
    const waiting = snapshot(rig);
    const stale = await window.ask('withdraw', { thumbprint, digest: 'f'.repeat(64) });
    expect(stale.outcome).toBe('planChanged');
    expect(snapshot(rig)).toEqual(waiting);
    const report = await window.ask('withdraw', { thumbprint, digest });
    expect(report.outcome, told(report)).toBe('removed');
    expect(await window.ask('lastRun', null)).toMatchObject({ kind: 'withdraw', report });
    expect(snapshot(rig)).toEqual(before);
    const gone = await window.ask('planWithdrawal', { thumbprint });
    expect(gone.planning).toMatchObject({ reasons: [{ code: 'request.withdraw.absent' }] });
    expect(await problemOf(window.content({ what: 'request', thumbprint }))).toBe('window.noRequest');
  });
});

describe('what is typed into a request', () => {
  const good = {
    host: HOST,
    organization: 'General Hospital',
    organizationalUnit: '',
    locality: '',
    state: '',
    country: 'ca',
    otherNames: ['pacs.hospital.example'],
  };
  const check = async (more: Partial<typeof good>) => {
    const { faults } = await windowOn(rig.open()).ask('checkRequest', { ...good, ...more });
    return faults.map(({ field, problem }) => `${field}: ${problem.code}`);
  };

  test.each([
    [{}, []],
    [{ organization: 'x'.repeat(64) }, []],
    [{ organization: 'x'.repeat(65) }, ['organization: request.subject.value.long']],
    [{ organizationalUnit: 'a\u202Eb' }, ['organizationalUnit: request.subject.value.invisible']],
    [{ locality: 'x'.repeat(129) }, ['locality: request.subject.value.long']],
    [{ state: 'a\nb' }, ['state: request.subject.value.invisible']],
    [{ country: 'Canada' }, ['country: request.subject.country']],
    [{ otherNames: ['*.hospital.example'] }, ['otherNames: request.name.wildcard']],
    [{ otherNames: ['10.0.0.1'] }, ['otherNames: request.name.address']],
    [{ otherNames: ['hôpital.example'] }, ['otherNames: request.name.international']],
    [{ otherNames: ['a_b c'] }, ['otherNames: request.name.invalid']],
    [
      { otherNames: Array.from({ length: 101 }, (_, at) => `h${at}.example`) },
      ['otherNames: request.name.many'],
    ],
    [{ host: `${'a'.repeat(60)}.example` }, ['host: request.host.long']],
    [
      { country: '1', otherNames: [':'], host: 'a b' },
      ['host: request.name.invalid', 'country: request.subject.country', 'otherNames: request.name.address'],
    ],
  ])('%j is refused at its field as planning would', async (more, faults) => {
    expect(await check(more)).toEqual(faults);
  });
});

describe('an answer', () => {
  const check = async (bytes: Uint8Array, host = HOST): Promise<AnswerCheck> =>
    windowOn(rig.open()).ask('checkAnswer', { file: give(rig, 'answer.cer', bytes), host });
  const refusal = async (bytes: Uint8Array, host = HOST): Promise<string[]> => {
    const answer = await check(bytes, host);
    return answer.answers ? [] : answer.why.map(({ code }) => code);
  };

  test('names the request that it answers, and says whether it is trusted; nothing is changed', async () => {
    const { id } = await makeRequest();
    const before = snapshot(rig);
    const bytes = pem(issuedFor(rig, id), department().der);
    expect(await check(bytes)).toMatchObject({
      answers: true,
      request: id,
      issuer: 'CN=General Hospital Issuing CA, O=General Hospital, C=CA',
      trusted: false,
    });
    expect(snapshot(rig)).toMatchObject(before);
    rig
      .open()
      .stores.add(
        { location: 'LocalMachine', store: 'Root' },
        { der: hospital().der, friendlyName: null, key: null },
      );
    expect(await check(bytes)).toMatchObject({ answers: true, trusted: true });
  });

  test('to nothing, of another kind, too late, too early, for another host, with another key: each is told', async () => {
    expect(await refusal(pem(issued()))).toEqual(['plan.response.refused', 'response.match.nothingPending']);
    const { id } = await makeRequest();
    const other = keyPair('rsa', 2048, 'unrelated');
    const same = name(['CN', HOST]);
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [pem(issued({ key: other })), 'response.match.unrequested'],
      [pem(issued({ key: other, subject: same })), 'response.match.otherKey'],
      [pem(department().der), 'response.match.onlyIssuers'],
      [pem(issuedFor(rig, id, { notAfter: days(-0.5) })), 'response.match.expired'],
      [pem(issuedFor(rig, id, { notBefore: days(5) })), 'response.match.notYet'],
      [Buffer.from('<html>'), 'response.webPage'],
      [Buffer.from(''), 'response.empty'],
      [pfxWith([issued()]), 'response.pfx'],
    ];
    for (const [bytes, code] of cases) expect((await refusal(bytes)).at(-1)).toBe(code);
    const right = pem(issuedFor(rig, id));
    expect((await refusal(right, 'ris02.hospital.example')).at(-1)).toBe('response.match.otherName');
    expect((await refusal(right, 'old-ris')).at(-1)).toBe('response.match.notLastName');
    const weak = pem(issuedFor(rig, id, { hash: 'sha1' }));
    expect(await refusal(weak)).toEqual(['check.certificate.strength.oldHash']);
  });
});

describe('a root', () => {
  const rootFile = (bytes: Uint8Array = pem(hospital().der)): string => give(rig, 'root.cer', bytes);
  const sha256 = sha256Of(hospital().der);
  const ask = (typed: string, file = rootFile()) =>
    windowOn(rig.open()).ask('confirmIssuer', { file, passwordFile: null, typed });

  test('is shown with its dates, and nowhere with a fingerprint', async () => {
    const roots = await windowOn(rig.open()).ask('issuers', { file: rootFile(), passwordFile: null });
    expect(roots).toMatchObject([
      { subject: 'CN=General Hospital CA, O=General Hospital, C=CA', problem: null },
    ]);
    const { thumbprint } = parseCertificate(hospital().der);
    for (const secret of [sha256, thumbprint]) {
      expect(JSON.stringify(roots).toUpperCase()).not.toContain(secret.slice(0, 8));
    }
  });

  test.each([
    [16, (hex: string) => hex],
    [16, (hex: string) => hex.toLowerCase().replace(/(..)/g, '$1:')],
    [64, (hex: string) => ` \u200e${hex} `],
    [17, (hex: string) => hex.replace(/(....)/g, '$1 ')],
  ])('is confirmed by its first %i digits, however they are written', async (count, write) => {
    expect(await ask(write(sha256.slice(0, count)))).toEqual({ confirmed: true, sha256 });
  });

  const wrong = `${sha256.slice(0, 15)}${sha256[15] === '0' ? '1' : '0'}`;
  test.each([
    ['', 'issuer.fingerprint.short'],
    [sha256.slice(0, 15), 'issuer.fingerprint.short'],
    [wrong, 'issuer.fingerprint.differs'],
    [sha256.slice(1, 17), 'issuer.fingerprint.differs'],
    [`${sha256}0`, 'issuer.fingerprint.long'],
    ['not a number at all', 'issuer.fingerprint.notHexadecimal'],
    [parseCertificate(hospital().der).thumbprint, 'issuer.fingerprint.sha1'],
  ])('is not confirmed by %j, and the right one is not shown', async (typed, code) => {
    const answer = await ask(typed);
    expect(answer).toMatchObject({ confirmed: false, why: { code } });
    expect(JSON.stringify(answer).toUpperCase()).not.toContain(sha256.slice(15, 31));
  });

  test('is no root below another authority, and a file without one is told so', async () => {
    const file = give(rig, 'sub.cer', pem(department().der));
    expect(await windowOn(rig.open()).ask('issuers', { file, passwordFile: null })).toEqual([]);
    const typed = sha256Of(department().der);
    expect(await ask(typed, file)).toMatchObject({ confirmed: false, why: { code: 'window.noRoots' } });
  });

  test('that is no authority is shown with why it may not be trusted', async () => {
    const file = give(rig, 'own.cer', pem(build({ subject: name(['CN', HOST]) })));
    const [root] = await windowOn(rig.open()).ask('issuers', { file, passwordFile: null });
    expect(root?.problem?.code).toBe('issuer.notAuthority');
  });

  test('may come in the PFX of the certificate, which is opened once', async () => {
    const file = give(rig, 'ris.pfx', pfxWith([issued(), department().der, hospital().der]));
    const passwordFile = give(rig, 'password.txt', Buffer.from('Grüße, äußerst-geheim-4711'));
    const report = await engineOn(rig.open()).apply(
      importedFrom(file, passwordFile, { trust: rootOf(file) }),
      null,
    );
    expect(report.outcome, told(report)).toBe('installed');
    expect(report.verdict?.wouldConnect).toBe(true);
  });

  test('may come in the answer', async () => {
    const { id } = await makeRequest();
    const file = give(rig, 'a.p7b', pem(issuedFor(rig, id), department().der, hospital().der));
    const report = await engineOn(rig.open()).apply(answeredBy(file, { trust: rootOf(file) }), null);
    expect(report.outcome, told(report)).toBe('installed');
    expect(report.verdict?.wouldConnect).toBe(true);
  });
});

describe('what the clients must trust', () => {
  test('is saved: the certificate that is trusted by itself', async () => {
    const id = certificateFor(rig);
    const window = windowOn(rig.open());
    const report = await engineOn(rig.open()).apply(chosen(id, { trust: 'certificate' }), null);
    expect(report.outcome, told(report)).toBe('installed');
    const saved = await window.content({ what: 'issuer' });
    const [trusted] = rig.open().stores.list(TRUSTED_PEOPLE);
    expect(Buffer.from(saved.bytes).toString()).toBe(pem(trusted?.der ?? Buffer.alloc(0)).toString());
    expect(saved.name).toMatch(/^ris-clients-trust-.*\.cer$/);
  });

  test('is not saved where there is nothing', async () => {
    expect(await problemOf(windowOn(rig.open()).content({ what: 'issuer' }))).toBe('window.noIssuer');
  });
});

describe('what is worth knowing of a certificate of the store', () => {
  const notes = async (): Promise<string[]> => {
    const [choice] = await windowOn(rig.open()).ask('storeChoices', null);
    expect(choice?.unsuitable).toEqual([]);
    return choice?.notes.map(({ code }) => code) ?? [];
  };

  test('which of its names counts', async () => {
    certificateFor(rig);
    expect(await notes()).toEqual(['certificate.note.lastName']);
  });

  test('that it ends soon, and has no common name', async () => {
    certificateFor(rig, { notAfter: days(20), subject: name(['O', 'General Hospital']) });
    expect(await notes()).toEqual([
      'certificate.note.endsSoon',
      'certificate.note.lastName',
      'certificate.note.noCommonName',
    ]);
  });

  test('that it is joined with its key again', async () => {
    const id = certificateFor(rig);
    const { stores } = rig.open();
    const entry = stores.get(id);
    stores.remove(id);
    stores.add(MY, { der: entry?.der ?? Buffer.alloc(0), friendlyName: null, key: null });
    expect(await notes()).toContain('certificate.note.rejoins');
  });
});
