import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { KeyValues } from '../preferences.ts';

const values = z.record(z.string(), z.unknown());

function read(file: string): Record<string, unknown> {
  try {
    const parsed = values.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** A JSON file in the place of electron-store, which needs Electron. A file that cannot be read counts as empty. */
export const fileValues = (file: string): KeyValues => ({
  get: (key) => read(file)[key],
  set(key, value) {
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.new`;
    writeFileSync(temporary, JSON.stringify({ ...read(file), [key]: value }, null, 2), { mode: 0o600 });
    renameSync(temporary, file);
  },
});
