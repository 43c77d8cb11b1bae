import type { Mode, Outcome } from './decisions.ts';

/** Where the wizard, which judges for .NET Framework 4.0 on Windows, must not say what that WCF said, and why. */
export interface Difference {
  /** What the wizard says in the modes in which they differ; `open`: it says that it cannot judge. */
  readonly wizard: Partial<Readonly<Record<Mode, Outcome | 'open' | 'key'>>>;
  readonly because: string;
}

/** By profile. In every other one, and in every mode that is not named here, both must say the same. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'several names, the host first': {
    wizard: { ChainTrust: ['identity check failed'], PeerOrChainTrust: ['identity check failed'] },
    because:
      'A target below .NET Framework 4.6.1 takes the last DNS name alone (Microsoft, "Mitigation: X509CertificateClaimSet' +
      '.FindClaims Method"); later ones, and WCF on .NET, take each.',
  },
  'intermediate sent, not held here': {
    wizard: { ChainTrust: 'accepted', PeerOrChainTrust: 'accepted' },
    because:
      '.NET Framework adds to its chain what the server sent (referencesource, System.IdentityModel/Selectors/' +
      'X509CertificateChain.cs, ExportToMemoryStore). WCF on .NET builds it anew from the stores.',
  },
  'self-signed, in TrustedPeople and Disallowed': {
    wizard: {
      PeerTrust: ['is in an untrusted certificate store'],
      PeerOrChainTrust: ['is in an untrusted certificate store', 'chain building failed'],
    },
    because: 'Off Windows .NET has no Disallowed store, so nothing could be put into it.',
  },
  'ECDSA key': {
    wizard: { ChainTrust: 'key', PeerOrChainTrust: 'key' },
    because:
      'WCF of .NET Framework 4.0 reads no other key than RSA (domain notes: no CNG); WCF on .NET does.',
  },
  'intermediate for other names': {
    wizard: { ChainTrust: 'open', PeerOrChainTrust: 'open' },
    because: 'The wizard does not judge name constraints and says so.',
  },
};
