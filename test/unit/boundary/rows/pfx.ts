import { pemText } from '../../../../electron/certificates/encoding/pem.ts';
import { LARGEST_PFX } from '../../../../electron/certificates/pfx/limits.ts';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { keyPair } from '../../../support/certificates.ts';
import { type Bytes, explicit, octets, oid, seq, small } from '../../../support/der-writer.ts';
import { issued } from '../../../support/given-files.ts';
import {
  certificateBag,
  keyBag,
  nestedBag,
  pfxOf,
  plainPart,
  sealedPart,
} from '../../../support/pfx-writer.ts';
import { HOST, hospital } from '../../../support/store-certificates.ts';
import type { Row, Stage } from '../stage.ts';
import { onProducts } from '../table.ts';

const FOR_HOST = ['--setup', 'server', '--host', HOST] as const;
const SECRET = { password: 'secret' };
const key = () => keyPair('rsa', 2048, 'ris01');
const pkcs8 = (of = key()): Bytes => of.privateKey.export({ type: 'pkcs8', format: 'der' });
const leaf = (): Bytes => Buffer.from(issued());
const bag = (): Bytes => certificateBag(leaf());

const importing = (stage: Stage, bytes: Uint8Array | string, password: string | Uint8Array | null) => {
  const secret = password === null ? [] : ['--pfx-password-file', stage.file('password', password)];
  return stage.run([...FOR_HOST, '--pfx', stage.file('ris01.pfx', bytes), ...secret]);
};

/** A file that is refused. */
const refused = (
  codes: MessageCode | readonly MessageCode[],
  make: () => Uint8Array | string,
  password: string | null = SECRET.password,
): Row => onProducts(codes, (stage) => importing(stage, make(), password));

const intact = (): Bytes => pfxOf(SECRET, sealedPart(SECRET, bag()));
const holding = (...bags: readonly Bytes[]) => pfxOf(SECRET, plainPart(...bags));

function deep(): Bytes {
  let nested = seq(bag());
  for (let i = 0; i < 7; i++) nested = seq(nestedBag(nested));
  return pfxOf(SECRET, plainPart(nestedBag(nested)));
}

const withKind = (pair: ReturnType<typeof keyPair>): Bytes =>
  holding(keyBag(pkcs8(pair)), certificateBag(Buffer.from(issued({ key: pair }))));

/** PFX files: what the file is instead, its password, and what is in it. */
export const pfxFiles: readonly Row[] = [
  refused(['pfx.empty', 'given.pfx'], () => ''),
  refused('pfx.large', () => Buffer.alloc(LARGEST_PFX + 1)),
  refused('pfx.cutOff', () => intact().subarray(0, 500)),
  refused('pfx.damaged', () => Buffer.concat([intact(), Buffer.from('x')])),
  refused('pfx.unknown', () => Buffer.from('0001', 'hex')),
  refused('pfx.certificate', leaf),
  refused('pfx.privateKey', () => pkcs8()),
  refused('pfx.text', () => pemText('CERTIFICATE', leaf())),
  refused('pfx.nothing', () => pfxOf(SECRET)),
  refused('pfx.password.wrong', intact, 'Secret'),
  refused('pfx.password.needed', intact, null),
  refused('pfx.password.unchecked', () => pfxOf({ password: null }, sealedPart(SECRET, bag())), 'x'),
  refused('pfx.iterations', () => pfxOf({ ...SECRET, iterations: 20_000_000 })),
  refused('pfx.encryption', () => pfxOf(SECRET, sealedPart({ ...SECRET, cipher: '1.2.3' }))),
  refused('pfx.mac', () => pfxOf({ ...SECRET, macAlgorithm: '1.2.3' })),
  refused('pfx.signed', () => seq(small(3), seq(oid('1.2.840.113549.1.7.2'), explicit(0, seq())))),
  refused('pfx.nested', deep),
  refused('pfx.many', () => pfxOf(SECRET, ...Array.from({ length: 201 }, () => plainPart()))),
  refused('pfx.noKey', () => holding(bag())),
  refused('pfx.candidate.noKey', () => holding(keyBag(pkcs8(keyPair())), bag())),
  refused('pfx.candidate.noCertificate', () => holding(keyBag(pkcs8()))),
  refused('pfx.candidate.otherKey', () =>
    holding(keyBag(pkcs8(), { id: small(1) }), certificateBag(Buffer.from(hospital().der), { id: small(1) })),
  ),
  refused('pfx.candidate.unknownKey', () => holding(keyBag(seq(small(0), seq(oid('1.2.3')), octets(seq()))))),
  refused('pfx.candidate.notRsa', () => withKind(keyPair('ec'))),
  refused('pfx.candidate.shortKey', () => withKind(keyPair('rsa', 1024))),
  refused('pfx.several', () =>
    holding(keyBag(pkcs8()), bag(), certificateBag(Buffer.from(issued({ serial: Buffer.of(9) })))),
  ),
  onProducts('given.passwordLong', (stage) => importing(stage, intact(), 'x'.repeat(5000))),
  onProducts('given.passwordText', (stage) => importing(stage, intact(), Buffer.from('fffe00d8', 'hex'))),
  onProducts('given.nothingTyped', (stage) =>
    stage.run([...FOR_HOST, '--pfx', stage.file('a.pfx', intact()), '--pfx-password-file', '-']),
  ),
];
