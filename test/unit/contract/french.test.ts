import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inputs } from '../../../electron/contract/channels.ts';
import { message, text } from '../../../electron/contract/message.ts';
import { risLog } from '../../../electron/contract/messages/en/ris-log.ts';
import { type Language, languages } from '../../../electron/contract/messages/languages.ts';

const { en, fr } = languages;
type Code = keyof typeof en;
const codes = Object.keys(en) as Code[];
/** The RIS's own sentences stay English. */
const translated = codes.filter((code) => !Object.hasOwn(risLog, code));

/** What is the same word in both languages. */
const SAME: readonly Code[] = [
  'window.report.messages',
  'window.report.product',
  'window.report.service',
  'window.report.sha256',
  'window.report.signature',
  'word.Version',
];

const placeholders = (of: string): string[] => [...of.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort();

/** What a translation must carry over as it is: options, tags, addresses, setting names, store names, formats, numbers. */
const FIXED = [
  /--[a-z][a-z-]*(?: (?:server|integrated)\b)?/g,
  /(?<=[ ,])\/[a-z?]+(?=[:,. ])/g,
  /<\w+>/g,
  /net\.tcp:[A-Z\d./:]+/g,
  /\b[A-Z][a-z]+[A-Z]\w*(?:\\\w+)?/g,
  /\b(?:XML|JSON|DNS|CNG|RSA|SHA-\d+|UTF-\d+|DOCTYPE|XDG_DATA_HOME|localhost|configSource|serializeAs="String"|npm run build)/g,
  /\b\d{3,}\b/g,
];
const fixed = (of: string): string[] => FIXED.flatMap((form) => of.match(form) ?? []);

/** Words that French and English write alike; any other word that a message shares with its English text is a leftover. */
const SHARED_WORDS = new Set(
  `antivirus application argument bits cause certification client clients code codes configuration dates distribution document duplex installation invisible long
  machine messages minutes moment option options page pages place plan points port ports proxy proxys question questions routes script scripts secret section
  sections service services session sessions signature source standard support transport type version versions web`.split(
    /\s+/,
  ),
);
/** Names of programs, stores, keys and values (`server`, `integrated` and `local` are values). */
const NAMES = new Set(
  'certlm certreq msc Ctrl Custom Disallowed Express Files Framework Installer My Net None Program Schannel Setup Windows Wizard Non integrated local localhost mkcert hosts net server tcp Tcp xmlns xn'.split(
    ' ',
  ),
);
/** What is copied as it is: parameters, options, tags, addresses, paths, values in quotation marks, commands. */
const COPIED =
  /\{\w+\}|--?[a-z][\w-]*|<\w+>|(?:net\.tcp|https|tls):\S+|\/[\w?]+(?::\w+)?|"[\w ]+"|[\w~$]+\/\S+|\\\w+|ris-machine|npm run build|ris01(?:\.\w+)*/g;
const wordsOf = (of: string): string[] =>
  (of.replace(COPIED, ' ').match(/(?<!\p{L})\p{L}\p{Ll}+(?!\p{L})/gu) ?? []).filter(
    (word) => !NAMES.has(word),
  );

function leftovers(english: string, french: string): string[] {
  const there = new Set(wordsOf(english).map((word) => word.toLowerCase()));
  return wordsOf(french).filter((word) => {
    const small = word.toLowerCase();
    return there.has(small) && !SHARED_WORDS.has(small);
  });
}

describe('the languages', () => {
  test('are those that the window can ask for', () => {
    for (const language of Object.keys(languages) as Language[]) {
      expect(inputs.remember.safeParse({ language, choices: null }).success).toBe(true);
      expect(inputs.save.safeParse({ what: 'report', language }).success).toBe(true);
    }
  });

  test('have a French file for every English one', () => {
    const folder = join(import.meta.dirname, '../../../electron/contract/messages');
    expect(readdirSync(join(folder, 'fr')).sort()).toEqual(readdirSync(join(folder, 'en')).sort());
  });

  test('have the same codes', () => {
    expect(Object.keys(fr).sort()).toEqual([...codes].sort());
  });

  test('fill in and neutralise parameters alike', () => {
    const absent = message('embedded.noService', { service: 'RIS\u202e\n' });
    expect(text(absent, fr)).toBe(
      'Il n’y a pas de service RIS\\u{202E}\\u{000A} sur cet ordinateur. Vérifiez son nom.',
    );
  });
});

/** The project's own modules that a module loads, at once or later; what is imported for its types alone is not. */
function loaded(module: string, found = new Set<string>()): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  const source = readFileSync(module, 'utf8').replace(/^import type .*?;$/gms, '');
  for (const [, path = ''] of source.matchAll(/(?:\bfrom |\bimport\()\s*'(\.[^']+)'/g)) {
    loaded(join(dirname(module), path), found);
  }
  return found;
}

test('the command line does not load French', () => {
  const electron = join(import.meta.dirname, '../../../electron');
  const modules = [...loaded(join(electron, 'headless.ts'))].map((path) => relative(electron, path));
  expect(modules).toContain(join('contract', 'messages', 'en', 'certificates.ts'));
  expect(modules.filter((path) => /messages.(fr|languages)/.test(path))).toEqual([]);
});

describe('the sentences of the RIS’s log', () => {
  test('stay English', () => {
    for (const code of Object.keys(risLog) as Code[]) expect(fr[code]).toBe(en[code]);
  });
});

test('a leftover is found', () => {
  expect(leftovers('The file {file} is empty.', 'Le file {file} est vide.')).toEqual(['file']);
});

describe('each French message', () => {
  test.each(translated)('%s', (code) => {
    const [english, french] = [en[code], fr[code]];
    expect(placeholders(french)).toEqual(placeholders(english));
    expect(fixed(english).filter((name) => !french.includes(name))).toEqual([]);
    expect(french === english).toBe(SAME.includes(code));
    expect(leftovers(english, french)).toEqual([]);
    // French takes about a quarter more room; a short label may double.
    expect(french.length).toBeGreaterThan(english.length * 0.5);
    expect(french.length).toBeLessThan(english.length * 1.6 + 20);
    expect(french.split('\n').length).toBe(english.split('\n').length);
    expect(/[.:?]$/.exec(french)?.[0]).toBe(/[.:?]$/.exec(english)?.[0]);
  });
});
