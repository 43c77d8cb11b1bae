import type { CertificateId } from '../contract/ids.ts';
import { type Message, message } from '../contract/message.ts';
import { commonNames, nameText, selfIssued } from './names.ts';
import { OID } from './oids.ts';
import type { Certificate } from './parse.ts';

/** Who probably made a certificate (domain.md, "Certificates that may already be there"). */
export type Maker =
  | { readonly kind: 'wizard' }
  | { readonly kind: 'clearcanvas' }
  | { readonly kind: 'aspnet' }
  | { readonly kind: 'iisexpress' }
  | { readonly kind: 'mkcert' }
  | { readonly kind: 'remoteDesktop' }
  | { readonly kind: 'selfSigned' }
  | { readonly kind: 'ca'; readonly issuer: string };

/** The first that fits; names can be forged, so this is for showing and never grants anything. */
export function makerOf(certificate: Certificate, id: CertificateId, friendlyName: string | null): Maker {
  if (certificate.marker !== null) return { kind: 'wizard' };
  if (certificate.extensions.has(OID.aspNetDeveloper)) return { kind: 'aspnet' };
  if (friendlyName?.startsWith('IIS Express Development Certificate')) return { kind: 'iisexpress' };
  if (/\bmkcert\b/.test(nameText(certificate.issuer))) return { kind: 'mkcert' };
  if (id.store.toLowerCase() === 'remote desktop') return { kind: 'remoteDesktop' };
  if (fromOldInstaller(certificate)) return { kind: 'clearcanvas' };
  return selfIssued(certificate)
    ? { kind: 'selfSigned' }
    : { kind: 'ca', issuer: nameText(certificate.issuer) };
}

/** Made by the original installer or its scripts: makecert's root or self-signed, SHA-1 or MD5, 1024 bits. */
export function fromOldInstaller(certificate: Certificate): boolean {
  const { hash } = certificate.signatureAlgorithm;
  return (
    nameText(certificate.subject).toLowerCase() === 'cn=localhost' &&
    (hash === 'sha1' || hash === 'md5') &&
    certificate.publicKey.kind === 'rsa' &&
    (certificate.publicKey.bits ?? 0) <= 1024 &&
    (selfIssued(certificate) || commonNames(certificate.issuer).includes('Root Agency'))
  );
}

/** Who made it, as a clause for a conflict's description. */
export function makerMessage(maker: Maker): Message {
  switch (maker.kind) {
    case 'wizard':
      return message('certificate.maker.wizard');
    case 'clearcanvas':
      return message('certificate.maker.clearcanvas');
    case 'aspnet':
      return message('certificate.maker.aspnet');
    case 'iisexpress':
      return message('certificate.maker.iisexpress');
    case 'mkcert':
      return message('certificate.maker.mkcert');
    case 'remoteDesktop':
      return message('certificate.maker.remoteDesktop');
    case 'selfSigned':
      return message('certificate.maker.selfSigned');
    case 'ca':
      return message('certificate.maker.ca', { issuer: maker.issuer });
  }
}
