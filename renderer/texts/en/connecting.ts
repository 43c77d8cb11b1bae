/** Checking connections, and setting up a client alone. */
export const connecting = {
  'busy.contacting': 'Contacting the server as the RIS client would…',

  'check.open': 'Check a connection',
  'check.open.text': 'Would the RIS client connect to a server, and if not, why? Changes nothing.',
  'check.instruction': 'Which connection should be checked?',
  'check.address': 'Address',
  'check.address.number': 'Address {number}',
  'check.address.hint':
    'The RIS server as HOST or HOST:PORT, or a whole address: net.tcp://, https:// or tls://HOST:PORT.',
  'check.address.means': 'Will be checked as {url}',
  'check.add': 'Add an address',
  'check.drop': 'Leave out address {number}',
  'check.back': 'Back to the start',
  'check.stop': 'Stop checking',
  'check.fault.none': 'Enter the address of the server first.',
  'check.fault.address': 'An address is not right yet. What is wrong with it is said at its field.',
  'check.answer': 'Answer',
  'check.nothingChanged': 'Nothing on this computer has been changed.',
  'check.saveReport': 'Save a report',
  'check.client': 'Set up the RIS client',

  'connection.title': 'The connection',
  'connection.from': 'Answered from {address}.',
  'connection.authentication': 'Authentication',
  'connection.authentication.text': 'Who the server is, and who vouches for it.',
  'connection.issuedBy': 'Issued by',
  'connection.sent': 'Sent with it',
  'connection.verified.domain': 'Its authority has verified the domain name alone.',
  'connection.verified.organisation': 'Its authority has verified the organisation.',
  'connection.verified.individual': 'Its authority has verified the person.',
  'connection.verified.extended':
    'Its authority has verified the organisation thoroughly (extended validation).',
  'connection.verified.unknown':
    'It does not say what its authority has verified, as is usual with a hospital’s own.',
  'connection.encryption': 'Encryption',
  'connection.encryption.text': 'Nobody on the way can read along.',
  'connection.keyExchange': 'Key exchange: {how}',
  'connection.bits': '{bits} bit',
  'connection.integrity': 'Message integrity',
  'connection.integrity.text': 'Nobody on the way can change a message unnoticed.',
  'connection.integrity.aead': 'By the cipher itself ({algorithm}).',
  'connection.integrity.mac': 'By a code beside each message ({algorithm}).',
  'connection.integrity.none': 'By nothing that is known: messages could be changed on their way.',

  'client.instruction': 'Which RIS server should this client call?',
  'client.host': 'Host name of the RIS server',
  'client.host.hint': 'The name that the server’s certificate is for, for example ris01.hospital.example.',
  'client.failover': 'Failover server (optional)',
  'client.failover.hint':
    'HOST or HOST:PORT. The client calls it for logging in where the first does not answer; it needs a certificate of its own.',
  'client.fault.failover':
    'Enter HOST or HOST:PORT, for example ris02.hospital.example:8000, or leave the field empty. It cannot be an IP address.',
  'client.offline': 'Set up without contacting the server',
  'client.offline.on':
    'The server is not contacted, so nothing is proven: whether the client connects, only trying it shows.',
  'client.offline.off': 'Next contacts the server as the RIS client would, and changes nothing.',

  'shown.instruction': 'Will the RIS client connect to this server?',
  'shown.offline.instruction': 'Setting up without contacting the server',
  'shown.notContacted': 'The server has not been contacted.',
  'shown.again': 'Try again',
  'shown.offline': 'Set up without contacting the server',
  'shown.online': 'Contact the server after all',
  'shown.use': 'Call it {name}',
  'shown.use.text':
    'The certificate is not for {host}, but for {name}, which leads to the same server. The client will connect when it calls that name.',
  'shown.untrusted':
    'This computer does not know who issued the server’s certificate, so the RIS client would refuse it. Say below what this computer is to trust.',
  'shown.trust': 'What should this computer trust?',
  'shown.trust.certificate': 'This one certificate',
  'shown.trust.certificate.text':
    'For a single server. Compare its fingerprint with the server’s own; after each renewal this is to be done again.',
  'shown.typed': 'SHA-256 fingerprint of the server’s certificate',
  'shown.typed.of': 'SHA-256 fingerprint of the certificate of {host}',
  'shown.typed.hint':
    'At least the first 16 digits, read on the server itself or from its paper; spaces and colons do not matter. The wizard does not show it: whoever pretends to be the server would show theirs.',
  'shown.typed.good': 'The server shows the certificate with this fingerprint.',
  'shown.earlier': 'Its fingerprint was confirmed when this client was set up.',
  'shown.fault.waiting': 'The server has not answered yet. Try again, or set up without contacting it.',
  'shown.fault.refused':
    'As things stand the client would not connect. Mend what is said below and try again, or set up without contacting the server.',
  'shown.fault.trust':
    'Say first what this computer is to trust: the client would refuse the server otherwise.',
  'shown.fault.fingerprint':
    'The fingerprint has not confirmed the certificate yet. What is wrong is said at its field.',

  'recorded.calls': 'Calls',
  'recorded.failover': 'Failover',
  'recorded.offline': 'set up without contacting the server',

  'window.trustRemedy':
    'Compare the certificate with the server’s own, by its SHA-256 fingerprint, on another way than this connection. Then set up the RIS client here: it can trust the root of the issuer from a file, or this one certificate.',
  'window.chainRemedy':
    'Have the certificate renewed by its authority so that its chain is whole, or set up the RIS client here so that it trusts this one certificate.',
  'window.callAs':
    'The name {name}, which the certificate is for, leads to the same server: go back and enter {name} instead of {host}.',
  'window.offline':
    'The server was not contacted, so nothing is proven: whether the client connects, only trying it shows. “Check a connection” on the first page contacts it.',
  'window.fingerprintOffline':
    'The certificate to trust is not on this computer, and without contacting the server nobody can show it. Go back and contact the server, or trust the root of its issuer from a file.',
} as const;
