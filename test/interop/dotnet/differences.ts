import type { Built } from './build-chains.ts';

/** Where .NET on Linux and the wizard, which judges as .NET Framework on Windows would, may differ, and why. */
export interface Difference {
  readonly wizard: boolean | null;
  readonly dotnet: Built;
  readonly because: string;
}

const OPEN = 'The wizard does not judge name constraints and says so.';
const ANY_PURPOSE =
  'RFC 5280 4.2.1.12 leaves anyExtendedKeyUsage to the application. Off Windows .NET looks for the very purpose asked ' +
  '(dotnet/runtime, CertificatePolicy.cs); Windows names it "Any Purpose".';
const POLICIES =
  "Microsoft's authorities repeat the purposes as application policies, which, where present, .NET reads in their stead " +
  '(dotnet/runtime, CertificatePolicy.cs). The wizard reads the purposes alone.';

const refused = (...status: string[]): Built => ({ accepted: false, status });
const accepted: Built = { accepted: true, status: [] };

/** By the name of the case. In every other one both must say the same. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'in its last second': {
    wizard: true,
    dotnet: refused('NotTimeValid'),
    because:
      'RFC 5280 4.1.2.5: the validity includes its last second. OpenSSL ends one second earlier: X509_cmp_time(3) has no ' +
      '"equal". WCF itself compares with ">".',
  },
  'any purpose': { wizard: true, dotnet: refused('NotValidForUsage'), because: ANY_PURPOSE },
  'intermediate for any purpose': { wizard: true, dotnet: refused('NotValidForUsage'), because: ANY_PURPOSE },
  'application policy for servers, purpose for clients': {
    wizard: false,
    dotnet: accepted,
    because: POLICIES,
  },
  'application policy for clients, purpose for servers': {
    wizard: true,
    dotnet: refused('NotValidForUsage'),
    because: POLICIES,
  },
  'name constraints kept': { wizard: null, dotnet: accepted, because: OPEN },
  'name constraints broken': {
    wizard: null,
    dotnet: refused('HasNotPermittedNameConstraint'),
    because: OPEN,
  },
  'name excluded': { wizard: null, dotnet: refused('HasExcludedNameConstraint'), because: OPEN },
};
