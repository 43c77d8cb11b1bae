import { createContext, useContext } from 'react';
import type { CertificateId } from '../../electron/contract/ids.ts';

export const CertificateContext = createContext<(id: CertificateId) => void>(() => undefined);

/** Opens the certificate viewer. */
export const useCertificateDialog = (): ((id: CertificateId) => void) => useContext(CertificateContext);
