import type { Check } from '../../contract/check.ts';
import { message } from '../../contract/message.ts';
import { endpointOf } from '../address.ts';
import type { ClientEvidence, Evidence } from '../evidence.ts';
import { claimedNames, provesHost } from '../identity.ts';
import type { Certificate } from '../parse.ts';
import { fail, pass, skipped } from './lines.ts';
import { forbidden, trustCheck } from './trust.ts';
import { answering, certificatesInUse, clientSubject, judged } from './who.ts';

/** What each client section says to the certificate of the server that it calls: is it the right name, is it trusted? */
export const connectionChecks = (evidence: Evidence): Check[] =>
  evidence.clients.filter(judged).flatMap((client) => {
    const servers = answering(client, evidence.servers);
    const used = certificatesInUse(servers);
    // Nothing found or too much of it is search.one's to report; what cannot be searched leaves trust open.
    if (used.length === 0)
      return servers.some(({ found }) => found === null) ? [unknownCertificate(client)] : [];
    return used.flatMap(({ certificate }) => [
      name(client, certificate),
      ...trust(client, certificate, evidence),
    ]);
  });

const unknownCertificate = (client: ClientEvidence): Check =>
  skipped(
    'client.trust',
    clientSubject(client),
    message('check.client.trust.unknownCertificate'),
    message('check.client.trust.unjudged.remedy'),
  );

function name(client: ClientEvidence, certificate: Certificate): Check {
  const id = 'certificate.name';
  const subject = clientSubject(client);
  const host = endpointOf(client.url)?.host ?? '';
  if (provesHost(certificate, host, client.lastDnsNameOnly)) {
    return pass(id, subject, message('check.certificate.name.pass', { host }));
  }
  const claims = claimedNames(certificate, client.lastDnsNameOnly);
  const [claim] = claims;
  if (!claim) {
    const remedy = message('check.certificate.name.remedy.none', { host });
    const found = message('check.certificate.name.none', { host });
    return fail(id, subject, found, message('ris.identity.none', { host }), remedy);
  }
  const names = claims.join(', ');
  return fail(
    id,
    subject,
    message('check.certificate.name.other', { host, names }),
    message('ris.identity.other', { host, claim }),
    message('check.certificate.name.remedy', { host, names }),
  );
}

const trust = (
  client: ClientEvidence,
  certificate: Certificate,
  { trust: trusted, now }: Evidence,
): Check[] =>
  trustCheck({
    id: 'client.trust',
    subject: clientSubject(client),
    certificate,
    policy: client,
    trust: trusted,
    now,
    remedy: (refused) =>
      forbidden(refused)
        ? message('check.client.trust.disallowed.remedy')
        : message('check.client.trust.remedy'),
  });
