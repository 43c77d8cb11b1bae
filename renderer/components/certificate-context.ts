import { createContext, useContext } from 'react';
import type { CertificateId } from '../../electron/contract/ids.ts';

/** A certificate of a store; or, by its SHA-256 fingerprint, one that a server showed. */
export type OpenedCertificate = CertificateId | { readonly sha256: string };

export const CertificateContext = createContext<(certificate: OpenedCertificate) => void>(() => undefined);

/** Opens the certificate viewer. */
export const useCertificateDialog = (): ((certificate: OpenedCertificate) => void) =>
  useContext(CertificateContext);
