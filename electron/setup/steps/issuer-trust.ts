import { thumbprintOf } from '../../certificates/parse.ts';
import { SERVER_AUTHENTICATION } from '../../certificates/usages.ts';
import { ROOT } from '../places.ts';
import type { Executor } from './executor.ts';

/**
 * Makes every user of the machine trust a root whose fingerprint was confirmed, limited to Server Authentication (domain.md,
 * Threats). One that is there already stays as it is.
 */
export const issuerTrust: Executor<'issuer.trust'> = {
  prepare({ der }, { machine: { stores } }) {
    const certificate = { ...ROOT, thumbprint: thumbprintOf(Buffer.from(der, 'base64')) };
    return { kind: 'issuer.trust', certificate, der, presentBefore: stores.get(certificate) !== null };
  },
  perform({ der, presentBefore }, { machine: { stores } }) {
    if (presentBefore) return {};
    const bytes = Buffer.from(der, 'base64');
    const root = { der: bytes, friendlyName: null, key: null, usages: SERVER_AUTHENTICATION };
    return { revert: { what: 'added', certificate: stores.add(ROOT, root), key: null, madeStore: false } };
  },
  undo({ certificate, presentBefore }, { machine: { stores } }) {
    if (!presentBefore) stores.remove(certificate);
    return [];
  },
};
