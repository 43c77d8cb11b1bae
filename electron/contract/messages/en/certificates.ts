/** What the certificate domain says: what is wrong with a certificate, who made it, and the checks of the verdict. */
export const certificates = {
  'certificate.unparsable':
    'These {bytes} bytes are not a certificate that can be read ({reason}). The file or store entry is damaged or holds something else; replace it with the certificate in its original form.',
  'certificate.notIssued':
    'The certificate for {host} that was just made does not verify with its own key, so it was thrown away and nothing was installed. The key store signed wrongly; restart the computer and run the setup again.',

  'certificate.ours.old':
    "The wizard's certificate {thumbprint} was made by an older version and is replaced.",
  'certificate.ours.notYet':
    "The wizard's certificate {thumbprint} is not valid before {from}: the computer's clock was or is wrong. It is replaced.",
  'certificate.ours.expired': "The wizard's certificate {thumbprint} expired on {until} and is replaced.",
  'certificate.ours.endsSoon':
    "The wizard's certificate {thumbprint} ends on {until}, in less than {days} days, and is renewed.",
  'certificate.ours.weak':
    "The wizard's certificate {thumbprint} is too weak (it needs RSA 2048 and SHA-256) and is replaced.",
  'certificate.ours.name': "The wizard's certificate {thumbprint} is not for {host} alone and is replaced.",
  'certificate.ours.usage':
    "The wizard's certificate {thumbprint} may not be used by a server and is replaced.",

  // Why a certificate is unsuitable for the RIS, as far as the checks of the verdict do not say it
  'certificate.unsuitable.archived': 'It is archived, and the RIS passes over archived certificates.',
  'certificate.unsuitable.noName':
    'It names no host: there is no DNS name in it and no common name, so no address can be checked against it.',
  'certificate.unsuitable.wildcard':
    'It is for {name}. The RIS compares whole names and does not know wildcards, so it accepts no host for it.',
  'certificate.unsuitable.badName':
    'It is for {name}, which is no host name: the RIS needs a DNS name of letters, digits, hyphens and dots, and knows no IP address.',
  'certificate.unsuitable.otherHost': 'It is for {name}, not for {host}.',
  'certificate.unsuitable.commonName':
    'It has no DNS name, so its common name counts: that is {name}, not {host}.',
  'certificate.unsuitable.lastName':
    'It is for {names}. Of several DNS names the RIS takes only the last one into account: that is {name}, not {host}.',

  'certificate.maker.wizard':
    'It carries this wizard’s marker, but its private key is not where the wizard puts keys: probably a copy.',
  'certificate.maker.clearcanvas':
    'It was probably made by the original RIS installer or its scripts; its key may be the same at every site, so do not keep it.',
  'certificate.maker.aspnet': 'It was made by ASP.NET: it is a developer certificate.',
  'certificate.maker.iisexpress':
    'It was probably made by IIS Express, which uses it on ports 44300 to 44399.',
  'certificate.maker.mkcert': 'It was probably made by mkcert, a tool of developers.',
  'certificate.maker.remoteDesktop': 'It was probably made by Remote Desktop.',
  'certificate.maker.selfSigned': 'It is self-signed; who made it cannot be told.',
  'certificate.maker.ca': 'It names the certification authority {issuer} as its issuer.',

  'check.search.one.pass': 'The search of this file finds exactly one certificate: {thumbprint} ({subject}).',
  'check.search.one.none':
    'The search of this file finds no certificate ({findType} "{findValue}" in {store}), so the RIS server does not listen.',
  'check.search.one.several':
    'The search of this file finds {count} certificates ({findType} "{findValue}" in {store}): {thumbprints}. The RIS server takes none of them and does not listen.',
  'check.search.one.refused': 'The RIS refuses to search with {findType}, so the RIS server does not listen.',
  'check.search.one.hex':
    'The find value "{findValue}" is not made of hexadecimal digits alone (a pasted thumbprint often starts with an invisible character), so the RIS server does not listen.',
  'check.search.one.unsupported':
    'This wizard cannot carry out a search with {findType}, so it cannot tell what the RIS finds.',
  'check.search.one.none.remedy':
    'Run the setup again: with Local Client Only it makes the certificate that is searched for; otherwise choose another certificate, or put this one back into the store with its key. If the settings are wrong, correct BaseUrl, CertificateFindType, CertificateCustomFindValue, CertificateStoreLocation and CertificateStoreName in {file}.',
  'check.search.one.several.remedy':
    'Only one may be left. Run the setup with --replace-conflicts: it moves the others to a quarantine store, with their keys.',
  'check.search.one.value.remedy':
    'Run the setup again: it corrects CertificateCustomFindValue in {file}. Or type the value by hand instead of pasting it.',
  'check.search.one.unsupported.remedy':
    'Clear CertificateCustomFindValue in {file} (the RIS then searches by its host name), or search with FindByThumbprint.',
  'check.search.store.pass': 'The RIS searches in {store}.',
  'check.search.store.warn':
    'The RIS searches in {store} instead of LocalMachine\\My: what it finds depends on the account that it runs as or on other programs.',
  'check.search.store.remedy':
    'Set CertificateStoreLocation to LocalMachine and CertificateStoreName to My in {file}; running the setup again does it.',

  'check.key.present.pass': 'The certificate has its private key (container {container}).',
  'check.key.present.none':
    'The certificate has no private key on this computer, so the RIS server cannot use it.',
  'check.key.present.missing':
    'The certificate names the key container {container}, but there is no such container any more.',
  'check.key.present.remedy':
    'Run the setup again: it replaces the wizard’s own certificate by a new one with a key. For any other, import the certificate again together with its key, or choose another one.',
  'check.key.matches.pass': "The private key is the certificate's.",
  'check.key.matches.fail':
    'The private key in container {container} belongs to another certificate, so no connection can be made.',
  'check.key.access.pass': 'The account of the RIS service, {account}, may read the private key.',
  'check.key.access.denied':
    'The account of the RIS service, {account}, may not read the private key, so the RIS server cannot use the certificate.',
  'check.key.access.remedy':
    'Run the setup again: it gives {account} the right to read this key, and no other right.',
  'check.key.access.unknown':
    'Whether the account of the RIS service, {account}, may read the private key cannot be told: its groups or the rights of the key could not be read.',
  'check.key.access.unknown.remedy':
    'Run the setup again: it gives {account} itself the right to read this key. Or look in certlm.msc, at "Manage private keys".',
  'check.key.usable.pass': 'The private key signs, and the signature verifies with the certificate.',
  'check.key.usable.cng':
    'The private key is a CNG key ({provider}). The RIS is made for .NET Framework 4.0, which cannot use such keys.',
  'check.key.usable.signatureOnly':
    'The private key may only sign (key spec {keySpec}), but the RIS needs one that can do key exchange (key spec 1).',
  'check.key.usable.unreadable': 'The private key in container {container} cannot be used: {reason}',
  'check.key.usable.noSignature':
    'A signature made with the private key does not verify with the certificate.',
  'check.key.usable.remedy':
    "Run the setup again: it replaces the wizard's own certificate by one with a key of the right kind. To keep any other, import it again into a legacy provider, or give the service's account the right to read the key.",

  'check.certificate.name.pass': 'The certificate is for {host}, the host that this section calls.',
  'check.certificate.name.other':
    'This section calls {host}, but the RIS accepts the certificate only for {names}.',
  'check.certificate.name.none': 'This section calls {host}, but the certificate names no host at all.',
  'check.certificate.name.remedy':
    'Run the setup again: it makes address and certificate agree. Otherwise let this section call {names}, or get a certificate whose last DNS name is {host}.',
  'check.certificate.name.remedy.none':
    'Run the setup again, or get a certificate whose last DNS name is {host}.',
  'check.host.name.pass': 'The address names this computer: {host}.',
  'check.host.name.warn':
    'The address names {host}, but this computer calls itself {computer}. Clients reach it only where the network leads {host} here.',
  'check.host.name.remedy':
    'If {host} is another name of this computer in the network (DNS), all is well. If the computer was renamed, get a certificate for {computer} and run the setup again with it.',
  'check.certificate.dates.pass': 'The certificate is valid until {until}.',
  'check.certificate.dates.endsSoon': 'The certificate ends on {until}, in less than {days} days.',
  'check.certificate.dates.expired': 'The certificate expired on {until}.',
  'check.certificate.dates.notYet': 'The certificate is not valid before {from}.',
  'check.certificate.dates.remedy':
    'Run the setup again: it renews the wizard’s own certificate. Any other must be renewed by whoever issued it; then run the setup again with the new one.',
  'check.certificate.dates.clock.remedy':
    "Check the computer's clock and time zone. If they are right, run the setup again: it replaces the wizard's own certificate; any other must be issued anew.",
  'check.certificate.strength.pass': 'The certificate is strong enough: {key}, {signature}.',
  'check.certificate.strength.notRsa':
    'The certificate has a key of the kind {key}; the RIS can only use RSA.',
  'check.certificate.strength.shortKey': 'The key is too short: {key}; at least RSA 2048 bit is needed.',
  'check.certificate.strength.oldHash':
    'The certificate is signed with {signature}, which is no longer safe; SHA-256 or better is needed.',
  'check.certificate.strength.remedy':
    'Run the setup again: it replaces the wizard’s own certificate. One from a certification authority must be requested anew, with RSA 2048 bit and SHA-256.',
  'check.certificate.usage.pass': 'The certificate may be used by a server.',
  'check.certificate.usage.purpose':
    'The certificate may not be used by a server: its purposes ({purposes}) do not include Server Authentication.',
  'check.certificate.usage.keyUsage':
    'The key usage of the certificate ({usages}) allows neither digital signatures nor key encipherment, so no connection can be made.',
  'check.certificate.usage.signing':
    'The key usage of the certificate ({usages}) does not include key encipherment, which computers with old settings need.',
  'check.certificate.usage.remedy':
    'Run the setup again: it replaces the wizard’s own certificate. One from a certification authority must be requested anew, for Server Authentication with digital signature and key encipherment.',

  'check.client.binding.pass': 'The connection is net.tcp (NetTcpConfiguration).',
  'check.client.binding.skipped':
    'The connection is made by {configurationClass}, which this wizard cannot judge.',
  'check.client.binding.remedy':
    'Set ConfigurationClass to NetTcpConfiguration, or try the connection in the RIS client.',
  'check.client.validation.pass': 'The certificate of the server is checked ({mode}).',
  'check.client.validation.none':
    'CertificateValidationMode is None: every certificate is accepted, so anybody on the network can pretend to be the RIS server.',
  'check.client.validation.custom':
    'CertificateValidationMode is Custom, but the RIS has no validator of its own, so it cannot connect.',
  'check.client.validation.unknown': 'CertificateValidationMode is "{mode}", which .NET does not know.',
  'check.client.validation.remedy':
    'Set CertificateValidationMode to PeerOrChainTrust; running the setup again does it.',
  'check.client.endpoint.pass': 'This section calls {url}, where the RIS server of this computer listens.',
  'check.client.endpoint.invalid': 'The address "{url}" is not a net.tcp address (net.tcp://host:port/).',
  'check.client.endpoint.other':
    'This section calls {url}, but according to {file} the RIS server of this computer listens at {baseUrl}.',
  'check.client.endpoint.elsewhere':
    'This section calls another server on purpose ({url}); it cannot be judged from here.',
  'check.client.endpoint.noServer':
    'This section calls {url}; there is no RIS server on this computer to compare that with.',
  'check.client.endpoint.remedy': 'Give client and server the same address; running the setup again does it.',
  'check.client.endpoint.elsewhere.remedy':
    'Check that the server at {url} runs, and that its certificate is trusted here.',
  'check.server.endpoint.differs':
    'This server file says that the RIS server listens at {baseUrl}, but {other} says {otherUrl}. Which one counts depends on how the server is started.',
  'check.client.trust.peer': 'The certificate is trusted: it lies in TrustedPeople.',
  'check.client.trust.chain': 'The certificate is trusted: it chains to {root}.',
  'check.client.trust.absent':
    'The certificate is not trusted ({mode}): it does not lie in LocalMachine\\TrustedPeople.',
  'check.client.trust.neither':
    'The certificate is not trusted ({mode}): it does not lie in LocalMachine\\TrustedPeople, and Windows would say of its chain: {windows}',
  'check.client.trust.chainFails': 'The certificate is not trusted ({mode}). Windows would say: {windows}',
  'check.client.trust.disallowed':
    'The certificate lies in the store of untrusted certificates (Disallowed), which forbids it.',
  'check.client.trust.revocation':
    'RevocationMode is {mode}, so the client asks whether the certificate was revoked; that cannot be judged from here.',
  'check.client.trust.nameConstraints':
    'An issuer of the certificate restricts names; this wizard does not judge that.',
  'check.client.trust.unknownCertificate':
    'It is not known which certificate the RIS server uses, so trust in it cannot be judged.',
  'check.client.trust.remedy':
    'Run the setup again: it puts the certificate (without its key) into LocalMachine\\TrustedPeople, for any but the wizard’s own only where it was told to trust that certificate. For one from a certification authority you can also install the root and intermediate certificates of that authority.',
  'check.client.trust.disallowed.remedy':
    'Find out who put the certificate into Disallowed, and why. If it was a mistake, take it out there; otherwise run the setup again with another certificate.',
  'check.client.trust.unjudged.remedy': 'Try the connection in the RIS client and look into its log.',
  'check.trust.leftover.warn':
    'An old installer certificate ({subject}) is still trusted in {store}. Its key may be known to others, who could then pretend to be the RIS server.',
  'check.trust.leftover.remedy':
    'Delete the certificate {thumbprint} from {store} once no RIS on this computer uses it any more.',
} as const;
