/** Certificates of an authority: asking for one, its answer, and what is to be trusted. */
export const asking = {
  'request.title': 'A new one, requested from a certification authority',
  'request.text': 'Makes a key and a request here. The setup then waits until the authority has answered.',
  'request.commonName': 'Issued to (CN):',
  'request.commonName.why': 'Always the host name of the page before: the RIS needs it there.',
  'request.organization': 'Organisation (O)',
  'request.organizationalUnit': 'Department (OU)',
  'request.locality': 'Town (L)',
  'request.state': 'State or province (ST)',
  'request.country': 'Country (C)',
  'request.country.hint': 'Two letters, for example CA or CH.',
  'request.optional': 'What you leave empty is left out of the request. The authority says what it needs.',
  'request.otherNames': 'Further DNS names',
  'request.otherNames.hint':
    'One a line. {host} always comes last, because the RIS looks only at the last one. So a second RIS server needs a certificate of its own.',
  'request.keySize': 'Key size',
  'request.bits': 'RSA {bits} bit',
  'request.exportable': 'The private key may be exported later',
  'request.exportable.hint':
    'Only for moving the certificate to another computer. Otherwise leave it: a key that cannot leave this computer cannot be stolen as a file.',
  'request.fault.fields': 'Something in the request is not right yet. It is said at its field.',
  'request.fault.localhost':
    'No authority issues a certificate for localhost. Go back and enter the host name that clients will call.',
  'request.show': 'Show the request',
  'request.hide': 'Hide the request',
  'request.pem': 'The request, as the authority wants it',
  'request.pem.text':
    'Copy it into the authority’s form, or save it and send the file. It holds no secret: the private key stays on this computer.',
  'request.save': 'Save the request…',
  'request.names': 'DNS names',
  'request.key': 'Key',
  'request.key.exportable': '{key}, may be exported',
  'request.key.stays': '{key}, cannot be exported',

  'pending.title': 'Waiting for the certification authority',
  'pending.since': 'requested on {at}',
  'pending.suits': 'When the answer is there, complete it here.',
  'pending.foreign':
    'Made by another program, such as IIS or certreq. The wizard can complete it, but only that program can show or withdraw it.',
  'pending.lost': 'The wizard made it, but its record is lost, so it cannot be shown again.',
  'pending.complete': 'Complete with the answer…',
  'pending.withdraw': 'Withdraw…',

  'response.title': 'The answer of a certification authority',
  'response.text': 'Completes a request that waits on this computer with the certificate that came back.',
  'response.none':
    'No request waits on this computer, so there is nothing that an answer could complete. Request a certificate first; or, where the key came with it, import a PFX file.',
  'response.file': 'The authority’s answer',
  'response.file.hint': 'CER, CRT, PEM, P7B or P7C; the authority’s own certificates may be in it.',
  'response.checking': 'Reading the answer…',
  'response.matches': 'It answers the request for {host}, made on {at}.',
  'response.matches.foreign': 'It answers a request for {host} that another program made.',
  'response.earlier': 'It has completed its request already.',
  'response.fault.file': 'Give the authority’s answer first.',
  'response.fault.refused': 'This file cannot complete a request. The reason stands at the file.',

  'trust.question': 'What should this computer trust?',
  'trust.certificate': 'This certificate alone',
  'trust.certificate.text':
    'Simplest for a single server. A copy without its key goes to TrustedPeople; every client computer needs the same copy, and a new one after each renewal.',
  'trust.issuer': 'The authority’s root certificate',
  'trust.issuer.text':
    'For several servers: clients that trust the root accept each certificate that the authority issues. It counts for server certificates (Server Authentication) alone, and removing the setup takes it out again if the wizard put it in.',
  'trust.asFound': 'Nothing more than now',
  'trust.asFound.text': 'For authorities that your domain makes this computer trust already.',
  'trust.enough': 'This computer trusts the certificate already.',
  'trust.root.file': 'The root certificate, as a file',
  'trust.root.file.hint': 'From the authority’s web page, or from whoever runs it.',
  'trust.root.here': 'This root certificate came with it:',
  'trust.root.other': 'Another file',
  'trust.root.reading': 'Reading the root certificate…',
  'trust.typed': 'Its SHA-256 fingerprint, from the authority’s paper',
  'trust.typed.hint':
    'At least the first 16 digits, typed from what the authority gave you on paper or by telephone; spaces and colons do not matter. The wizard does not show it, for a copy of what is on the screen proves nothing.',
  'trust.typed.good': 'The fingerprint is the one of this root certificate.',
  'trust.earlier': 'Its fingerprint was confirmed when this was set up.',
  'trust.fault.untrusted':
    'This computer does not trust the certificate, so its RIS programs would not connect. Say what it is to trust.',
  'trust.fault.root': 'Give the authority’s root certificate first.',
  'trust.fault.fingerprint':
    'The fingerprint has not confirmed the root certificate yet. What is wrong is said at its field.',

  'server.account': 'Account of the RIS service',
  'server.account.hint': 'Leave it empty for the one that it runs as now: {account}.',
  'server.account.none': 'Leave it empty for the one that the service will be set up with.',
  'server.fault.account':
    'This is no account name. Write it as Windows does, for example HOSPITAL\\ris-service or NT AUTHORITY\\NetworkService.',

  'review.withdraw': 'These changes will withdraw the request',
  'review.withdraw.final':
    'The private key is deleted for good. If the request has been sent already, its answer can never be used.',
  'button.withdraw': 'Withdraw',
  'progress.withdraw': 'Withdrawing the request',
  'finish.withdrawn': 'The request has been withdrawn',
  'finish.waiting': 'The request is made: now it is the authority’s turn',
  'finish.saveIssuer': 'Save what the clients must trust…',
  'finish.saveIssuer.text':
    'The file that other client computers need so that they trust this server: its certificate, or the root of its authority.',

  'window.next':
    'The setup waits for the authority’s answer; until then nothing else changes here. You can close the wizard. Open it again on this computer when the answer is there, for only this computer has the private key: the first page names the request and completes it.',
  'window.waiting': 'A request for {host}, made on {at}, is waiting for the certification authority.',
  'window.another':
    'Another request for {host}, made on {at}, is waiting too. If it is not needed any more, withdraw it on the first page.',
  'window.withdrawAbsent':
    'The request {certificate} is not there any more, so there is nothing to withdraw. Look at the first page again.',
  'window.answerKey':
    'This file holds a PRIVATE KEY. Never send it to anybody, and delete every copy that is not needed: who has it can pretend to be the RIS server. The answer of the certification authority holds no key.',
  'window.answerPfx':
    'This is a PFX file: a certificate together with its private key. It answers no request; import it as a PFX file.',
  'window.cngRemedy':
    'Make a new request with the wizard, which makes its key where the RIS can use it, send it to the certification authority, and complete its answer.',
} as const;
