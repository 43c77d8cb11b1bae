/** Requests to a certification authority, from making one until it is answered or withdrawn. */
export const pending = {
  'request.file.planned':
    'The request will be written to {file}, for sending it to the certification authority.',
  'request.file.taken':
    'There is something at {file} already, and it is not this request. It was left as it is; name another file with --request.',
  'request.file.written':
    'The request was written to {file}. Send this file to the certification authority. It holds no secret: the private key stays on this computer.',
  'request.file.kept':
    'The request lies in {file}. Send this file to the certification authority. It holds no secret: the private key stays on this computer.',
  'request.file.notWritten':
    'The request is made and kept on this computer, but it could not be written to {file}. Run the same command again to have the same request written, there or to another file.',
  'request.already': 'This request for {host} was made at {at} already, and still waits for its answer.',
  'request.another':
    'Another request for {host}, made at {at}, is waiting too. If it is not needed any more: --withdraw-request {thumbprint}.',
  'request.tell.kind':
    'Tell the authority: a server certificate (Server Authentication), RSA, signed with SHA-256, key usage digital signature and key encipherment, common name {host}.',
  'request.tell.name':
    'Its only DNS name is to be {host}. If the authority adds others, {host} must stay the last one: the RIS is made for .NET Framework 4.0, which looks only at the last DNS name.',
  'request.tell.names':
    'Its DNS names, in this order: {names}. {host} must stay the last one: the RIS is made for .NET Framework 4.0, which looks only at the last DNS name. So a second RIS server needs a certificate of its own.',
  'request.next':
    'When the answer comes, go on here, on this computer, for only it has the private key: --setup {setup} --host {host} --response FILE, with the other options of this setup. To give the request up: --withdraw-request {thumbprint}.',
  'request.waiting':
    'A request for {host}, made at {at}, is waiting for the certification authority. To go on with its answer: --setup {setup} --host {host} --response FILE; to give it up: --withdraw-request {thumbprint}.',
  'request.withdrawn':
    'The request was withdrawn and its private key deleted. If it was sent already, tell the certification authority: its answer can no longer be used.',
  'request.withdraw.absent':
    'No request waits as {certificate}. Check the thumbprint: --verify lists the requests that are waiting.',
  'request.withdraw.foreign':
    'The request {thumbprint} ({subject}) was made by another program (IIS, for example) and not by this wizard, so it stays. If nobody needs it, delete it with certlm.msc, under Certificate Enrollment Requests.',
  'request.unsuitable.kind':
    'Its key is of the kind {key}; the RIS needs RSA of at least 2048 bit. Do not send it; make a new request with the wizard.',
  'request.unsuitable.cng':
    'Its key lies in “{provider}”, a newer key store (CNG) that the RIS cannot use. Do not send it; make a new request with the wizard.',
  'request.unsuitable.signatureOnly':
    'Its key was made for signatures alone, and the RIS needs one for key exchange. Do not send it; make a new request with the wizard.',
  'request.unsuitable.ofUser':
    'It lies in your own certificate store, and so does its key, where no service can use it: certreq makes requests like that unless its file says MachineKeySet = TRUE. Do not send it; make a new request with the wizard.',
  'request.unsuitable.noKey':
    'It names no private key on this computer, so no answer can be used. Make a new request with the wizard.',
  'request.unsuitable.keyGone':
    'Its private key (container {container}) is gone, so no answer can be used. Make a new request with the wizard.',
} as const;
