import { expect } from 'vitest';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { MY } from '../../../electron/setup/places.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import { UNSUITABLE } from '../../support/store-certificates.ts';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import type { Pages } from '../../support/wizard/pages.ts';

/** Takes all certificates and keys away again. */
function clear({ rig }: TestMachine): void {
  const { stores, keys } = rig.open();
  for (const { id } of [...stores.list(MY)]) stores.remove(id);
  for (const container of keys.list('')) keys.delete(container);
}

/** The sentence of a message as far as it has no parameters. */
const beginning = (language: 'en' | 'fr', code: string): string => {
  const table: Readonly<Record<string, string>> = languages[language];
  return (table[code] ?? '').split('{')[0] ?? '';
};

async function toStore(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.chooseSetup('integrated');
  await wizard.press('button.next');
  await wizard.at('server.instruction');
  await wizard.press('button.next');
  await wizard.at('certificate.instruction');
  await wizard.chooseWay('store.title');
}

inEveryWay('a certificate that is unsuitable', (flow) => {
  for (const language of ['en', 'fr'] as const) {
    flow(`cannot be chosen, and each is told why (${language})`, async ({ open, machine }) => {
      const wizard = await open(language);
      await toStore(wizard);
      for (const { name, make, says } of UNSUITABLE) {
        clear(machine);
        make(machine.rig);
        await wizard.press('button.back');
        await wizard.at('server.instruction');
        await wizard.press('button.next');
        await wizard.at('certificate.instruction');
        await wizard.page.locator('.store-row.unsuitable').waitFor();
        const told = await wizard.page.locator('.store-row').innerText();
        for (const code of says) {
          const sentence = beginning(language, code);
          expect(sentence.length, `${name}: ${code}`).toBeGreaterThan(5);
          expect(told, `${name}: ${code}`).toContain(sentence.trim());
        }
        expect(await wizard.page.locator('input[name=stored]').isDisabled(), name).toBe(true);
      }
      await wizard.press('button.next');
      await wizard.says('store.fault.pick');
    });
  }
});
