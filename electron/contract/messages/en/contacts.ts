/** What contacting a server showed, as the verdict says it; the probe's own findings stand elsewhere. */
export const contacts = {
  'check.contact.reached.pass':
    'The server at {address} answers, as the RIS client would find it, and shows its certificate.',
  'check.contact.reached.unjudged.remedy':
    'Try the connection in the RIS client, and look into its log if it fails.',
  'check.contact.notListening':
    'The service {service} says that it is running, but nobody listens at {url}: the RIS part in it did not start.',
  'check.contact.notListening.remedy':
    'Look into the log of {service} for "Unexpected exception when starting up Shred": the sentence behind it says why. Mend that and start the service again.',
  'check.contact.needs':
    'The server insists on {protocol}, which the RIS client of this computer does not speak.',
  'check.contact.needs.remedy':
    'Install .NET Framework 4.6 or later on this computer and leave {protocol} switched on in SCHANNEL; the RIS client never speaks TLS 1.3, so the server must accept TLS 1.2 too.',
  'check.contact.protocol.pass': 'The connection is encrypted with {protocol}, {cipher}.',
  'check.contact.protocol.old':
    'The connection is encrypted with {protocol}, which is no longer safe ({cipher}).',
  'check.contact.protocol.old.remedy':
    'Install .NET Framework 4.6 or later on server and client, and switch {protocol} off in the SCHANNEL settings of the server once every client speaks TLS 1.2.',
  'check.contact.protocol.weak': 'The cipher {cipher} is no longer safe ({protocol}).',
  'check.contact.protocol.weak.remedy':
    'Switch this cipher off in the SCHANNEL settings of the server; Windows then takes a better one.',
  'check.contact.name.pass': 'The certificate is for {host}, the name that is called.',
  'check.contact.name.other': '{host} is called, but the certificate counts only for {names}.',
  'check.contact.name.none': '{host} is called, but the certificate names no host at all.',
  'check.contact.name.remedy':
    'Call the server as {names}: where the network does not know that name, DNS or the hosts file must lead it to {address}. Or give the server a certificate whose last DNS name is {host}.',
  'check.contact.name.remedy.none': 'Give the server a certificate whose last DNS name is {host}.',
  'check.contact.trust.none':
    'The client accepts every certificate (CertificateValidationMode None), so anybody on the network can pretend to be this server.',
  'check.contact.trust.remedy':
    'Compare the certificate with the server’s own, by its SHA-256 fingerprint, on another way than this connection. Then have this computer trust its issuer (--setup client --trust-issuer FILE --trust-issuer-sha256 HEX) or, for this one server, the certificate itself (--trust-server-sha256 HEX).',
  'check.contact.trust.chain.remedy':
    'Have the certificate renewed by its authority so that its chain is whole, or have this computer trust the certificate itself (--setup client --trust-server-sha256 HEX).',
  'check.contact.trust.disallowed.remedy':
    'Find out who put the certificate, or one of its issuers, into Disallowed on this computer, and why. If it was a mistake, take it out there; otherwise the server needs another certificate.',
  'check.contact.dates.remedy':
    'Have the certificate renewed on the server, and start the RIS service there again.',
  'check.contact.dates.clock.remedy':
    'Check clock and time zone of this computer and of the server. If they are right, the certificate must be issued anew.',
  'check.contact.strength.remedy':
    'Have the server’s certificate issued anew, with RSA 2048 bit and SHA-256.',
  'check.contact.usage.remedy':
    'Have the server’s certificate issued anew, for Server Authentication with digital signature and key encipherment.',
  'check.contact.chain.pass': 'The server sends every certificate up to the root.',
  'check.contact.chain.incomplete':
    'The server does not send the certificate of {issuer}, who issued {subject}. If that is no root, some computers hold it or fetch it by themselves, and others refuse the server.',
  'check.contact.chain.remedy':
    'If {issuer} is a root, nothing is wrong: no server needs to send it. Otherwise put its certificate into LocalMachine\\CA of the server and start the RIS service there again.',
  'check.contact.clock.pass': 'The clocks of server and client agree.',
  'check.contact.clock.warn':
    'The clocks disagree by {minutes} minutes: here it is {here}, on the server {there}.',
  'check.contact.clock.remedy':
    'Set clock and time zone right on both computers, best by the domain or a time server: logging in to the RIS and certificates depend on it.',
  'check.contact.configured.pass': 'The server uses the certificate that it is configured to use.',
  'check.contact.configured.other':
    'The server uses the certificate {presented}, but it is configured to use {configured}.',
  'check.contact.configured.remedy':
    'Start the RIS service again: it takes its certificate when it starts. If it still shows another one, another program listens there.',
} as const;
