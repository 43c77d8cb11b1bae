import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../electron/ris/configuration/encoding.ts';
import { needsDeclaration } from '../../electron/ris/configuration/model.ts';
import { readConfiguration } from '../../electron/ris/configuration/read.ts';
import { revertEdits } from '../../electron/ris/configuration/revert.ts';
import { applySplices } from '../../electron/ris/configuration/splices.ts';
import { defaultOf, isSection, SECTION_NAMES, sameValue } from '../../electron/ris/settings.ts';
import { wantedSettings } from '../../electron/ris/wanted.ts';
import {
  edit,
  fixture,
  fixtureNames,
  local,
  REAL_FILES,
  realFile,
  realFiles,
  roleOf,
} from '../unit/ris/files.ts';
import { generate } from '../unit/ris/generator.ts';

// Mono's System.Configuration stands for .NET's; both keep the line ends of a value, which the wizard reads as `\n`.
const SOURCE = join(import.meta.dirname, 'mono/ReadSettings.cs');
const missing = ['mcs', 'mono'].filter((name) => spawnSync(name, ['--version']).error !== undefined);
const reason =
  missing.length === 0
    ? ''
    : ` (skipped: ${missing.join(' and ')} not found; Debian: mono-mcs, mono-runtime)`;

/** What Mono reads in one file: `section/setting` to value, or null where it refuses the file. */
type Reading = ReadonlyMap<string, string> | null;

let folder = '';
beforeAll(() => {
  if (missing.length > 0) return;
  folder = mkdtempSync(join(tmpdir(), 'ris-mono-'));
  const references = ['-r:System.Configuration.dll', '-r:System.Xml.dll'];
  execFileSync('mcs', [`-out:${join(folder, 'read.exe')}`, ...references, SOURCE], { stdio: 'pipe' });
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

/** Hands files to Mono, all in one run. */
function readAll(files: readonly Uint8Array[]): Reading[] {
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.config`);
    writeFileSync(path, bytes);
    return path;
  });
  const output = execFileSync('mono', [join(folder, 'read.exe'), ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const lines = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  return paths.map((path) => {
    const mine = lines.filter(([file]) => file === path);
    if (mine.some(([, section]) => section === 'refused')) return null;
    return new Map(
      mine.map(([, section = '', setting = '', value = '']) => [
        `${section}/${setting}`,
        Buffer.from(value, 'base64').toString('utf8').replace(/\r\n?/g, '\n'),
      ]),
    );
  });
}

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: 'server' | 'client';
}
const cases: readonly Case[] = [
  ...fixtureNames.map((name) => ({ name, bytes: fixture(name), role: roleOf(name) })),
  ...(realFiles === null ? [] : REAL_FILES.map(([name, role]) => ({ name, bytes: realFile(name), role }))),
  // Debian's Mono lacks the code pages of Windows.
  ...Array.from({ length: 200 }, (_, index) => generate(index + 1))
    .filter(({ text }) => !text.includes('windows-1252'))
    .map(({ seed, bytes, role }) => ({ name: `generated ${seed}`, bytes, role })),
];

test.runIf(process.env.RIS_REQUIRE_PARTS === '1')('Mono is here, as this run requires', () => {
  expect(missing).toEqual([]);
});

describe.skipIf(missing.length > 0)(`Mono's System.Configuration${reason}`, () => {
  test('reads the same values as the wizard before an edit, and refuses what lacks a declaration', () => {
    const readings = readAll(cases.map(({ bytes }) => bytes));
    for (const [index, { name, bytes }] of cases.entries()) {
      const model = readConfiguration(name, bytes);
      const undeclared = SECTION_NAMES.some((section) => needsDeclaration(model, section));
      const reading = readings[index] ?? null;
      expect(reading === null, name).toBe(undeclared);
      for (const { section, setting, value } of model.sections.flatMap((each) => each.settings)) {
        if (reading)
          expect(reading.get(`${section}/${setting}`), `${name} ${section} ${setting}`).toBe(value);
      }
    }
  });

  test.each([8000, 8001])('returns the intended values after an edit for port %i', (port) => {
    const done = cases.map(({ bytes, role }) => edit(bytes, role, local(port)));
    const readings = readAll(done.map(({ bytes }) => bytes));
    for (const [index, { name, bytes, role }] of cases.entries()) {
      const reading = readings[index];
      if (!reading) throw new Error(`${name} is refused after the edit`);
      for (const { section, setting, value } of wantedSettings(
        role,
        local(port),
        readConfiguration(name, bytes),
      )) {
        const found = reading.get(`${section}/${setting}`) ?? defaultOf(section, setting);
        expect(sameValue(section, setting, found, value), `${name} ${section} ${setting}: ${found}`).toBe(
          true,
        );
      }
    }
  });

  test('returns every setting that was there before, after an edit elsewhere and taking back', () => {
    const before = readAll(cases.map(({ bytes }) => bytes));
    const back = cases.map(({ bytes, role }) => {
      const done = edit(bytes, role, local(8001));
      const noted = applySplices(
        done.bytes,
        [{ offset: decode('a', done.bytes).text.length, before: '', after: '<!-- note -->' }],
        'a',
      );
      return applySplices(noted, revertEdits('a', noted, done).splices, 'a');
    });
    for (const [index, reading] of readAll(back).entries()) {
      const was = before[index] ?? null;
      if (was === null) continue;
      expect(
        reading && [...reading].filter(([key]) => isSection(key.split('/')[0] ?? '')),
        cases[index]?.name,
      ).toEqual([...was].filter(([key]) => isSection(key.split('/')[0] ?? '')));
    }
  });
});
