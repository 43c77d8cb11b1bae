/** What the command line says of requests to a certification authority. */
export const commandlineRequests = {
  'commandline.withdrawAlone':
    '--withdraw-request takes back one request, so {option} would have no effect. Leave it out.',
  'commandline.needsRequest':
    '{option} says what is asked of a certification authority, and nothing is asked of one here. Add --request FILE, or leave it out.',
  'commandline.value.notLocalHost':
    '{place} must be the name that other computers call, not {value}: no certification authority issues a certificate for it. Local Client Only needs none.',
  'commandline.value.subject':
    '{place} must name institution and place by the parts O, OU, L, ST and C, each a short text, not {value}.',
  'commandline.value.names':
    '{place} must be a DNS name, in an answer file a list of at most 100, not {value}.',
  'commandline.value.keySize': '{place} must be 2048, 3072 or 4096, not {value}.',
  'commandline.end.withdrawn': 'Withdrawn. Whatever else is set up here stays as it is.',
  'commandline.help.request':
    'Makes a key and a request for a certificate, for --host, and writes the request to a new file for a certification authority. The setup then waits for the answer; what is set up here goes on working.',
  'commandline.help.subject':
    'Institution and place for the request, for example "O=General Hospital, L=Toronto, C=CA". The common name is the host.',
  'commandline.help.altName':
    'A further DNS name for the request; repeatable. The host is always the last one, because the RIS looks only at that.',
  'commandline.help.keySize': 'Size of the new RSA key in bits: 2048, 3072 or 4096; 2048 unless given.',
  'commandline.help.exportableKey':
    'The new private key can be exported. Without this it never leaves the machine.',
  'commandline.help.withdrawRequest':
    'Takes one request of the wizard back that waits for its answer, with its private key; --verify names its thumbprint.',
  'commandline.help.example.request': 'Ask a certification authority for a certificate:',
} as const;
