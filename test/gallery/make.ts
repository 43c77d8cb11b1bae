import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGallery } from './browser.ts';
import { createEasel, DARK, FORCED, LARGE_TEXT, type Language, type Look, SMALL, WINDOW } from './easel.ts';
import { STATES } from './states.ts';

const folder = fileURLToPath(new URL('./pictures', import.meta.url));

interface Variant {
  readonly name: string;
  readonly language: Language;
  readonly look: Look;
}

const VARIANTS: readonly Variant[] = [
  { name: 'light', language: 'en', look: WINDOW },
  { name: 'dark', language: 'en', look: DARK },
  { name: 'forced', language: 'en', look: FORCED },
  { name: 'fr', language: 'fr', look: WINDOW },
  { name: 'pseudo', language: 'pseudo', look: WINDOW },
  { name: 'small', language: 'pseudo', look: SMALL },
  { name: 'text', language: 'fr', look: LARGE_TEXT },
];

const REST = `(() => {
  const page = document.querySelector('.page');
  if (page === null || page.scrollHeight - page.clientHeight < 9) return false;
  page.scrollTop = page.scrollHeight;
  return true;
})()`;

/** Makes the pictures whose state's and variant's names contain these parts; answers the exit code. */
export async function makePictures(part: string, variant: string): Promise<number> {
  if (part === '' && variant === '') rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const gallery = await openGallery();
  const easel = await createEasel(gallery);
  const { page } = easel;
  let pictures = 0;
  let failures = 0;
  for (const { name, language, look } of VARIANTS.filter((one) => one.name.includes(variant))) {
    for (const state of STATES.filter((one) => one.name.includes(part))) {
      const picture = join(folder, `${state.name}.${name}`);
      try {
        await easel.dress(WINDOW);
        await easel.show(state, language);
        await easel.dress(look);
      } catch (error) {
        failures += 1;
        console.log(`${state.name}.${name}: ${String(error)}`);
      }
      writeFileSync(`${picture}.png`, await easel.picture());
      pictures += 1;
      if (await page.evaluate(REST)) writeFileSync(`${picture}.end.png`, await easel.picture());
    }
  }
  await gallery.close();
  console.log(`${pictures} pictures in test/gallery/pictures, ${failures} states not reached`);
  return failures === 0 ? 0 : 1;
}
