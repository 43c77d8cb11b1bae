import { sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pemText } from '../../../electron/certificates/encoding/pem.ts';
import { fingerprintMatches } from '../../../electron/certificates/fingerprint.ts';
import { issuerCandidate } from '../../../electron/certificates/issuer-candidate.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { choosePfxCandidate, pfxCandidates } from '../../../electron/certificates/pfx/candidates.ts';
import { LARGEST_PFX } from '../../../electron/certificates/pfx/limits.ts';
import { readPfx } from '../../../electron/certificates/pfx/read.ts';
import { requestNames } from '../../../electron/certificates/request/hosts.ts';
import { readRequest, requestedByPlaceholder } from '../../../electron/certificates/request/read.ts';
import { subjectOf } from '../../../electron/certificates/request/subject.ts';
import { parseSubject } from '../../../electron/certificates/request/subject-parts.ts';
import { writeRequest } from '../../../electron/certificates/request/write.ts';
import { matchResponse } from '../../../electron/certificates/response/match.ts';
import { LARGEST_ANSWER, readAnswer } from '../../../electron/certificates/response/read.ts';
import type { Message } from '../../../electron/contract/message.ts';
import { text } from '../../../electron/contract/message.ts';
import { issuers } from '../../../electron/contract/messages/en/issuers.ts';
import { pfx } from '../../../electron/contract/messages/en/pfx.ts';
import { requests } from '../../../electron/contract/messages/en/requests.ts';
import { responses } from '../../../electron/contract/messages/en/responses.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { degenerate, revocationList, signedData } from '../../support/answers.ts';
import { authority, build, extension, keyPair, NOW, name, type Recipe } from '../../support/certificates.ts';
import { type Bytes, explicit, octets, oid, seq, small } from '../../support/der-writer.ts';
import { certificateBag, keyBag, nestedBag, pfxOf, plainPart, sealedPart } from '../../support/pfx-writer.ts';

/**
 * Every message that these tables hold, each produced by the function that refuses with it. A code without a way to
 * produce it does not compile; one that is produced otherwise fails.
 */
type Code = keyof typeof requests | keyof typeof responses | keyof typeof pfx | keyof typeof issuers;
type Production = () => unknown;

const HOST = 'ris01';
const key = keyPair('rsa', 2048, 'request');
const ca = authority('CA');
const caCert = parseCertificate(ca.der);
const leaf = (recipe: Recipe = {}): Bytes =>
  build({
    subject: name(['CN', HOST]),
    key,
    issuer: ca.issuer,
    extensions: [extension.dnsNames(HOST)],
    ...recipe,
  });
const pkcs8 = (of = key): Bytes => of.privateKey.export({ format: 'der', type: 'pkcs8' });

const subject = (written: string, host = HOST) => subjectOf(parseSubject(written), host);
const write = (change: object) =>
  writeRequest({
    subject: { commonName: HOST },
    host: HOST,
    otherNames: [],
    publicKey: key.spki,
    sign: (tbs: Uint8Array) => sign('sha256', tbs, key.privateKey),
    ...change,
  });
const answer = (bytes: Bytes | string) => readAnswer(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
const pending = requestedByPlaceholder(build({ subject: name(['CN', HOST]), key }));
const match = (der: Bytes, requested = [pending]) =>
  matchResponse([caCert, parseCertificate(der)], requested, NOW, HOST);
const SECRET = { password: 'secret' };
const open = (bytes: Bytes, password: string | null = SECRET.password) => readPfx(bytes, password);
const choose = async (...bags: Bytes[]) =>
  choosePfxCandidate(pfxCandidates(await open(pfxOf(SECRET, plainPart(...bags)))), HOST);
const candidates = async (...bags: Bytes[]) =>
  pfxCandidates(await open(pfxOf(SECRET, plainPart(...bags)))).flatMap(({ unsuitable }) => unsuitable);
const root = (recipe: Recipe) => issuerCandidate(parseCertificate(authority('CA', recipe).der), NOW);
const typed = (digits: string) => fingerprintMatches(caCert, digits, 16);
const intact = pfxOf(SECRET, sealedPart(SECRET, certificateBag(leaf())));
let deep = seq(certificateBag(leaf()));
for (let i = 0; i < 6; i++) deep = seq(nestedBag(deep));
const signature = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const PRODUCED: Readonly<Record<Code, Production>> = {
  'request.subject.empty': () => subject(' '),
  'request.subject.long': () => subject('x'.repeat(5000)),
  'request.subject.unreadable': () => subject('General Hospital'),
  'request.subject.attribute': () => subject('E=a@b'),
  'request.subject.twice': () => subject('O=a,O=b'),
  'request.subject.multiple': () => subject('O=a+OU=b'),
  'request.subject.value.empty': () => subject('O='),
  'request.subject.value.invisible': () => subject('O=a\u200eb'),
  'request.subject.value.long': () => subject(`O=${'x'.repeat(65)}`),
  'request.subject.country': () => subject('C=Canada'),
  'request.subject.commonName': () => subject('CN=pacs'),
  'request.host.long': () => subject('O=a', 'x'.repeat(63).concat('.example')),
  'request.name.invalid': () => requestNames('a b', []),
  'request.name.wildcard': () => requestNames('*.example', []),
  'request.name.address': () => requestNames('10.0.0.1', []),
  'request.name.international': () => requestNames('hôpital', []),
  'request.name.many': () =>
    requestNames(
      HOST,
      Array.from({ length: 100 }, (_, i) => `n${i}`),
    ),
  'request.key.unsuitable': () => write({ publicKey: keyPair('ec').spki }),
  'request.notSigned': () => write({ sign: () => new Uint8Array(256) }),
  'request.unreadable': () => readRequest(leaf()),

  'response.empty': () => answer(''),
  'response.large': () => answer('x'.repeat(LARGEST_ANSWER + 1)),
  'response.request': async () => answer((await write({})).der),
  'response.privateKey': () => answer(pkcs8()),
  'response.pfx': () => answer(intact),
  'response.revocationList': () => answer(revocationList()),
  'response.publicKey': () => answer(key.spki),
  'response.webPage': () => answer('<html><body>Your certificate</body></html>'),
  'response.archive': () => answer(Buffer.from('504b0304', 'hex')),
  'response.text': () => answer('Your certificate is ready.'),
  'response.unknown': () => answer(Buffer.from('0001', 'hex')),
  'response.cutOff': () => answer(leaf().subarray(0, 300)),
  'response.cutOff.text': () => answer(pemText('CERTIFICATE', leaf()).slice(0, 300)),
  'response.damaged': () => answer(degenerate(seq())),
  'response.damaged.text': () => answer(pemText('CERTIFICATE', leaf()).replace('MII', '')),
  'response.notSigned': () => answer(signedData([], '1.2.840.113549.1.7.3')),
  'response.noCertificate': () => answer(degenerate()),
  'response.many': () =>
    answer(degenerate(...Array.from({ length: 101 }, (_, i) => leaf({ serial: Buffer.of(1, i) })))),
  'response.match.nothingPending': () => match(leaf(), []),
  'response.match.unrequested': () => match(leaf({ subject: name(['CN', 'x']), key: keyPair() })),
  'response.match.otherKey': () => match(leaf({ key: keyPair() })),
  'response.match.onlyIssuers': () => match(ca.der),
  'response.match.selfSigned': () => match(build({ subject: name(['CN', HOST]), key })),
  'response.match.expired': () => match(leaf({ notAfter: signature(-1) })),
  'response.match.notYet': () => match(leaf({ notBefore: signature(1) })),
  'response.match.noName': () => match(leaf({ subject: name(['O', 'x']), extensions: [] })),
  'response.match.otherName': () => match(leaf({ extensions: [extension.dnsNames('pacs')] })),
  'response.match.notLastName': () => match(leaf({ extensions: [extension.dnsNames(HOST, 'pacs')] })),

  'pfx.empty': () => open(new Uint8Array()),
  'pfx.large': () => open(new Uint8Array(LARGEST_PFX + 1)),
  'pfx.cutOff': () => open(intact.subarray(0, 500)),
  'pfx.damaged': () => open(Buffer.concat([intact, Buffer.from('x')])),
  'pfx.unknown': () => open(Buffer.from('0001', 'hex')),
  'pfx.certificate': () => open(leaf()),
  'pfx.privateKey': () => open(pkcs8()),
  'pfx.text': () => open(Buffer.from(pemText('CERTIFICATE', leaf()))),
  'pfx.nothing': () => open(pfxOf(SECRET)),
  'pfx.password.wrong': () => open(intact, 'Secret'),
  'pfx.password.needed': () => open(intact, null),
  'pfx.password.unchecked': () =>
    open(pfxOf({ password: null }, sealedPart(SECRET, certificateBag(leaf()))), 'x'),
  'pfx.iterations': () => open(pfxOf({ ...SECRET, iterations: 20_000_000 })),
  'pfx.encryption': () => open(pfxOf(SECRET, sealedPart({ ...SECRET, cipher: '1.2.3' }))),
  'pfx.mac': () => open(pfxOf({ ...SECRET, macAlgorithm: '1.2.3' })),
  'pfx.signed': () => open(seq(small(3), seq(oid('1.2.840.113549.1.7.2'), explicit(0, seq())))),
  'pfx.nested': () => open(pfxOf(SECRET, plainPart(nestedBag(deep)))),
  'pfx.many': () => open(pfxOf(SECRET, ...Array.from({ length: 201 }, () => plainPart()))),
  'pfx.candidate.noKey': () => candidates(certificateBag(leaf())),
  'pfx.candidate.noCertificate': () => candidates(keyBag(pkcs8())),
  'pfx.candidate.otherKey': () =>
    candidates(keyBag(pkcs8(), { id: small(1) }), certificateBag(ca.der, { id: small(1) })),
  'pfx.candidate.unknownKey': () => candidates(keyBag(seq(small(0), seq(oid('1.2.3')), octets(seq())))),
  'pfx.candidate.notRsa': () =>
    candidates(keyBag(pkcs8(keyPair('ec'))), certificateBag(leaf({ key: keyPair('ec') }))),
  'pfx.candidate.shortKey': () =>
    candidates(keyBag(pkcs8(keyPair('rsa', 1024))), certificateBag(leaf({ key: keyPair('rsa', 1024) }))),
  'pfx.noKey': () => choose(certificateBag(leaf())),
  'pfx.several': () =>
    choose(keyBag(pkcs8()), certificateBag(leaf()), certificateBag(leaf({ serial: Buffer.of(9) }))),

  'issuer.intermediate': () => root({ issuer: authority('Root').issuer }),
  'issuer.signature': () => root({ issuer: { name: ca.issuer.name, key: keyPair() } }),
  'issuer.notAuthority': () => root({ extensions: [] }),
  'issuer.mayNotSign': () => root({ extensions: [extension.basicConstraints(true)] }),
  'issuer.expired': () => root({ notAfter: signature(-1) }),
  'issuer.notYet': () => root({ notBefore: signature(1) }),
  'issuer.fingerprint.notHexadecimal': () => typed('sha256'),
  'issuer.fingerprint.short': () => typed(caCert.sha256.slice(0, 15)),
  'issuer.fingerprint.long': () => typed(`${caCert.sha256}00`),
  'issuer.fingerprint.sha1': () => typed(caCert.thumbprint),
  'issuer.fingerprint.differs': () => typed('0'.repeat(16)),
};

/** The messages that a function gave: thrown, or in what it returned. */
async function messages(produce: Production): Promise<readonly Message[]> {
  try {
    return found(await produce());
  } catch (error) {
    if (error instanceof Problem) return [error.problem];
    throw error;
  }
}

function found(value: unknown): Message[] {
  if (Array.isArray(value)) return value.flatMap(found);
  if (typeof value !== 'object' || value === null) return [];
  if ('why' in value) return found(value.why);
  return 'code' in value && 'params' in value ? [value as Message] : [];
}

describe('every refusal', () => {
  const codes = Object.keys({ ...requests, ...responses, ...pfx, ...issuers });
  test('has a way to produce it', () => {
    expect(Object.keys(PRODUCED).sort()).toEqual(codes.sort());
  });

  test.each(Object.entries(PRODUCED))('%s', async (code, produce) => {
    const given = await messages(produce);
    expect(given.map((message) => message.code)).toContain(code);
    // Every parameter of the sentence is filled in, in both languages.
    for (const message of given) {
      for (const table of Object.values(languages)) expect(text(message, table)).not.toMatch(/\{\w+\}/);
    }
  });
});
