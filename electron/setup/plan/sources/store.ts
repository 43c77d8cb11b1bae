import { storeText } from '../../../contract/ids.ts';
import { message } from '../../../contract/message.ts';
import type { ChosenFact } from '../../facts.ts';
import { MY } from '../../places.ts';
import { certificateInstall } from '../steps.ts';
import { type Prospect, provideProspect } from './prospect.ts';
import type { Source } from './source.ts';

/** A certificate as it lies in `My`; one that lacks only the reference to its key is joined with it again. */
export function inStore(found: ChosenFact): Prospect {
  const { archived, trusted, rejoin, friendlyName, certificate } = found;
  const standing = { archived, trusted, issuers: [], answered: [] };
  if (rejoin === null) return { ...standing, found, install: [], notes: [] };
  const { thumbprint } = certificate;
  return {
    ...standing,
    found: { ...found, key: rejoin },
    install: [certificateInstall(certificate, MY, { from: 'container', key: rejoin.key }, friendlyName)],
    notes: [message('plan.rejoins', { thumbprint, container: rejoin.key.container })],
  };
}

/** A certificate that is in the store already. */
export const store: Source<'store'> = (facts, choices, { thumbprint, trust }) => {
  const found = facts.chosen;
  if (found === null) {
    return {
      outcome: 'refused',
      reasons: [message('plan.chosen.absent', { thumbprint, store: storeText(MY) })],
    };
  }
  return provideProspect(inStore(found), facts, choices, trust);
};
