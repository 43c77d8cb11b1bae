/** What is wrong with a PFX file (PKCS#12), its password, or what is in it. */
export const pfx = {
  'pfx.empty': 'The PFX file is empty. Get it once more.',
  'pfx.large':
    'The PFX file has {bytes} bytes; more than {limit} are not read. This is another file; give the one with the certificate and its key.',
  'pfx.cutOff':
    'The PFX file is cut off: it has {bytes} bytes of {expected}. It was not copied or sent whole; get it once more.',
  'pfx.damaged':
    'The PFX file is damaged ({reason}). The password has nothing to do with it; get the file once more.',
  'pfx.unknown':
    'This is not a PFX file. A PFX file (PFX or P12) holds a certificate together with its private key; give that one.',
  'pfx.certificate':
    'This file holds certificates without a private key, so it is not a PFX file. If it is the answer to a request that was made here, give it with --response; otherwise ask for the PFX file.',
  'pfx.privateKey':
    'This file holds a private key alone, not a PFX file. Put key and certificate together into one, for example with OpenSSL, and keep the key secret.',
  'pfx.text':
    'This is a text with certificates or keys (PEM), not a PFX file. Put key and certificate together into a PFX file, for example with OpenSSL.',
  'pfx.nothing':
    'The PFX file can be opened, but it holds neither a certificate nor a key. Export it once more.',

  'pfx.password.wrong':
    'The password does not open the PFX file. Upper and lower case count; a file with the password may have blanks or an empty line too many.',
  'pfx.password.needed':
    'The PFX file is protected with a password. Ask whoever made it; it is given in a file with --pfx-password-file.',
  'pfx.password.unchecked':
    'The PFX file does not open with this password: it is the wrong one, or the file is damaged. The file has no check value that could tell which.',

  'pfx.iterations':
    'The PFX file asks for {iterations} rounds of work to check its password; more than {limit} are refused, because they would only block this computer. Export it once more with usual settings.',
  'pfx.encryption':
    'The PFX file is encrypted in a way that the wizard does not read ({algorithm}). Export it once more with AES-256, or with 3DES for old systems.',
  'pfx.mac':
    'The PFX file checks its password in a way that the wizard does not know ({algorithm}). Export it once more with SHA-256.',
  'pfx.signed':
    'The PFX file is protected with a signature in place of a password, which the wizard does not read. Export it once more with a password.',
  'pfx.nested':
    'The PFX file nests its contents more than {limit} deep, which no tool does. It is damaged or made to do harm; export it once more.',
  'pfx.many':
    'The PFX file holds more than {limit} entries. Export only the one certificate with its key and its issuers.',

  'pfx.candidate.noKey': 'The PFX file does not hold the private key of the certificate {subject}.',
  'pfx.candidate.noCertificate':
    'The PFX file holds a private key ({key}) whose certificate is not in it. Export both together.',
  'pfx.candidate.otherKey':
    'The PFX file says that its private key belongs to the certificate {subject}, but it is the key of another one. Export both together once more.',
  'pfx.candidate.unknownKey':
    'The PFX file holds a private key of an unknown kind; the RIS can only use RSA.',
  'pfx.candidate.notRsa': 'The private key is of the kind {key}; the RIS can only use RSA.',
  'pfx.candidate.shortKey': 'The private key is too short: {key}; at least RSA 2048 bit is needed.',

  'pfx.noKey':
    'The PFX file holds no private key, so a RIS server cannot use it. Export the certificate once more, together with its private key.',
  'pfx.several':
    'The PFX file holds {count} certificates with their keys ({thumbprints}), and not exactly one of them is for {host}. Export the one that is meant.',
} as const;
