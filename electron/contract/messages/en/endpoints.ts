/** Why an endpoint could not be contacted, or not to its end, and what to do. */
export const endpoints = {
  'endpoint.name.unknown': 'No address is known for the name {host}.',
  'endpoint.name.silent':
    'This machine’s name resolution did not answer within {seconds} seconds when asked for {host}.',
  'endpoint.name.remedy':
    'Check the spelling. If it is right, enter the server’s name in DNS or in the hosts file of this machine, under the name that its certificate carries.',
  'endpoint.refused':
    'Nothing listens at {url}: the computer {host} is there and refused the connection to port {port}.',
  'endpoint.refused.remedy':
    'On the server, check in its log that the RIS service has started listening: a service that is shown as running may still not listen, for instance for want of its certificate. Check the port too.',
  'endpoint.filtered':
    'No connection to {url} came about within {seconds} seconds: the computer is off, or a firewall drops what is sent to port {port}.',
  'endpoint.filtered.remedy':
    'Check that the server is on and that every firewall on the way, the server’s own included, lets TCP port {port} through.',
  'endpoint.unreachable': 'The network has no way to {url} ({reason}).',
  'endpoint.unreachable.remedy':
    'Check this machine’s network cable, VPN and routes, and the address that the name stands for.',

  'endpoint.preamble.closed': '{url} took the connection and closed it without answering.',
  'endpoint.preamble.reset': '{url} took the connection and broke it off instead of answering.',
  'endpoint.preamble.silent':
    '{url} took the connection and did not answer within {seconds} seconds as a net.tcp service does.',
  'endpoint.preamble.remedy':
    'Check that this is the port of the RIS, and not of another program. Then look into the RIS server’s log: it may not be set up for transport security, or a load balancer in front of it has no server behind.',
  'endpoint.handshake.closed': '{url} closed the connection during the TLS handshake.',
  'endpoint.handshake.reset': '{url} broke the connection off during the TLS handshake.',
  'endpoint.handshake.silent': '{url} did not finish the TLS handshake within {seconds} seconds.',
  'endpoint.handshake.remedy':
    'Look into the server’s log, and into its Windows event log under Schannel: most often the service cannot use the private key of its certificate, or the server allows none of the TLS versions that were offered ({offered}).',
  'endpoint.service.closed':
    '{url} closed the connection after the TLS handshake, instead of acknowledging it.',
  'endpoint.service.reset':
    '{url} broke the connection off after the TLS handshake, instead of acknowledging it.',
  'endpoint.service.silent':
    '{url} did not answer within {seconds} seconds after the TLS handshake, as a net.tcp service does.',
  'endpoint.service.remedy':
    'Look into the RIS server’s log. A service that demands a certificate from the client, or that does not use transport security as the RIS does, behaves so.',

  'endpoint.spoke.http': '{url} answered in HTTP ("{said}"): a web server listens there.',
  'endpoint.spoke.proxy': '{url} was answered by a proxy ("{said}") and not by the server itself.',
  'endpoint.spoke.ssh': '{url} answered in SSH ("{said}"): a remote login service listens there.',
  'endpoint.spoke.tls':
    '{url} answered in TLS before it was asked to: the port expects TLS at once, or a proxy that ends TLS stands in between.',
  'endpoint.spoke.framing':
    '{url} answered as a net.tcp service does: TLS begins there only after it was asked for.',
  'endpoint.spoke.text':
    '{url} answered with a text of its own ("{said}"): another kind of service listens there.',
  'endpoint.spoke.binary':
    '{url} answered with something that is not understood (it begins with the bytes {said}): another kind of service listens there.',
  'endpoint.spoke.remedy':
    'Check the port: the RIS listens on 8000 unless it was set up otherwise. If it is right, find out which program uses it on the server.',
  'endpoint.spoke.remedy.framing': 'Check it as net.tcp: write the address with net.tcp:// in front.',
  'endpoint.spoke.remedy.proxy':
    'net.tcp does not pass through HTTP proxies or through anything that ends TLS on the way. Let this machine reach the server directly.',
  'endpoint.early':
    '{url} sent data after agreeing to TLS and before the handshake had begun: something in between answers for it.',
  'endpoint.frame': '{url} answered with a net.tcp frame that does not belong there ({frame}).',

  'endpoint.excess.preamble':
    '{url} answered the net.tcp preamble with a fault of more than {limit} bytes, which no RIS server sends. The connection was ended.',
  'endpoint.excess.handshake':
    '{url} sent more than {limit} bytes in its TLS handshake, which no RIS server does. The connection was ended.',
  'endpoint.excess.certificates':
    '{url} sent more than {limit} certificates in its TLS handshake. The connection was ended.',
  'endpoint.excess.remedy':
    'Find out which program answers there. If it is the RIS server, give it a certificate with the few issuers that belong to it.',
  'endpoint.noCertificate': '{url} made a TLS connection without showing a certificate.',

  'endpoint.alert.version': '{url} refused every TLS version that was offered ({offered}).',
  'endpoint.alert.version.remedy':
    'Allow one of these TLS versions on the server (SCHANNEL\\Protocols), or install .NET Framework 4.6 or later on this machine so that the RIS client can speak TLS 1.2.',
  'endpoint.alert.clientCertificate':
    '{url} demands a certificate from the client; the RIS client has none to show.',
  'endpoint.alert.clientCertificate.remedy':
    'Set the server up so that it asks for no client certificate. With a proxy or load balancer in front of it, do so there.',
  'endpoint.alert.name':
    '{url} refused the TLS handshake because of the name: it does not serve the name {host}, or the name that it needs was not sent.',
  'endpoint.alert.name.remedy':
    'The RIS client sends no name in the handshake. A proxy or load balancer that decides by it needs a default certificate for the RIS.',
  'endpoint.alert.internal':
    '{url} broke the TLS handshake off because of a fault of its own (alert {alert}).',
  'endpoint.alert.denied':
    '{url} refused the TLS handshake: this machine is not allowed to connect (alert {alert}).',
  'endpoint.alert.misread':
    '{url} did not understand the TLS handshake (alert {alert}): a fault of its software, or of something in between.',
  'endpoint.alert.other': '{url} refused the TLS handshake with alert {alert}.',
  'endpoint.alert.remedy':
    'Look into the server’s log, and into its Windows event log under Schannel, for the time of this contact.',

  'endpoint.nothingOffered':
    'The RIS client on this machine cannot speak TLS at all: Windows has every version switched off that its .NET Framework could use.',
  'endpoint.nothingOffered.remedy':
    'Allow TLS 1.2 for clients on this machine (SCHANNEL\\Protocols\\TLS 1.2\\Client), with .NET Framework 4.6 or later.',

  'endpoint.unjudged.library':
    'Whether the RIS client would connect to {url} cannot be told: the TLS software of this wizard, which is not the one of the RIS client, gave up ({reason}).',
  'endpoint.unjudged.cipher':
    '{url} uses no cipher that the TLS software of this wizard knows. The RIS client may know one: whether it would connect cannot be told.',
  'endpoint.unjudged.version':
    '{url} uses no TLS version that the TLS software of this wizard knows, but something older such as SSL 3. Whether the RIS client would connect cannot be told.',

  'endpoint.fault.endpointNotFound': 'The server answers at {url}, but has no such service.',
  'endpoint.fault.endpointNotFound.remedy':
    'Check that it is a RIS server and that its BaseUrl has this host name and port. Behind an enterprise server the login services have an address of their own.',
  'endpoint.fault.endpointUnavailable':
    'The service at {url} exists, but takes no connections at the moment.',
  'endpoint.fault.endpointPaused': 'The service at {url} has been paused.',
  'endpoint.fault.serviceActivationFailed': 'The program of the service at {url} could not be started.',
  'endpoint.fault.connectionDispatchFailed':
    'Port sharing on the server could not hand the connection on to the service at {url}.',
  'endpoint.fault.started.remedy': 'Start the RIS service on the server again, and look into its log.',
  'endpoint.fault.endpointAccessDenied': 'The server refused access to the service at {url}.',
  'endpoint.fault.endpointAccessDenied.remedy':
    'Check under which account the RIS service runs, and that it may use the Net.Tcp Port Sharing service if that is switched on.',
  'endpoint.fault.serverTooBusy': 'The server at {url} is too busy to take the connection.',
  'endpoint.fault.serverTooBusy.remedy':
    'Try again later. If it stays so, start the RIS service again: sessions that were not closed may use up what it allows.',
  'endpoint.fault.upgradeInvalid': 'The service at {url} does not use TLS, which the RIS client insists on.',
  'endpoint.fault.contentTypeInvalid':
    'The service at {url} does not understand the message encoding of the RIS client.',
  'endpoint.fault.contentTypeTooLong':
    'The service at {url} finds the name of the message encoding too long.',
  'endpoint.fault.unsupportedMode':
    'The service at {url} does not take the kind of session (duplex) that the RIS client uses.',
  'endpoint.fault.unsupportedVersion': 'The service at {url} speaks another version of net.tcp.',
  'endpoint.fault.invalidRecordSequence': 'The service at {url} found the order of the net.tcp frames wrong.',
  'endpoint.fault.maxMessageSizeExceeded': 'The service at {url} found what was sent too large.',
  'endpoint.fault.binding.remedy':
    'Check that this is the RIS server’s port, and that its ConfigurationClass is NetTcpConfiguration as distributed.',
  'endpoint.fault.viaTooLong': 'The service at {url} finds this address too long.',
  'endpoint.fault.viaTooLong.remedy': 'Use the shorter name of the server, if its certificate carries it.',
  'endpoint.fault.unknown': 'The service at {url} refused with a fault that is not known: {fault}.',

  'endpoint.url.empty':
    'An address to check is empty. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.long':
    'The address to check is longer than {limit} characters. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.blank':
    'The address {url} contains a blank or an invisible character. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.noScheme':
    'The address {url} does not say what is spoken there. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.scheme':
    'The address {url} begins with {scheme}, which the wizard cannot check. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.user': 'An address to check contains a user name. Leave it out, together with the @.',
  'endpoint.url.noHost':
    'The address {url} names no server. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.ipv6':
    'The address {url} contains an IPv6 address, which the RIS does not use. Write the server’s name or its IPv4 address.',
  'endpoint.url.letters':
    'The host {host} contains letters that DNS does not have. Write it in the form that begins with xn--.',
  'endpoint.url.host':
    'The host {host} is neither a name that DNS allows nor a whole IPv4 address. Correct it.',
  'endpoint.url.noPort':
    'The address {url} names no port, and {scheme} has none of its own. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.port': 'The port {port} in the address {url} is not a number from 1 to 65535. Correct it.',
  'endpoint.url.path':
    'The address {url} goes on after the port, which {scheme} has no use for. Write net.tcp://HOST:PORT/, https://HOST/ or tls://HOST:PORT.',
  'endpoint.url.query':
    'The address {url} contains a question mark or a number sign. Leave out everything from there on.',
  'endpoint.url.pathLetters':
    'The path of the address {url} contains characters that an address cannot have. Write them as % and two digits.',
} as const;
