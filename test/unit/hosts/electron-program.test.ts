import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { electronPackage, electronProgram } from '../../../build/electron-program.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ris-electron-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(...parts: readonly string[]): string {
  const path = join(folder, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
  return path;
}

it.each([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
])('on %s it is %s', (platform, name) => {
  const find = (override: string | undefined) =>
    electronProgram({ platform, override, packageFolder: folder });
  expect(find(undefined)).toBeNull();
  const program = put('dist', name);
  expect(find(undefined)).toBe(program);
  expect(find('')).toBe(program);
  const elsewhere = put('elsewhere', name);
  expect(find(join(folder, 'elsewhere'))).toBe(elsewhere);
  expect(find(join(folder, 'nowhere'))).toBeNull();
});

it('its package is found without being loaded', () => {
  expect(electronPackage(import.meta.url)).toMatch(/electron$/);
  expect(electronPackage(join(folder, 'x.mjs'))).toBeNull();
  expect(electronProgram({ platform: 'linux', override: undefined, packageFolder: null })).toBeNull();
});
