/** Whether a certificate may be trusted as a root, and whether what was typed confirms it. */
export const issuers = {
  'issuer.intermediate':
    'The certificate {subject} is not a root: it was issued by {issuer}. Only a root can be trusted like this; give the certificate of {issuer}.',
  'issuer.signature':
    'The certificate {subject} names itself as its issuer, but its signature does not verify with its own key: it is damaged or forged. Get it again from the certification authority.',
  'issuer.notAuthority':
    'The certificate {subject} is not one of a certification authority. For a single server, trust its certificate on the clients in TrustedPeople instead.',
  'issuer.mayNotSign':
    'The certificate {subject} may not sign other certificates (its key usage lacks keyCertSign), so trusting it as a root would be of no use. Ask the certification authority for its root certificate.',
  'issuer.expired':
    'The root certificate {subject} expired on {until}. Ask the certification authority for its new root certificate.',
  'issuer.notYet':
    'The root certificate {subject} is not valid before {from}, and this computer’s clock says {now}. Check clock and time zone.',

  'issuer.fingerprint.notHexadecimal':
    'The fingerprint has characters that do not belong there. It is made of the digits 0 to 9 and the letters A to F.',
  'issuer.fingerprint.short':
    'The fingerprint has only {digits} digits; at least the first {least} of the SHA-256 fingerprint are needed. Take them from the paper or page of the certification authority, not from the certificate itself.',
  'issuer.fingerprint.long':
    'The fingerprint has {digits} digits; a SHA-256 fingerprint has {most}. Take away what was typed twice.',
  'issuer.fingerprint.sha1':
    'This is the thumbprint (SHA-1) of the certificate, which is not safe enough here. The SHA-256 fingerprint is needed; the certification authority publishes it.',
  'issuer.fingerprint.differs':
    'The fingerprint is not the one of this certificate, so the root is not trusted. Compare it once more; if it still differs, do not use the certificate, and ask the certification authority.',
} as const;
