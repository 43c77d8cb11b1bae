import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pem } from '../openssl.ts';
import type { ChainCase } from './cases.ts';

/** What .NET's X509Chain says of a certificate: accepted, or the flags of X509ChainStatusFlags against it. */
export interface Built {
  readonly accepted: boolean;
  readonly status: readonly string[];
}

const execute = promisify(execFile);
const version = spawnSync('dotnet', ['--version'], { encoding: 'utf8' });
const major = version.status === 0 ? Number(/^\d+/.exec(version.stdout.trim())?.[0] ?? 0) : 0;
/** Why no chain can be built here; empty: nothing is in the way. */
export const reason =
  process.platform !== 'linux'
    ? ' (skipped: only on Linux does .NET take its roots from SSL_CERT_FILE)'
    : major < 9
      ? ' (skipped: no .NET SDK 9 or later: `dotnet --version`)'
      : '';

const quiet = {
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
};
const SOURCES = ['BuildChains.cs', 'BuildChains.csproj'];

/** Builds the program in an empty folder; it needs no package. Gives its path. */
export async function compile(folder: string): Promise<string> {
  for (const source of SOURCES) cpSync(join(import.meta.dirname, source), join(folder, source));
  const output = join(folder, 'program');
  const options = [
    '--configuration',
    'Release',
    '--output',
    output,
    '--disable-build-servers',
    '--verbosity',
    'quiet',
  ];
  await execute('dotnet', ['build', ...options], { cwd: folder, env: { ...process.env, ...quiet } });
  return join(output, 'BuildChains.dll');
}

/**
 * Builds the chain of every case, in one run for those that trust the same: .NET reads what a machine trusts once.
 * Self-signed certificates of SSL_CERT_FILE are the machine's roots, all others its intermediates.
 */
export async function buildChains(
  program: string,
  folder: string,
  cases: readonly ChainCase[],
): Promise<ReadonlyMap<string, Built>> {
  const home = join(folder, 'home');
  mkdirSync(join(home, 'certificates'), { recursive: true });
  const groups = new Map<string, ChainCase[]>();
  for (const one of cases) {
    const trusted = [...one.roots, ...one.intermediates].map(pem).join('');
    groups.set(trusted, [...(groups.get(trusted) ?? []), one]);
  }
  const built = new Map<string, Built>();
  for (const [index, [trusted, group]] of [...groups].entries()) {
    const file = join(folder, `trusted-${index}.pem`);
    writeFileSync(file, trusted);
    const env = {
      ...process.env,
      ...quiet,
      HOME: home,
      SSL_CERT_FILE: file,
      SSL_CERT_DIR: join(home, 'certificates'),
    };
    for (const line of await run(program, env, group)) built.set(line.name, line);
  }
  return built;
}

async function run(
  program: string,
  env: NodeJS.ProcessEnv,
  cases: readonly ChainCase[],
): Promise<(Built & { name: string })[]> {
  const asked = execute('dotnet', [program], { env });
  asked.child.stdin?.end(
    cases
      .map(({ name, certificate, at }) =>
        JSON.stringify({
          name,
          certificate: Buffer.from(certificate).toString('base64'),
          at: at.toISOString(),
        }),
      )
      .join('\n'),
  );
  const { stdout } = await asked;
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Built & { name: string });
}
