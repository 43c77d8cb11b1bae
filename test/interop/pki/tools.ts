import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

/** The programs of others that write and judge requests, answers and PFX files. */
export type Program = 'openssl' | 'certtool' | 'pk12util' | 'certutil';

/** Skips every test of the file, saying why, where a program is missing; where it is required they fail. */
export function needs(...programs: readonly Program[]): boolean {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  beforeEach(({ skip }) => {
    if (missing.length > 0 && process.env.RIS_REQUIRE_PARTS === '1')
      throw new Error(`required, but not there: ${missing.join(', ')}`);
    skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  });
  return missing.length === 0;
}

export interface Workshop {
  /** Runs a program in the folder and gives its output, errors included; throws where it fails. */
  run(program: Program, ...args: readonly string[]): string;
  /** The same, but failing is an answer too. */
  attempt(program: Program, ...args: readonly string[]): { readonly good: boolean; readonly output: string };
  write(name: string, contents: string | Uint8Array): string;
  read(name: string): Buffer;
  path(name: string): string;
}

/** A folder in which programs make files for one another; it goes when the tests are over. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'ris-pki-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return workshopIn(folder);
}

export function workshopIn(folder: string): Workshop {
  const path = (name: string): string => join(folder, name);
  const attempt: Workshop['attempt'] = (program, ...args) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', input: '' });
    return { good: status === 0, output: stdout + stderr };
  };
  return {
    path,
    attempt,
    run: (program, ...args) => {
      const { good, output } = attempt(program, ...args);
      if (!good) throw new Error(`${program} ${args.join(' ')}\n${output}`);
      return output;
    },
    write: (name, contents) => {
      writeFileSync(path(name), contents, { mode: 0o600 });
      return name;
    },
    read: (name) => readFileSync(path(name)),
  };
}
