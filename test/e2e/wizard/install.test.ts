import { expect } from 'vitest';
import { createEmbeddedMachine } from '../../../electron/machine/embedded/index.ts';
import { MY, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { install } from '../../support/wizard/journeys.ts';

inEveryWay('an integrated setup', (flow) => {
  for (const language of ['en', 'fr'] as const) {
    flow(`leads to a client that will connect (${language})`, async ({ open, machine }) => {
      const wizard = await open(language);
      await install(wizard);
      const { stores } = createEmbeddedMachine(machine.root);
      const [own] = stores.list(MY);
      const [trusted] = stores.list(TRUSTED_PEOPLE);
      expect(own?.key).not.toBeNull();
      expect(trusted).toMatchObject({ key: null, der: own?.der });
      await wizard.lookAt(own?.id.thumbprint ?? '');
    });
  }
});
