/** Setting up a client alone, and checking connections without setting anything up. */
export const client = {
  'plan.client.refused':
    'The RIS client of this computer would not connect to {url}, so nothing was changed:',
  'plan.client.wouldLog': 'Its log would say: {sentence}',
  'plan.client.callAs':
    'The name {name}, which the certificate is for, leads to the same server: set up the client with --server {name} instead of {host}.',
  'plan.client.offline':
    'The server was not contacted, so nothing is proven: whether the client connects, only trying it shows (--verify, or --check with the address).',
  'plan.client.fingerprint.offline':
    'The certificate to trust is not on this computer, and offline no server can show it. Leave --offline out, or let this computer trust the issuer from a file (--trust-issuer).',
  'plan.client.fingerprint.differs':
    'No server that was contacted shows a certificate with the fingerprint {fingerprint} that was confirmed, so none is trusted.',
  'plan.client.fingerprint.remedy':
    'Read the SHA-256 fingerprint of the certificate on the server itself, not over this connection, and compare it whole. If it is right, somebody stands between this computer and the server, or the server has been given another certificate.',
  'check.client.endpoint.contacted': 'This section calls {url}, which was contacted.',
  'run.check.defaults':
    'No RIS client is installed on this computer, so its usual settings were taken: PeerOrChainTrust, no revocation check, and of several DNS names the last one.',
  'run.check.binding':
    'The client section {section} connects by {configurationClass}, which this wizard cannot judge; it was left out.',
  'run.check.nothing': 'There is no address to check. Name one, for example: --check net.tcp://ris01:8000/.',
} as const;
