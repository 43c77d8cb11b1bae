import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../electron/commandline/contradictions.ts';
import { EXAMPLES, help } from '../../../electron/commandline/help.ts';
import { OPTIONS } from '../../../electron/commandline/options.ts';
import { parse } from '../../../electron/commandline/parse.ts';
import { defaultRoot } from '../../../electron/commandline/root.ts';
import { EXIT_CODES } from '../../../electron/contract/result.ts';

const lines = help('1.2.3', { isTTY: false, columns: null }).split('\n');

describe('help', () => {
  test('names every option and every exit code', () => {
    const all = lines.join('\n');
    for (const { flag, metavar } of OPTIONS)
      expect(all).toMatch(new RegExp(`^  --${flag}( \\[?${metavar}\\]?)?( |$)`, 'm'));
    for (const code of new Set(Object.values(EXIT_CODES)))
      expect(all).toMatch(new RegExp(`^  ${code} `, 'm'));
    expect(all).toContain('1603 (67)');
    expect(all).not.toMatch(/\{\w+\}/);
  });

  test('fits 80 columns where there is no terminal, but for the examples', () => {
    const wide = lines.filter((line) => line.length > 80 && !line.startsWith('    ris-setup '));
    expect(wide).toEqual([]);
  });

  test('fits a narrow terminal too', () => {
    const narrow = help('1.2.3', { isTTY: true, columns: 60 }).split('\n');
    expect(narrow.filter((line) => line.length > 60 && !line.startsWith('    ris-setup '))).toEqual([]);
    expect(narrow.length).toBeGreaterThan(lines.length);
  });

  test.each(EXAMPLES.map(({ line }) => line))('the example can be run: %s', (line) => {
    const { options, problems } = parse(line.split(' '), path.posix);
    expect(problems).toEqual([]);
    expect(contradictions(options)).toEqual([]);
    expect(lines).toContain(`    ris-setup ${line}`);
  });
});

describe('the embedded machine’s folder', () => {
  test.each([
    [{}, '/home/a/.local/share/ris-setup-wizard/ris-machine'],
    [{ XDG_DATA_HOME: '/data' }, '/data/ris-setup-wizard/ris-machine'],
    [{ XDG_DATA_HOME: '' }, '/home/a/.local/share/ris-setup-wizard/ris-machine'],
    [{ XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/ris-setup-wizard/ris-machine'],
  ])('%j', (env, folder) => {
    expect(defaultRoot(env, '/home/a', path.posix)).toBe(folder);
  });
});
