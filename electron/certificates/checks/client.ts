import type { Check } from '../../contract/check.ts';
import { endpointUrl } from '../../contract/endpoint.ts';
import { type Message, message } from '../../contract/message.ts';
import { endpointOf, sameEndpoint } from '../address.ts';
import type { ClientEvidence, ContactEvidence, Evidence, ServerEvidence } from '../evidence.ts';
import { claimedNames } from '../identity.ts';
import { validationModeOf } from '../trust.ts';
import { fail, pass, skipped } from './lines.ts';
import { clientSubject, isNetTcp, usedBy } from './who.ts';

/** What every section says about its connection: kind, checking of certificates, address. */
export const clientChecks = ({ servers, clients, contacts }: Evidence): Check[] => [
  ...servers
    .filter(({ configurationClass }) => !isNetTcp(configurationClass))
    .map((one) => binding(one, one.file)),
  ...clients.flatMap((client) => {
    const subject = clientSubject(client);
    if (!isNetTcp(client.configurationClass)) return [binding(client, subject)];
    return [
      binding(client, subject),
      validation(client, subject),
      endpoint(client, subject, servers, contacts),
    ];
  }),
  ...disagreements(servers),
];

function binding({ configurationClass }: Pick<ClientEvidence, 'configurationClass'>, subject: string): Check {
  if (isNetTcp(configurationClass)) {
    return pass('client.binding', subject, message('check.client.binding.pass'));
  }
  const found = message('check.client.binding.skipped', { configurationClass: configurationClass ?? '' });
  return skipped('client.binding', subject, found, message('check.client.binding.remedy'));
}

function validation({ validationMode }: ClientEvidence, subject: string): Check {
  const id = 'client.validation';
  const remedy = message('check.client.validation.remedy');
  const mode = validationModeOf(validationMode);
  switch (mode) {
    case 'PeerTrust':
    case 'ChainTrust':
    case 'PeerOrChainTrust':
      return pass(id, subject, message('check.client.validation.pass', { mode }));
    case 'None':
      return fail(id, subject, message('check.client.validation.none'), null, remedy);
    case 'Custom': {
      const found = message('check.client.validation.custom');
      return fail(id, subject, found, message('ris.validation.custom'), remedy);
    }
    case null: {
      // .NET silently takes the default for a value that it cannot read, so nothing is logged.
      const found = message('check.client.validation.unknown', { mode: validationMode });
      return fail(id, subject, found, null, remedy);
    }
  }
}

/** Any of the server files may be the one in use, so the address must be right for every one of them. */
function endpoint(
  client: ClientEvidence,
  subject: string,
  servers: readonly ServerEvidence[],
  contacts: readonly ContactEvidence[],
): Check {
  const id = 'client.endpoint';
  const { url } = client;
  const called = endpointOf(url);
  const remedy = message('check.client.endpoint.remedy');
  const notHere = message('check.client.endpoint.elsewhere.remedy', { url });
  if (called === null) {
    const found = message('check.client.endpoint.invalid', { url });
    return fail(id, subject, found, message('ris.connect', { url }), remedy);
  }
  const contacted = contacts.some(({ contact }) =>
    sameEndpoint(called, endpointOf(endpointUrl(contact.endpoint))),
  );
  // Another computer's: what contacting it showed has lines of its own.
  if ((client.elsewhere || servers.length === 0) && contacted)
    return pass(id, subject, message('check.client.endpoint.contacted', { url }));
  if (client.elsewhere)
    return skipped(id, subject, message('check.client.endpoint.elsewhere', { url }), notHere);
  if (servers.length === 0)
    return skipped(id, subject, message('check.client.endpoint.noServer', { url }), notHere);
  const other = servers.find((server) => !sameEndpoint(called, endpointOf(server.baseUrl)));
  if (other === undefined) return pass(id, subject, message('check.client.endpoint.pass', { url }));
  const found = message('check.client.endpoint.other', { url, file: other.file, baseUrl: other.baseUrl });
  return fail(id, subject, found, connectSentence(client, called, other), remedy);
}

/**
 * The RIS listens on every interface: where only the host differs, the connection is made and the name is what fails.
 */
function connectSentence(
  client: ClientEvidence,
  called: { readonly host: string; readonly port: number },
  server: ServerEvidence,
): Message {
  const { url } = client;
  const used = usedBy(server);
  const claim = used && claimedNames(used.certificate, client.lastDnsNameOnly)[0];
  if (endpointOf(server.baseUrl)?.port !== called.port || !claim) return message('ris.connect', { url });
  return message('ris.identity.other', { host: called.host, claim });
}

/** Server files that name another address than the first one, whether or not any client is there to notice. */
function disagreements(servers: readonly ServerEvidence[]): Check[] {
  const [first, ...others] = servers;
  if (first === undefined) return [];
  return others
    .filter((server) => !sameEndpoint(endpointOf(server.baseUrl), endpointOf(first.baseUrl)))
    .map(({ file, baseUrl }) =>
      fail(
        'client.endpoint',
        file,
        message('check.server.endpoint.differs', { baseUrl, other: first.file, otherUrl: first.baseUrl }),
        message('ris.connect', { url: first.baseUrl }),
        message('check.client.endpoint.remedy'),
      ),
    );
}
