/** What the command line says about setting up a client, and about checking connections. */
export const commandlineClient = {
  'commandline.checkAlone':
    '{option} has no effect with --check, which changes nothing and goes by the configuration of this machine. Leave it out.',
  'commandline.clientOnly': '{option} is for --setup client alone. Leave it out, or set up the client.',
  'commandline.serverOnly':
    '{option} is for a machine with the RIS server, and --setup client sets up the client alone. Leave it out.',
  'commandline.needsServer':
    '--setup client needs --server HOST: the name of the RIS server, as its certificate has it.',
  'commandline.value.called':
    '{place} must be the host name of the RIS server, and behind a colon its port where that is not 8000, not {value}. It cannot be an IP address.',
  'commandline.value.url':
    '{place} must be an address to check (net.tcp://ris01:8000/, https://ris01/, tls://ris01:636), not {value}.',
  'commandline.help.server':
    'Of a client: the RIS server that it calls, by the name that its certificate is for.',
  'commandline.help.failover': 'Of a client: whom it calls where the server does not answer.',
  'commandline.help.offline': 'Of a client: contact nobody. Nothing is proven then.',
  'commandline.help.trustServerSha256':
    'Of a client: trust the certificate of the server itself, by its whole SHA-256 fingerprint, read on the server; repeatable.',
  'commandline.help.check':
    'Contact a server (net.tcp://ris01:8000/, https://ris01/, tls://ris01:636) and say whether the RIS client here would connect; repeatable. Changes nothing.',
  'commandline.help.report': 'Write what happened to FILE, as a page to read and to print (HTML).',
  'commandline.help.example.client':
    'Set up a client; its server’s certificate is trusted by its fingerprint:',
  'commandline.help.example.check': 'Find out why a client does not connect:',
  'commandline.contact.title': 'Contacted: {url}',
  'commandline.contact.at': 'Answered from {address}.',
  'commandline.contact.authentication': 'Authentication: {subject}, issued by {issuer}.',
  'commandline.contact.fingerprint': 'SHA-256 fingerprint: {sha256}',
  'commandline.contact.verified': 'Verified by the certification authority: {verified}.',
  'commandline.contact.encryption': 'Encryption: {protocol}, {cipher}.',
  'commandline.contact.keyExchange': 'Key exchange: {kind}, {group}, {bits} bit.',
  'commandline.contact.integrity.aead': 'Message integrity: by the cipher itself ({algorithm}).',
  'commandline.contact.integrity.mac': 'Message integrity: by a code of its own ({algorithm}).',
  'commandline.contact.integrity.none': 'Message integrity: none that is known.',
  'commandline.verified.domain': 'the domain',
  'commandline.verified.organisation': 'the organisation',
  'commandline.verified.individual': 'the individual',
  'commandline.verified.extended': 'the organisation, thoroughly',
} as const;
