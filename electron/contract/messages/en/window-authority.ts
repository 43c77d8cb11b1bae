/** What only a window has to say of certificates from a certification authority. */
export const windowAuthority = {
  'window.noRequest':
    'The request {certificate} is not there any more, or was not made by this wizard. Look at the machine again.',
  'window.noIssuer':
    'What the clients must trust cannot be told: it is not certain which certificate the RIS server uses, or the root of its authority is not on this computer. Ask the authority for its root certificate.',
  'window.noRoots':
    'The file holds no root certificate of a certification authority. Give the one that the authority publishes as its root.',

  'certificate.note.endsSoon': 'The certificate ends soon, on {until}. Have it renewed in time.',
  'certificate.note.rejoins':
    'The certificate does not name its private key, but the key is on this computer (container {container}). Choosing the certificate joins them again.',
  'certificate.note.lastName': 'It names several hosts: {names}. The RIS looks only at the last one, {name}.',
  'certificate.note.noCommonName':
    'It has no common name (CN). The RIS finds the host in its DNS name, so that does no harm.',
  'certificate.note.access':
    'The account {account}, which the RIS service runs as, cannot read the private key yet. The setup gives it the right to, and nothing more.',
} as const;
