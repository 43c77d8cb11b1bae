import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import { isoSeconds, keyText } from '../../describe.ts';
import { DAY } from '../../profile.ts';
import { allowsServerAuthentication, datesAt, keyExchange, weakness } from '../../strength.ts';
import { fail, pass, warn } from '../lines.ts';
import { refusalSentence } from '../log.ts';
import { webSentence } from './name.ts';
import type { Shown } from './shown.ts';

/** Before the end of a certificate, in days: each is said once more. */
const WARNINGS = [7, 30, 60] as const;
/** Kerberos takes no greater difference; below it nobody notices. In minutes. */
const CLOCKS_AGREE = 5;
const MINUTE = 60_000;

/** How the client that asks would say that it refuses the certificate; null: it does not, or in no known words. */
function sentence(shown: Shown) {
  const { taken } = shown;
  if (taken.trusted !== false) return null;
  const { kind } = shown.contact.endpoint;
  return kind === 'net.tcp' ? refusalSentence(shown.certificate, taken, shown.now) : webSentence(kind);
}

const accepted = (shown: Shown): boolean => shown.taken.trusted === true;

export function datesCheck(shown: Shown): Check {
  const id = 'contact.dates';
  const { certificate, subject, now } = shown;
  const until = isoSeconds(certificate.notAfter);
  const renew = message('check.contact.dates.remedy');
  const outside = (found: Check['found'], remedy: typeof renew): Check =>
    accepted(shown) ? warn(id, subject, found, remedy) : fail(id, subject, found, sentence(shown), remedy);
  switch (datesAt(certificate, now)) {
    case 'expired':
      return outside(message('check.certificate.dates.expired', { until }), renew);
    case 'notYet': {
      const found = message('check.certificate.dates.notYet', { from: isoSeconds(certificate.notBefore) });
      return outside(found, message('check.contact.dates.clock.remedy'));
    }
    case 'endsSoon':
    case 'good': {
      const left = certificate.notAfter.getTime() - now.getTime();
      const days = WARNINGS.find((most) => left < most * DAY);
      if (days === undefined) return pass(id, subject, message('check.certificate.dates.pass', { until }));
      return warn(id, subject, message('check.certificate.dates.endsSoon', { until, days }), renew);
    }
  }
}

/** WCF of .NET Framework 4.0 reads no other key than RSA; short keys and SHA-1 it takes without a word. */
export function strengthCheck({ certificate, subject, contact }: Shown): Check {
  const id = 'contact.strength';
  const remedy = message('check.contact.strength.remedy');
  const key = keyText(certificate);
  const signature = certificate.signatureAlgorithm.name;
  const good = message('check.certificate.strength.pass', { key, signature });
  switch (weakness(certificate)) {
    case null:
      return pass(id, subject, good);
    case 'notRsa': {
      if (contact.endpoint.kind !== 'net.tcp') return pass(id, subject, good);
      const found = message('check.certificate.strength.notRsa', { key });
      return fail(id, subject, found, message('ris.key.algorithm'), remedy);
    }
    case 'shortKey':
      return warn(id, subject, message('check.certificate.strength.shortKey', { key }), remedy);
    case 'oldHash':
      return warn(id, subject, message('check.certificate.strength.oldHash', { signature }), remedy);
  }
}

/** Peer trust asks for no purpose (domain.md), so what it accepts is only worth a warning. */
export function usageCheck(shown: Shown): Check {
  const id = 'contact.usage';
  const { certificate, subject } = shown;
  const remedy = message('check.contact.usage.remedy');
  if (!allowsServerAuthentication(certificate)) {
    const purposes = certificate.extendedKeyUsage?.join(', ') ?? '?';
    const found = message('check.certificate.usage.purpose', { purposes });
    return accepted(shown)
      ? warn(id, subject, found, remedy)
      : fail(id, subject, found, sentence(shown), remedy);
  }
  if (keyExchange(certificate) === 'rsa') return pass(id, subject, message('check.certificate.usage.pass'));
  const usages = [...(certificate.keyUsage?.usages ?? [])].join(', ');
  return warn(id, subject, message('check.certificate.usage.signing', { usages }), remedy);
}

/** A service takes its certificate when it starts, so after a change it may still show the old one. */
export function configuredCheck({ certificate, configured, subject }: Shown): Check[] {
  if (configured === null) return [];
  const id = 'contact.configured';
  if (configured.thumbprint === certificate.thumbprint)
    return [pass(id, subject, message('check.contact.configured.pass'))];
  const found = message('check.contact.configured.other', {
    presented: certificate.thumbprint,
    configured: configured.thumbprint,
  });
  return [warn(id, subject, found, message('check.contact.configured.remedy'))];
}

export function clockCheck({ contact: { presented }, subject, now }: Shown): Check[] {
  const { clock } = presented;
  if (clock === null) return [];
  const minutes = Math.round(Math.abs(clock.getTime() - now.getTime()) / MINUTE);
  if (minutes < CLOCKS_AGREE) return [pass('contact.clock', subject, message('check.contact.clock.pass'))];
  const found = message('check.contact.clock.warn', {
    minutes,
    here: isoSeconds(now),
    there: isoSeconds(clock),
  });
  return [warn('contact.clock', subject, found, message('check.contact.clock.remedy'))];
}
