import { type Choices, choicesSchema } from '../../electron/contract/choices.ts';
import type { CertificateId, KeyRef } from '../../electron/contract/ids.ts';
import { MY } from '../../electron/setup/places.ts';
import {
  authority,
  CLIENT_AUTH,
  extension,
  type KeyPair,
  keyPair,
  name,
  type Recipe,
  SERVER_AUTH,
} from './certificates.ts';
import { certificate, days, plant } from './plant.ts';
import type { Rig } from './rig.ts';

/** The host of a server with a certificate of an authority. */
export const HOST = 'ris01.hospital.example';

/** The authority of the hospital; the same on every call. */
let made: ReturnType<typeof authority> | null = null;
export function hospital(): ReturnType<typeof authority> {
  made ??= authority('General Hospital CA', { notBefore: days(-10), notAfter: days(3000) });
  return made;
}

const usages = extension.keyUsage('digitalSignature', 'keyEncipherment');
const key = (): KeyPair => keyPair('rsa', 2048, 'ris01');

const recipe = (more: Recipe): Recipe => ({
  subject: name(['C', 'CA'], ['O', 'General Hospital'], ['CN', HOST]),
  issuer: hospital().issuer,
  key: key(),
  extensions: [usages, extension.purposes(SERVER_AUTH), extension.dnsNames('old-ris', HOST)],
  ...more,
});

/** A certificate of the authority for the host in `My`, good but for what the recipe says. */
export const certificateFor = (rig: Rig, more: Recipe = {}, container: string | null = 'ca-key') =>
  plant(rig, recipe(more), { container });

/** Choices with a certificate of the store. */
export function chosen(
  { thumbprint }: Pick<CertificateId, 'thumbprint'>,
  more: { setup?: Choices['setup']; host?: string; port?: number; trust?: 'asFound' | 'certificate' } = {},
): Choices {
  const { setup = 'integrated', host = HOST, port = 8000, trust = 'asFound' } = more;
  return choicesSchema.parse({
    schema: 1,
    setup,
    server: { host, port },
    certificate: { source: 'store', thumbprint, trust },
  });
}

/** One certificate that the RIS cannot use, whoever trusts it. */
export interface Unsuitable {
  readonly name: string;
  /** To choose it for, where it is for none. */
  readonly host?: string;
  readonly make: (rig: Rig) => CertificateId;
  /** Codes among the reasons. */
  readonly says: readonly string[];
}

const pemOf = ({ privateKey }: KeyPair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A certificate with a key of this use, which its store entry may name otherwise than it is. */
function withKeyProperties(rig: Rig, change: Partial<KeyRef>, use: 1 | 2 = 1): CertificateId {
  const imported = rig.importKey('ca-key', pemOf(key()), use);
  const entry = { der: certificate(recipe({})), friendlyName: null, key: { ...imported, ...change } };
  return rig.open().stores.add(MY, entry);
}

const CNG = { providerType: 0, provider: 'Microsoft Software Key Storage Provider', keySpec: 0 };
const OF = [usages, extension.dnsNames(HOST)] as const;

/** What issue "Certificates from a certification authority" calls unsuitable, one each. */
export const UNSUITABLE: readonly Unsuitable[] = [
  {
    name: 'an ECDSA key',
    make: (rig) => certificateFor(rig, { key: keyPair('ec') }, null),
    says: ['check.certificate.strength.notRsa', 'check.key.present.none'],
  },
  {
    name: 'an EdDSA key',
    make: (rig) => certificateFor(rig, { key: keyPair('ed25519') }, null),
    says: ['check.certificate.strength.notRsa'],
  },
  { name: 'a CNG key', make: (rig) => withKeyProperties(rig, CNG), says: ['check.key.usable.cng'] },
  {
    name: 'a key for signatures alone',
    make: (rig) => withKeyProperties(rig, {}, 2),
    says: ['check.key.usable.signatureOnly'],
  },
  {
    name: 'no Server Authentication',
    make: (rig) => certificateFor(rig, { extensions: [...OF, extension.purposes(CLIENT_AUTH)] }),
    says: ['check.certificate.usage.purpose'],
  },
  {
    name: 'a wildcard',
    make: (rig) => certificateFor(rig, { extensions: [extension.dnsNames('*.hospital.example')] }),
    says: ['certificate.unsuitable.wildcard'],
  },
  {
    name: 'an IP address as its name',
    make: (rig) => certificateFor(rig, { subject: name(['CN', '10.0.0.5']), extensions: [] }),
    says: ['certificate.unsuitable.badName'],
  },
  {
    name: 'no name at all',
    make: (rig) => certificateFor(rig, { subject: name(['O', 'General Hospital']), extensions: [] }),
    says: ['certificate.unsuitable.noName'],
  },
  {
    name: 'SHA-1',
    make: (rig) => certificateFor(rig, { hash: 'sha1' }),
    says: ['check.certificate.strength.oldHash'],
  },
  {
    name: 'a key of 1024 bits',
    make: (rig) => certificateFor(rig, { key: keyPair('rsa', 1024, 'short') }),
    says: ['check.certificate.strength.shortKey'],
  },
  {
    name: 'no private key',
    make: (rig) => certificateFor(rig, {}, null),
    says: ['check.key.present.none'],
  },
  {
    name: 'a key container that is gone',
    make: (rig) => withKeyProperties(rig, { container: 'gone' }),
    says: ['check.key.present.missing'],
  },
  {
    name: 'the key of another certificate',
    make: (rig) => {
      const other = rig.importKey('other', pemOf(keyPair('rsa', 2048, 'unrelated')));
      return rig.open().stores.add(MY, { der: certificate(recipe({})), friendlyName: null, key: other });
    },
    says: ['check.key.matches.fail'],
  },
  {
    name: 'expired',
    make: (rig) => certificateFor(rig, { notAfter: days(-0.5) }),
    says: ['check.certificate.dates.expired'],
  },
  {
    name: 'not yet valid',
    make: (rig) => certificateFor(rig, { notBefore: days(5) }),
    says: ['check.certificate.dates.notYet'],
  },
];
