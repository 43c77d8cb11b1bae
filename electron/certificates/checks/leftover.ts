import type { Check } from '../../contract/check.ts';
import { message } from '../../contract/message.ts';
import type { Evidence } from '../evidence.ts';
import { fromOldInstaller } from '../makers.ts';
import { nameText } from '../names.ts';
import { type Certificate, tryParse } from '../parse.ts';
import { warn } from './lines.ts';

/** Certificates of the original installer that are still trusted; their keys may be known to others. */
export const leftoverChecks = ({ trust }: Evidence): Check[] => [
  ...leftovers(trust.trustedPeople).map((certificate) => line(certificate, 'LocalMachine\\TrustedPeople')),
  ...leftovers(trust.roots).map((certificate) => line(certificate, 'LocalMachine\\Root')),
];

const leftovers = (ders: readonly Uint8Array[]): Certificate[] =>
  ders.map(tryParse).filter((found): found is Certificate => found !== null && fromOldInstaller(found));

function line(certificate: Certificate, store: string): Check {
  const { thumbprint } = certificate;
  const found = message('check.trust.leftover.warn', { subject: nameText(certificate.subject), store });
  return warn(
    'trust.leftover',
    thumbprint,
    found,
    message('check.trust.leftover.remedy', { thumbprint, store }),
  );
}
