import { pemText } from '../../../../electron/certificates/encoding/pem.ts';
import { LARGEST_ANSWER } from '../../../../electron/certificates/response/read.ts';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { MY, REQUESTS, REQUESTS_OF_USER, ROOT } from '../../../../electron/setup/places.ts';
import { degenerate, revocationList, signedData } from '../../../support/answers.ts';
import { authority, extension, keyPair, name, type Recipe } from '../../../support/certificates.ts';
import { seq } from '../../../support/der-writer.ts';
import { issued, pem, pfxWith, sha256Of } from '../../../support/given-files.ts';
import { days, plant } from '../../../support/plant.ts';
import { certificateFor, HOST, hospital } from '../../../support/store-certificates.ts';
import type { Row, Stage } from '../stage.ts';
import { onProducts } from '../table.ts';

const key = () => keyPair('rsa', 2048, 'ris01');
const FOR_HOST = ['--setup', 'server', '--host', HOST] as const;

/** A request that waits, as certreq leaves it: its subject, and the key that the answers are for. */
const pending = (stage: Stage, recipe: Recipe = {}) =>
  plant(
    stage.rig,
    { key: key(), subject: name(['CN', HOST]), ...recipe },
    { store: REQUESTS, container: 'pending' },
  );

type Content = Uint8Array | string;
const answering = (stage: Stage, content: Content, ...more: readonly string[]) =>
  stage.run([...FOR_HOST, '--response', stage.file('answer.cer', content), ...more]);

/** An answer that is refused whatever waits. */
const unreadable = (code: MessageCode, content: () => Content): Row =>
  onProducts([code, 'given.answer'], (stage) => answering(stage, content()));

/** An answer that can be read and completes nothing. */
const unmatched = (code: MessageCode, recipe: Recipe): Row =>
  onProducts([code, 'plan.response.refused'], (stage) => {
    pending(stage);
    return answering(stage, pem(issued(recipe)));
  });

const leaf = issued();
const pkcs8 = (): Buffer => key().privateKey.export({ type: 'pkcs8', format: 'der' });

/** Answers of a certification authority: what the file is instead, and why it completes no request. */
export const answers: readonly Row[] = [
  onProducts(['given.absent', 'given.answer'], (stage) =>
    stage.run([...FOR_HOST, '--response', stage.path('gone.cer')]),
  ),
  unreadable('response.empty', () => ''),
  onProducts('response.large', (stage) => answering(stage, 'x'.repeat(LARGEST_ANSWER + 1))),
  unreadable('response.privateKey', pkcs8),
  unreadable('response.pfx', () => pfxWith([leaf])),
  unreadable('response.revocationList', revocationList),
  unreadable('response.publicKey', () => key().spki),
  unreadable('response.webPage', () => '<html><body>Your certificate</body></html>'),
  unreadable('response.archive', () => Buffer.from('504b0304', 'hex')),
  unreadable('response.text', () => 'Your certificate is ready.'),
  unreadable('response.unknown', () => Buffer.from('0001', 'hex')),
  unreadable('response.cutOff', () => leaf.subarray(0, 300)),
  unreadable('response.cutOff.text', () => pemText('CERTIFICATE', leaf).slice(0, 300)),
  unreadable('response.damaged', () => degenerate(seq())),
  unreadable('response.damaged.text', () => pemText('CERTIFICATE', leaf).replace('MII', '')),
  unreadable('response.notSigned', () => signedData([], '1.2.840.113549.1.7.3')),
  unreadable('response.noCertificate', () => degenerate()),
  unreadable('response.many', () =>
    degenerate(...Array.from({ length: 101 }, (_, i) => Buffer.from(issued({ serial: Buffer.of(1, i) })))),
  ),
  onProducts('response.request', async (stage) => {
    const request = stage.path('made.req');
    await stage.run([...FOR_HOST, '--request', request]);
    await stage.run([...FOR_HOST, '--response', request]);
  }),
  onProducts('response.match.nothingPending', (stage) => answering(stage, pem(leaf))),
  unmatched('response.match.unrequested', { subject: name(['CN', 'x']), key: keyPair() }),
  unmatched('response.match.otherKey', { subject: name(['CN', HOST]), key: keyPair() }),
  onProducts('response.match.onlyIssuers', (stage) => {
    pending(stage);
    return answering(stage, pem(hospital().der));
  }),
  onProducts('response.match.selfSigned', (stage) => {
    const id = pending(stage);
    return answering(stage, pem(stage.rig.open().stores.get(id)?.der ?? new Uint8Array()));
  }),
  unmatched('response.match.expired', { notAfter: days(-0.5) }),
  unmatched('response.match.notYet', { notBefore: days(1) }),
  unmatched('response.match.noName', { subject: name(['O', 'x']), extensions: [] }),
  unmatched('response.match.otherName', { extensions: [extension.dnsNames('pacs.example')] }),
  unmatched('response.match.notLastName', { extensions: [extension.dnsNames(HOST, 'pacs.example')] }),
  onProducts('plan.response.ofUser', (stage) => {
    plant(
      stage.rig,
      { key: key(), subject: name(['CN', HOST]) },
      { store: REQUESTS_OF_USER, container: 'certreq' },
    );
    return answering(stage, pem(leaf));
  }),
  onProducts(['plan.response.cng', 'plan.response.remedy'], (stage) => {
    const imported = stage.rig.importKey(
      'cng',
      key().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    const cng = {
      ...imported,
      providerType: 0,
      provider: 'Microsoft Software Key Storage Provider',
      keySpec: 0,
    };
    const { stores } = stage.rig.open();
    const id = pending(stage);
    const der = stores.get(id)?.der ?? new Uint8Array();
    stores.remove(id);
    stage.rig.open().keys.delete('pending');
    stores.add(REQUESTS, { der, friendlyName: null, key: cng });
    return answering(stage, pem(leaf));
  }),
];

/** `--trust-issuer` with a root that is refused, for a certificate that is there. */
const root = (
  code: MessageCode | readonly MessageCode[],
  content: Content,
  sha256: string,
  before: (stage: Stage) => unknown = () => undefined,
): Row =>
  onProducts(code, (stage) => {
    before(stage);
    const { thumbprint } = certificateFor(stage.rig);
    const file = stage.file('root.cer', content);
    const trust = ['--trust-issuer', file, '--trust-issuer-sha256', sha256];
    return stage.run([...FOR_HOST, '--certificate', thumbprint, ...trust]);
  });
const rootMadeAs = (code: MessageCode, recipe: Recipe): Row => {
  const { der } = authority('A root', { notBefore: days(-9), notAfter: days(900), ...recipe });
  return root([code, 'plan.issuer.refused'], der, sha256Of(der));
};
const OTHER = { name: name(['CN', 'Another']), key: keyPair('rsa', 2048, 'another') };
const OWN_NAME = name(['C', 'CA'], ['O', 'General Hospital'], ['CN', 'A root']);

/** Roots that may not be trusted, or are not confirmed. */
export const roots: readonly Row[] = [
  root('given.issuer', 'no certificate', '0'.repeat(64)),
  root(['issuer.fingerprint.differs', 'plan.issuer.fingerprint.remedy'], hospital().der, '0'.repeat(64)),
  rootMadeAs('issuer.intermediate', { issuer: OTHER }),
  rootMadeAs('issuer.signature', { issuer: { name: OWN_NAME, key: OTHER.key } }),
  rootMadeAs('issuer.notAuthority', { extensions: [] }),
  rootMadeAs('issuer.mayNotSign', { extensions: [extension.basicConstraints(true)] }),
  rootMadeAs('issuer.expired', { notAfter: days(-0.5) }),
  rootMadeAs('issuer.notYet', { notBefore: days(1) }),
  root('plan.issuer.limited', hospital().der, sha256Of(hospital().der), ({ rig }) =>
    rig.open().stores.add(ROOT, {
      der: hospital().der,
      friendlyName: null,
      key: null,
      // EKUs: client authentication alone.
      usages: Buffer.from('300a06082b06010505070302', 'hex'),
    }),
  ),
];

/** A certificate whose key is there although its entry names none: joined again, and said. */
export const rejoined: readonly Row[] = [
  onProducts('plan.rejoins', (stage) => {
    const der = issued({ issuer: hospital().issuer });
    const pkcs8Pem = key().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    stage.rig.importKey('lost-reference', pkcs8Pem);
    const { thumbprint } = stage.rig.open().stores.add(MY, { der, friendlyName: null, key: null });
    return stage.run([...FOR_HOST, '--certificate', thumbprint, '--trust-certificate', '--plan']);
  }),
];
