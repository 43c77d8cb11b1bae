import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { message, text } from '../../../electron/contract/message.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import { word } from '../../../electron/contract/words.ts';

const { en, fr } = languages;
const electron = join(import.meta.dirname, '../../../electron');

/** What stands as a string in a call of one of these functions, in the sources of a folder. */
function passed(folder: string, call: RegExp): string[] {
  const sources = readdirSync(join(electron, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(electron, folder, name), 'utf8'));
  return [...new Set(sources.flatMap((source) => [...source.matchAll(call)].map(([, said = '']) => said)))];
}

const untranslated = (values: readonly string[]): string[] =>
  values.filter((value) => word(value, fr) === value);

describe('the words that the engine passes to its sentences', () => {
  test('are said in the language of the sentence', () => {
    const stuck = message('windows.service.stuck', { service: 'S', state: 'starting', seconds: 30 });
    expect(text(stuck)).toContain('still starting after');
    expect(text(stuck, fr)).toContain('«\u202fen cours de démarrage\u202f»');
  });

  test('keep their numbers, in their order', () => {
    expect(word('expected tag 2, found 48 at byte 7', en)).toBe('expected tag 2, found 48 at byte 7');
    expect(word('expected tag 2, found 48 at byte 7', fr)).toBe(
      'étiquette 2 attendue, 48 trouvée à l’octet 7',
    );
  });

  test('are left as they are where they are none', () => {
    const other = message('embedded.damaged', { path: 'P', reason: 'key.container' });
    expect(text(other, fr)).toContain('(key.container)');
    // A file may be called as a word is.
    expect(text(message('file.link', { path: 'running' }), fr)).toContain('running');
  });

  test('cover why a certificate is not one', () => {
    const faults = passed('certificates', /\bDerFault\('([^']+)'\)/g);
    const placed = passed('certificates', /\bfault\('([^']+)', (?:this\.)?at\)/g);
    expect(faults.length).toBeGreaterThan(5);
    expect(placed.length).toBeGreaterThan(5);
    expect(untranslated([...faults, ...placed.map((said) => `${said} at byte 7`)])).toEqual([]);
  });

  test('cover what a name can be of', () => {
    const things = passed('machine/windows', /\bcheckedName\([\w.]+, '([^']+)'\)/g);
    expect(things).toContain('a key container');
    expect(untranslated(things)).toEqual([]);
  });

  test('cover the states of a service, what is done to one, and the kinds of steps', () => {
    expect(untranslated(['running', 'stopped', 'starting', 'stopping', 'paused'])).toEqual([]);
    expect(untranslated(['start', 'stop', 'query'])).toEqual([]);
    const kinds = Object.keys(en).flatMap((code) => /^window\.step\.(.+)$/.exec(code)?.slice(1) ?? []);
    expect(kinds).toContain('configuration.edit');
    expect(untranslated(kinds)).toEqual([]);
  });

  test('cover why a file of the embedded machine is damaged', () => {
    const literals = passed('machine/embedded', /reason: (?:place === '' \? )?'([^']+)'/g);
    expect(literals).toEqual(expect.arrayContaining(['not JSON', 'wrong form']));
    expect(untranslated(literals)).toEqual([]);
  });

  test('cover the fields of a certificate', () => {
    const names = passed('setup/window', /^ {4}\['([A-Z][^']+)',/gm);
    const terms = passed('setup/window', /^ {2}(?:'[\d.]+'|\w+): '([A-Z][^']+)',/gm);
    expect(names).toContain('Serial number');
    expect(terms).toContain('Key Encipherment');
    const SAME = ['Version', 'SHA-256', 'ASP.NET Core HTTPS development certificate'];
    expect(untranslated([...names, ...terms]).filter((name) => !SAME.includes(name))).toEqual([]);
  });
});
