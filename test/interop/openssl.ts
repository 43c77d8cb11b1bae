import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

export { pem } from '../support/pem.ts';

/** OpenSSL's command line, as an independent judge. */
const found = spawnSync('openssl', ['version'], { encoding: 'utf8' });
const missing = found.status !== 0;

/** Skips every test of the file, saying why, where there is no OpenSSL; where it is required they fail. */
export function needsOpenSsl(): void {
  beforeEach(({ skip }) => {
    if (missing && process.env.RIS_REQUIRE_PARTS === '1')
      throw new Error('OpenSSL is required, but `openssl` does not run');
    skip(missing, 'OpenSSL is not installed: `openssl` does not run');
  });
}

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs `openssl` without input; output and errors together. */
export function openssl(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('openssl', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output });
    });
    child.stdin.end();
  });
}

/** Writes files into a folder that goes when the tests are over; gives their paths. */
export function scratch(): (name: string, contents: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'ris-interop-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (name, contents) => {
    const path = join(folder, name);
    writeFileSync(path, contents, { mode: 0o600 });
    return path;
  };
}
