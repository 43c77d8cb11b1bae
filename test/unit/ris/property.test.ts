import { describe, expect, test } from 'vitest';
import { planEdits } from '../../../electron/ris/configuration/edit.ts';
import { decode } from '../../../electron/ris/configuration/encoding.ts';
import { effective, needsDeclaration } from '../../../electron/ris/configuration/model.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { revertEdits } from '../../../electron/ris/configuration/revert.ts';
import { applySplices, invertSplices } from '../../../electron/ris/configuration/splices.ts';
import { SECTION_NAMES, sameValue } from '../../../electron/ris/settings.ts';
import { type WantedServer, wantedSettings } from '../../../electron/ris/wanted.ts';
import { edit, local } from './files.ts';
import { type Generated, generate } from './generator.ts';

const COUNT = 600;
const servers: readonly WantedServer[] = [
  local(),
  local(8001),
  { ...local(8000), enterprise: 'net.tcp://enterprise:9999/' },
  {
    host: 'ris01.hospital.example',
    port: 8000,
    search: { by: 'thumbprint', thumbprint: 'A9'.repeat(20) },
    trusted: 'chain',
  },
];
const files = Array.from({ length: COUNT }, (_, seed) => ({
  file: generate(seed + 1),
  server: servers[seed % servers.length] ?? local(),
}));

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Runs a check over every file; a failure names the seed. */
function all(check: (file: Generated, server: WantedServer) => void): void {
  for (const { file, server } of files) {
    try {
      check(file, server);
    } catch (cause) {
      throw new Error(
        `seed ${file.seed}: ${cause instanceof Error ? cause.message : String(cause)}\n${file.text}`,
        { cause },
      );
    }
  }
}

describe(`over ${COUNT} generated files`, () => {
  test('the files differ enough to prove something', () => {
    const edits = files.map(({ file, server }) => edit(file.bytes, file.role, server));
    const count = (is: (each: (typeof edits)[number]) => boolean) => edits.filter(is).length;
    expect(count(({ edits: each }) => each.length === 0)).toBeGreaterThan(5);
    expect(
      count(({ splices }) => splices.some(({ after }) => after.includes('<configSections>'))),
    ).toBeGreaterThan(20);
    expect(count(({ splices }) => splices.some(({ after }) => after.includes('<section ')))).toBeGreaterThan(
      50,
    );
    expect(count(({ splices }) => splices.some(({ after }) => after.includes('<setting ')))).toBeGreaterThan(
      100,
    );
    expect(count(({ splices }) => splices.some(({ before }) => before.endsWith('/>')))).toBeGreaterThan(20);
    expect(count(({ edits: each }) => each.some(({ before }) => before !== null))).toBeGreaterThan(100);
    expect(new Set(files.map(({ file }) => decode('a', file.bytes).encoding)).size).toBe(4);
  });

  test('the effective values afterwards are the wanted ones, and planning again gives nothing', () => {
    all(({ bytes, role }, server) => {
      const wanted = wantedSettings(role, server, readConfiguration('a', bytes));
      const after = readConfiguration('a', edit(bytes, role, server).bytes);
      for (const { section, setting, value } of wanted) {
        const found = effective(after, section, setting).value;
        if (!sameValue(section, setting, found, value)) throw new Error(`${section} ${setting} is ${found}`);
      }
      expect(planEdits(after, wantedSettings(role, server, after))).toEqual([]);
    });
  });

  test('other settings keep their values', () => {
    all(({ bytes, role }, server) => {
      const before = readConfiguration('a', bytes);
      const done = edit(bytes, role, server);
      const after = readConfiguration('a', done.bytes);
      for (const { name, settings } of before.sections) {
        for (const { setting } of settings) {
          if (done.edits.some((each) => each.section === name && each.setting === setting)) continue;
          expect(effective(after, name, setting).value).toBe(effective(before, name, setting).value);
        }
      }
    });
  });

  test('cutting out what was inserted and restoring what was replaced gives the original bytes', () => {
    all(({ bytes, role }, server) => {
      const done = edit(bytes, role, server);
      if (!equal(applySplices(done.bytes, invertSplices(done.splices), 'a'), bytes))
        throw new Error('not the same bytes');
      const { splices, left } = revertEdits('a', done.bytes, done);
      expect(left).toEqual([]);
      if (!equal(applySplices(done.bytes, splices, 'a'), bytes)) throw new Error('not the same bytes');
    });
  });

  test('a file edited elsewhere since gets its former bytes everywhere else, and only once', () => {
    all(({ bytes, role, text: before }, server) => {
      const done = edit(bytes, role, server);
      const { text } = decode('a', done.bytes);
      const note = { offset: text.length, before: '', after: '<!-- a note -->' };
      const noted = applySplices(done.bytes, [note], 'a');
      const { splices, left } = revertEdits('a', noted, done);
      const back = applySplices(noted, splices, 'a');
      expect(left).toEqual([]);
      // A declaration that the file lacked from the start stays: without it .NET refuses the file.
      const model = readConfiguration('a', bytes);
      const declared = !SECTION_NAMES.some((name) => needsDeclaration(model, name));
      // A cleared value comes back beside a comment in it, but perhaps on its other side.
      const comments =
        before.includes('<!-- < > & --></value') && done.edits.some(({ after }) => after === '');
      if (declared && !comments) {
        const original = applySplices(bytes, [{ ...note, offset: decode('a', bytes).text.length }], 'a');
        if (!equal(back, original)) throw new Error(`not the same bytes:\n${decode('a', back).text}`);
      }
      expect(revertEdits('a', back, done)).toEqual({ splices: [], left: [] });
    });
  });
});
