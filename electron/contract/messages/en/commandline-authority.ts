/** What the command line says of answers, PFX files and roots. */
export const commandlineAuthority = {
  'commandline.needsCompanion':
    '{option} means something only together with {others}. Add it, or leave {option} out.',
  'commandline.value.fingerprint':
    '{place} must be a whole SHA-256 fingerprint of 64 hexadecimal digits (spaces, colons and small letters do not matter), not {value}. Take it from the certification authority itself; a thumbprint of 40 digits (SHA-1) is not safe enough here.',
  'commandline.value.trust':
    '{place} must be "asFound", "certificate", or an object with "issuer": the root’s "file" and its "sha256".',
  'commandline.help.response':
    'Completes the request that waits on this computer with the answer of the certification authority: PEM, DER or PKCS#7. Needs --host.',
  'commandline.help.pfx':
    'Imports a certificate with its private key from a PFX file (PFX, P12). Needs --host.',
  'commandline.help.pfxPasswordFile':
    'File that holds the password of the PFX file and nothing else; - reads it from standard input.',
  'commandline.help.exportableKey':
    'The new private key can be exported. Without this it never leaves the machine.',
  'commandline.help.trustIssuer':
    'File with the root certificate of the certification authority: this computer trusts it, for server certificates only; --remove takes it out.',
  'commandline.help.trustIssuerSha256':
    'The whole SHA-256 fingerprint of that root, from the certification authority itself. Without the right one nothing is trusted.',
  'commandline.help.exportIssuer':
    'After a good run or --verify, writes what client machines must trust to this new file, as PEM: the root certificate, or the certificate itself where it is trusted alone.',
  'commandline.help.example.response':
    'Complete the request, and trust the root of the certification authority:',
  'commandline.help.example.pfx': 'Import a certificate with its key, the password in a file:',
  'commandline.exported': 'What client machines must trust was written to {path}: {subject}.',
  'commandline.notExported':
    '{path} was not written: either it cannot be told which certificate the RIS server uses, or the root of that certificate is not on this computer.',
  'commandline.exportExists':
    '{path} is there already, and --export-issuer overwrites nothing. Name a new file.',
} as const;
