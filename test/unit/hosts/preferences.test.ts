import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Preferences } from '../../../electron/contract/channels.ts';
import { fileValues } from '../../../electron/hosts/browser/file-values.ts';
import { createPreferences, USUAL_SIZE } from '../../../electron/hosts/preferences.ts';

let folder: string;
let file: string;
const open = () => createPreferences(fileValues(file));
const remembered: Preferences = {
  language: 'fr',
  choices: {
    schema: 1,
    setup: 'server',
    certificate: { source: 'local' },
    server: { host: 'localhost', port: 8001 },
    conflicts: 'move',
  },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ris-preferences-'));
  file = join(folder, 'made', 'preferences.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('nothing is remembered at first, and asking writes nothing', () => {
  expect(open().recall()).toEqual({ language: null, choices: null });
  expect(open().windowSize()).toEqual(USUAL_SIZE);
  expect(existsSync(file)).toBe(false);
});

it('what was remembered is there at the next start', () => {
  open().remember(remembered);
  open().rememberWindowSize({ width: 1200, height: 900, maximized: true });
  expect(open().recall()).toEqual(remembered);
  expect(open().windowSize()).toEqual({ width: 1200, height: 900, maximized: true });
  expect(readdirSync(join(folder, 'made'))).toEqual(['preferences.json']);
  open().remember({ language: null, choices: null });
  expect(open().recall()).toEqual({ language: null, choices: null });
});

it.each([
  ['no JSON', '{"language":'],
  ['a list', '[]'],
  ['another language', '{"language":"de"}'],
  ['choices of another version', '{"choices":{"schema":2}}'],
  ['a window that nobody could see', '{"window":{"width":1,"height":1,"maximized":false}}'],
  ['a window larger than any screen', '{"window":{"width":1e9,"height":900,"maximized":false}}'],
])('a file with %s counts as nothing remembered', (_name, json) => {
  open().remember({ language: null, choices: null });
  writeFileSync(file, json);
  expect(open().recall()).toEqual({ language: null, choices: null });
  expect(open().windowSize()).toEqual(USUAL_SIZE);
});

it('what is damaged does not take the rest with it', () => {
  open().remember(remembered);
  const values = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...values, choices: 'x' }));
  expect(open().recall()).toEqual({ language: 'fr', choices: null });
});
