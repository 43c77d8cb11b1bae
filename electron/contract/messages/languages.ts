import { en } from './en.ts';
import { fr } from './fr.ts';

/** The message tables by language, for `text(message, languages[language])`. Not on the command line's way: it speaks English. */
export const languages = { en, fr } as const;

export type Language = keyof typeof languages;
