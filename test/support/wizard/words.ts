import { en } from '../../../renderer/texts/en.ts';
import { fr } from '../../../renderer/texts/fr.ts';
import { type Say, sayFrom } from '../../../renderer/texts/say.ts';

export type Language = 'en' | 'fr';

/** The pages' own words, so that the tests name controls as a person reads them, in either language. */
export const wordsIn = (language: Language): Say => sayFrom(language === 'en' ? en : fr);
