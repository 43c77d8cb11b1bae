import type { Check } from '../../contract/check.ts';
import { type Message, message } from '../../contract/message.ts';
import { isoSeconds, keyText } from '../describe.ts';
import type { Evidence } from '../evidence.ts';
import type { Certificate } from '../parse.ts';
import { RENEW_BEFORE_DAYS } from '../profile.ts';
import { allowsServerAuthentication, datesAt, keyExchange, weakness } from '../strength.ts';
import { fail, pass, warn } from './lines.ts';
import { firstRefusal } from './log.ts';
import { certificatesInUse, risNameOf } from './who.ts';

/** What every certificate in use must be, whoever calls. */
export const certificateChecks = (evidence: Evidence): Check[] =>
  certificatesInUse(evidence.servers).flatMap(({ certificate }) => [
    dates(certificate, evidence),
    strength(certificate),
    usage(certificate, evidence),
  ]);

function dates(certificate: Certificate, evidence: Evidence): Check {
  const id = 'certificate.dates';
  const subject = certificate.thumbprint;
  const until = isoSeconds(certificate.notAfter);
  const renew = message('check.certificate.dates.remedy');
  const refusal = (): Message | null =>
    firstRefusal(certificate, evidence, ({ peer, chain }) => peer === 'dates' || chain === 'dates');
  switch (datesAt(certificate, evidence.now)) {
    case 'good':
      return pass(id, subject, message('check.certificate.dates.pass', { until }));
    case 'endsSoon': {
      const found = message('check.certificate.dates.endsSoon', { until, days: RENEW_BEFORE_DAYS });
      return warn(id, subject, found, renew);
    }
    case 'expired':
      return fail(id, subject, message('check.certificate.dates.expired', { until }), refusal(), renew);
    case 'notYet': {
      const found = message('check.certificate.dates.notYet', { from: isoSeconds(certificate.notBefore) });
      return fail(id, subject, found, refusal(), message('check.certificate.dates.clock.remedy'));
    }
  }
}

/** The wizard's own bar. The RIS itself would use short keys and SHA-1 without a word, but no key other than RSA. */
function strength(certificate: Certificate): Check {
  const id = 'certificate.strength';
  const subject = certificate.thumbprint;
  const remedy = message('check.certificate.strength.remedy');
  const key = keyText(certificate);
  const signature = certificate.signatureAlgorithm.name;
  switch (weakness(certificate)) {
    case null:
      return pass(id, subject, message('check.certificate.strength.pass', { key, signature }));
    case 'notRsa': {
      const wouldLog = message('ris.key.unusable', { subject: risNameOf(certificate) });
      return fail(id, subject, message('check.certificate.strength.notRsa', { key }), wouldLog, remedy);
    }
    case 'shortKey':
      return fail(id, subject, message('check.certificate.strength.shortKey', { key }), null, remedy);
    case 'oldHash':
      return fail(id, subject, message('check.certificate.strength.oldHash', { signature }), null, remedy);
  }
}

function usage(certificate: Certificate, evidence: Evidence): Check {
  const id = 'certificate.usage';
  const subject = certificate.thumbprint;
  const remedy = message('check.certificate.usage.remedy');
  if (!allowsServerAuthentication(certificate)) {
    const purposes = certificate.extendedKeyUsage?.join(', ') ?? '?';
    const wouldLog = firstRefusal(certificate, evidence, ({ chain }) => chain === 'usage');
    return fail(id, subject, message('check.certificate.usage.purpose', { purposes }), wouldLog, remedy);
  }
  const usages = [...(certificate.keyUsage?.usages ?? [])].join(', ');
  switch (keyExchange(certificate)) {
    case 'rsa':
      return pass(id, subject, message('check.certificate.usage.pass'));
    case 'signing':
      return warn(id, subject, message('check.certificate.usage.signing', { usages }), remedy);
    case 'none': {
      const found = message('check.certificate.usage.keyUsage', { usages });
      return fail(id, subject, found, message('ris.handshake.closed'), remedy);
    }
  }
}
