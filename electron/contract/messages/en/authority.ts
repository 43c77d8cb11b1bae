/** Certificates from a certification authority: what stops a run, and what it leaves alone. */
export const authority = {
  'run.keyGone':
    'The certificate {certificate} has no private key any more, so nobody can be given the right to read it. Something else has changed the certificate store; run the wizard again.',
  'run.requestGone':
    'The pending request {certificate} is not there any more, and its private key with it. Something else has changed the certificate store; make a new request.',
  'run.keptCertificate':
    'The certificate {certificate} was left with its key, because an authority issued it to you. Delete it with certlm.msc if nobody needs it any more.',
} as const;
