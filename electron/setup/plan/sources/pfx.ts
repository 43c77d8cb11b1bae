import type { Certificate } from '../../../certificates/parse.ts';
import { AT_KEYEXCHANGE, LEGACY_PROVIDER } from '../../../certificates/profile.ts';
import { familyOf } from '../../../certificates/response/family.ts';
import { keyFaults } from '../../../certificates/suitability.ts';
import type { ChosenFact, Facts } from '../../facts.ts';
import { MY } from '../../places.ts';
import { certificateInstall } from '../steps.ts';
import { type Prospect, provideProspect } from './prospect.ts';
import type { Source } from './source.ts';
import { inStore } from './store.ts';

/** Is it there with a key that the RIS can use? Elsewhere its key may lie in another provider, or be gone. */
const isImported = (found: ChosenFact, { at }: Facts): boolean =>
  found.key.state === 'present' && keyFaults(found, at).length === 0;

/** The key as the import will leave it, whatever provider the file names. */
export const imported = (exportable: boolean): Prospect['found']['key'] => ({
  state: 'present',
  key: {
    container: '',
    provider: LEGACY_PROVIDER.name,
    providerType: LEGACY_PROVIDER.type,
    keySpec: AT_KEYEXCHANGE,
    exportable,
  },
  matches: true,
  signs: true,
});

function importing(leaf: Certificate, friendlyName: string | null, exportable: boolean): Prospect {
  return {
    found: { id: { ...MY, thumbprint: leaf.thumbprint }, certificate: leaf, key: imported(exportable) },
    archived: false,
    trusted: false,
    install: [certificateInstall(leaf, MY, { from: 'file', exportable }, friendlyName)],
    issuers: [],
    answered: [],
    notes: [],
  };
}

/** A certificate with its key in a PFX. The key lands in a container of ours, for key exchange. */
export const pfx: Source<'pfx'> = (facts, choices, { trust, exportable }) => {
  const { chosen, given } = facts;
  const { certificate } = given;
  if (certificate === null || certificate.state === 'answer')
    throw new Error('a PFX was chosen that has not been read');
  if (certificate.state === 'refused') return { outcome: 'refused', reasons: certificate.why };
  const { leaf, friendlyName } = certificate;
  const prospect =
    chosen !== null && isImported(chosen, facts)
      ? inStore(chosen)
      : { ...importing(leaf, friendlyName, exportable), trusted: chosen?.trusted ?? false };
  const { intermediates } = familyOf(leaf, certificate.certificates);
  return provideProspect({ ...prospect, issuers: intermediates }, facts, choices, trust);
};
