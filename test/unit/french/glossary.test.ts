import { describe, expect, test } from 'vitest';
import { risLog } from '../../../electron/contract/messages/en/ris-log.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { en as ownEnglish } from '../../../renderer/texts/en.ts';
import { fr as ownFrench } from '../../../renderer/texts/fr.ts';

/** Everything that is said in French, the engine's and the pages', but for the RIS's own sentences. */
const english: Readonly<Record<string, string>> = { ...languages.en, ...ownEnglish };
const french = Object.entries<string>({ ...languages.fr, ...ownFrench }).filter(
  ([code]) => !Object.hasOwn(risLog, code),
);

/** What is copied as it is: parameters, options, tags, addresses. */
const COPIED = /\{\w+\}|--?[a-z][\w-]*|<\w+>|net\.tcp:\S+|ris-machine|MachineKeySet/g;

interface Rule {
  /** What the glossary at the top of messages/fr.ts says instead. */
  readonly say: string;
  readonly never: RegExp;
  /** The codes that mean something else by the same word. */
  readonly but?: readonly string[];
}

const RULES: readonly Rule[] = [
  { say: 'opération', never: /étape/i, but: ['app.step'] },
  { say: 'dossier', never: /répertoire/i },
  { say: 'paramètre', never: /réglage/i },
  { say: 'empreinte numérique', never: /empreinte(?!s? numérique)/i },
  { say: 'cet ordinateur, machine simulée', never: /\bmachine(?! simulée)|ordinateur de démonstration/i },
  { say: 'supprimer, suppression', never: /\bretrait|retir\w* l’installation/i },
  { say: 'fiche d’installation', never: /\benregistrement|\bregistre|la note\b/i },
  { say: 'valide, validité', never: /valable/i },
  { say: 'non évalué', never: /\bjugée?s?\b/i },
  { say: 'avertissement', never: /^attention/i },
  { say: 'en conflit', never: /\bgên(?:e|ent|ant)\b/i },
  { say: 'protégé, chiffré', never: /sécurisé/i, but: ['word.Secure Email'] },
];

/** The codes that a rule finds in these texts. */
const strays = (rule: Rule, texts: readonly (readonly [string, string])[]): string[] =>
  texts
    .filter(([code, text]) => rule.never.test(text.replace(COPIED, '')) && !rule.but?.includes(code))
    .map(([code]) => code);

describe('the glossary of fr.ts', () => {
  test.each(RULES)('says “$say”', (rule) => {
    expect(strays(rule, french)).toEqual([]);
  });

  test('cancels only what is cancelled in English: what is undone is rétabli or défait', () => {
    const undoing = french.filter(
      ([code, text]) => /annul/i.test(text) && !/cancel/i.test(english[code] ?? ''),
    );
    expect(undoing).toEqual([]);
  });

  test('finds a stray', () => {
    const [first] = RULES;
    expect(first && strays(first, [['x', 'Les étapes']])).toEqual(['x']);
  });
});

describe('French typography', () => {
  test.each(french)('%s', (_, text) => {
    // Names are no French sentences.
    const words = text.replace(/(?:net\.tcp|https|tls):\S+|\/\w+:\w+|\/\?|\.NET/g, 'N');
    expect(words).not.toMatch(/[^\u202f][:;!?»]|«[^\u202f]/);
    expect(words).not.toMatch(/(?<!«)\u202f(?![:;!?»])/);
    expect(words).not.toMatch(/['`´“”]|\u00a0|\S {2}| [,.)]|\( |^\s|\s$/);
    expect(words.match(/«/g)?.length).toBe(words.match(/»/g)?.length);
  });
});
