import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { type Message, type MessageCode, text } from '../../electron/contract/message.ts';
import { en as engineEn } from '../../electron/contract/messages/en.ts';
import { fr as engineFr } from '../../electron/contract/messages/fr.ts';
import { word } from '../../electron/contract/words.ts';
import { en, type TextKey } from './en.ts';
import { fr } from './fr.ts';
import { inTheWindow } from './in-the-window.ts';
import { pseudoTable } from './pseudo.ts';
import { type Say, sayFrom, type Texts } from './say.ts';

/** `pseudo` shows what does not stretch; nobody chooses it. */
export type Language = 'en' | 'fr' | 'pseudo';

/** The engine's times: ISO 8601 in UTC. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

type EngineTable = Readonly<Record<MessageCode, string>>;
type Plural<K extends string> = K extends `${infer Base}.one` ? Base : never;
/** Texts with a form for one and a form for several, each with the parameter `count`. */
export type PluralKey = Plural<TextKey>;

export interface Words {
  readonly language: Language;
  /** The language of reports and logs that are saved. */
  readonly saved: 'en' | 'fr';
  readonly say: Say;
  readonly count: (key: PluralKey, count: number) => string;
  /** A message of the engine as a sentence. */
  readonly tell: (message: Message) => string;
  /** A word of the engine, such as the name of a certificate's field. */
  readonly word: (value: string) => string;
  readonly number: (value: number) => string;
  /** ISO 8601 as a date of this place, or date and time. */
  readonly date: (iso: string) => string;
  readonly moment: (iso: string) => string;
}

const tables = (language: Language): { readonly own: Texts; readonly engine: EngineTable } => {
  switch (language) {
    case 'en':
      return { own: en, engine: engineEn };
    case 'fr':
      return { own: fr, engine: engineFr };
    case 'pseudo':
      return { own: pseudoTable(en), engine: pseudoTable(engineEn) };
  }
};

/** All that a page needs to speak one language. */
export function wordsOf(language: Language): Words {
  const { own, engine } = tables(language);
  const locale = language === 'fr' ? 'fr' : 'en';
  const plural = new Intl.PluralRules(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const figures = new Intl.NumberFormat(locale);
  const shown = (format: Intl.DateTimeFormat, iso: string): string => {
    const at = new Date(iso);
    return Number.isNaN(at.getTime()) ? iso : format.format(at);
  };
  const readable = (params: Message['params']): Message['params'] =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && INSTANT.test(value) ? shown(moment, value) : value,
      ]),
    );
  return {
    language,
    saved: locale,
    say: sayFrom(own),
    count: (key, count) =>
      own[`${key}.${plural.select(count) === 'one' ? 'one' : 'other'}`].replaceAll('{count}', String(count)),
    tell: (said) => {
      const instead = inTheWindow(said.code);
      const table = instead === null ? engine : { ...engine, [said.code]: own[instead] };
      return text({ ...said, params: readable(said.params) }, table);
    },
    word: (value) => word(value, engine),
    number: (value) => figures.format(value),
    date: (iso) => shown(day, iso),
    moment: (iso) => shown(moment, iso),
  };
}

const WordsContext = createContext<Words | null>(null);

/** The words of the language that was chosen. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('outside of the language');
  return words;
}

/** Speaks one language to all pages inside. */
export function Speak({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = words.saved;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The language that the system asks for, where the wizard speaks it. */
export const systemLanguage = (): 'en' | 'fr' =>
  navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
