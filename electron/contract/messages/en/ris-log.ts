/**
 * Sentences that the RIS (WCF on .NET Framework) writes to its log; the `windows` ones are Windows' own words inside
 * them. They stay English in every language: an engineer looks for exactly these words.
 */
export const risLog = {
  'ris.search.none':
    "Cannot find the X.509 certificate using the following search criteria: StoreName '{storeName}', StoreLocation '{storeLocation}', FindType '{findType}', FindValue '{findValue}'.",
  'ris.search.multiple':
    "Found multiple X.509 certificates using the following search criteria: StoreName '{storeName}', StoreLocation '{storeLocation}', FindType '{findType}', FindValue '{findValue}'. Provide a more specific find value.",
  'ris.search.refused': '{findType} is not supported',
  'ris.search.hex': 'Invalid hexadecimal string format.',
  'ris.key.unusable':
    "It is likely that certificate '{subject}' may not have a private key that is capable of key exchange or the process may not have access rights for the private key. Please see inner exception for detail.",
  'ris.key.missing':
    "It is likely that certificate '{subject}' may not have a private key that is capable of key exchange or the process may not have access rights for the private key. Please see inner exception for detail. ---> Keyset does not exist",
  'ris.key.cng':
    "It is likely that certificate '{subject}' may not have a private key that is capable of key exchange or the process may not have access rights for the private key. Please see inner exception for detail. ---> Invalid provider type specified.",
  'ris.handshake.closed': 'Authentication failed because the remote party has closed the transport stream.',
  'ris.handshake.noCommon':
    'A call to SSPI failed, see inner exception. ---> The client and server cannot communicate, because they do not possess a common algorithm',
  'ris.key.algorithm': 'The certificate key algorithm is not supported.',
  'ris.web.trust':
    'The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
  'ris.identity.other':
    "Identity check failed for outgoing message. The expected DNS identity of the remote endpoint was '{host}' but the remote endpoint provided DNS claim '{claim}'. If this is a legitimate remote endpoint, you can fix the problem by explicitly specifying DNS identity '{claim}' as the Identity property of EndpointAddress when creating channel proxy.",
  'ris.identity.none':
    "Identity check failed for outgoing message. The remote endpoint did not provide a domain name system (DNS) claim and therefore did not satisfied DNS identity '{host}'. This may be caused by lack of DNS or CN name in the remote endpoint X.509 certificate's distinguished name.",
  'ris.connect':
    'Could not connect to {url}. TCP error code 10061: No connection could be made because the target machine actively refused it.',
  'ris.connect.silent':
    'Could not connect to {url}. TCP error code 10060: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond',
  'ris.connect.host':
    'Could not connect to {url}. TCP error code 10065: A socket operation was attempted to an unreachable host.',
  'ris.connect.network':
    'Could not connect to {url}. TCP error code 10051: A socket operation was attempted to an unreachable network.',
  'ris.name': 'No DNS entries exist for host {host}.',
  'ris.reset':
    'The socket connection was aborted. This could be caused by an error processing your message or a receive timeout being exceeded by the remote host, or an underlying network resource issue.',
  'ris.preamble.refused': 'The server rejected the upgrade request.',
  'ris.preamble.foreign':
    'You have tried to create a channel to a service that does not support .Net Framing.',
  'ris.preamble.http':
    'You have tried to create a channel to a service that does not support .Net Framing. It is possible that you are encountering an HTTP endpoint.',
  'ris.session.refused': 'The server at {url} rejected the session-establishment request.',
  'ris.handshake.algorithm':
    'The client and server cannot communicate, because they do not possess a common algorithm',
  'ris.handshake.foreign': 'The handshake failed due to an unexpected packet format.',
  'ris.handshake.failed': 'A call to SSPI failed, see inner exception.',
  'ris.fault.endpointNotFound':
    'There was no endpoint listening at {url} that could accept the message. This is often caused by an incorrect address or SOAP action. See InnerException, if present, for more details.',
  'ris.fault.contentTypeInvalid':
    'Content Type {type} was not supported by service {url}. The client and service bindings may be mismatched.',
  'ris.fault.contentTypeTooLong':
    "Content type '{type}' is too long to be processed by the remote host. See the server logs for more details.",
  'ris.fault.serviceActivationFailed':
    "The requested service, '{url}' could not be activated. See the server's diagnostic trace logs for more information.",
  'ris.fault.connectionDispatchFailed':
    "The message could not be dispatched to the service at address '{url}'. Refer to the server Event Log for more details",
  'ris.fault.endpointUnavailable':
    "The message could not be dispatched because the service at the endpoint address '{url}' is unavailable for the protocol of the address.",
  'ris.fault.maxMessageSizeExceeded':
    'The maximum message size quota for incoming messages has been exceeded for the remote channel. See the server logs for more details.',
  'ris.fault.unsupportedMode':
    "The .Net Framing mode being used is not supported by '{url}'. See the server logs for more details.",
  'ris.fault.unsupportedVersion':
    "The .Net Framing version being used is not supported by '{url}'. See the server logs for more details.",
  'ris.fault.viaTooLong':
    "Via '{url}' is too long to be processed by the remote host. See the server logs for more details.",
  'ris.fault.serverTooBusy': "Server '{url}' is too busy to process this request. Try again later.",
  'ris.fault.upgradeInvalid':
    "The requested upgrade is not supported by '{url}'. This could be due to mismatched bindings (for example security enabled on the client and not on the server).",
  'ris.fault.unknown': "Server faulted with code '{fault}'.",
  'ris.validation.custom':
    'X509CertificateValidationMode.Custom requires a CustomCertificateValidator. Specify the CustomCertificateValidator property.',
  'ris.peer.absent': 'The X.509 certificate {subject} is not in the trusted people store.',
  'ris.peer.disallowed': 'The X.509 certificate {subject} is in an untrusted certificate store.',
  'ris.peer.dates':
    "The X.509 certificate {subject} usage time is invalid. The usage time '{now}' does not fall between NotBefore time '{notBefore}' and NotAfter time '{notAfter}'.",
  'ris.chain':
    'The X.509 certificate {subject} chain building failed. The certificate that was used has a trust chain that cannot be verified. Replace the certificate or change the certificateValidationMode. {windows}',
  'ris.peer.absent.chain':
    'The X.509 certificate {subject} is not in the trusted people store. The X.509 certificate {subject} chain building failed. The certificate that was used has a trust chain that cannot be verified. Replace the certificate or change the certificateValidationMode. {windows}',
  'ris.peer.disallowed.chain':
    'The X.509 certificate {subject} is in an untrusted certificate store. The X.509 certificate {subject} chain building failed. The certificate that was used has a trust chain that cannot be verified. Replace the certificate or change the certificateValidationMode. {windows}',
  'ris.peer.dates.chain':
    "The X.509 certificate {subject} usage time is invalid. The usage time '{now}' does not fall between NotBefore time '{notBefore}' and NotAfter time '{notAfter}'. The X.509 certificate {subject} chain building failed. The certificate that was used has a trust chain that cannot be verified. Replace the certificate or change the certificateValidationMode. {windows}",
  'ris.windows.distrusted': 'The certificate was explicitly marked as untrusted by the user.',
  'ris.windows.signature': 'The signature of the certificate cannot be verified.',
  'ris.windows.partial': 'A certificate chain could not be built to a trusted root authority.',
  'ris.windows.untrustedRoot':
    'A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.',
  'ris.windows.dates':
    'A required certificate is not within its validity period when verifying against the current system clock or the timestamp in the signed file.',
  'ris.windows.usage': 'The certificate is not valid for the requested usage.',
  'ris.windows.basicConstraints': 'The basic constraint extension of a certificate has not been observed.',
  'ris.windows.critical': "A certificate contains an unknown extension that is marked 'critical'.",
} as const;
