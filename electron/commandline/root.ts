import type { PlatformPath } from 'node:path';

/**
 * Folder of the embedded machine where `--root` does not name one: `ris-machine` under the wizard's folder in
 * the user's data folder. Source: XDG Base Directory Specification; a relative XDG_DATA_HOME is to be ignored.
 */
export function defaultRoot(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  paths: Pick<PlatformPath, 'isAbsolute' | 'join'>,
): string {
  const given = env.XDG_DATA_HOME ?? '';
  const data = paths.isAbsolute(given) ? given : paths.join(home, '.local', 'share');
  return paths.join(data, 'ris-setup-wizard', 'ris-machine');
}
