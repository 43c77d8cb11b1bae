import type { InstalledPackage, Packages } from '../packages.ts';
import { type Key, readKey, type View } from './registry.ts';

const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

function describe(key: Key): InstalledPackage | null {
  const name = key.text('DisplayName');
  if (name === null || name === '') return null;
  return {
    name,
    version: key.text('DisplayVersion'),
    publisher: key.text('Publisher'),
    folder: key.text('InstallLocation') || null,
  };
}

function installedIn(view: View): InstalledPackage[] {
  const ids = readKey('machine', UNINSTALL, (key) => key.subkeys(), view) ?? [];
  return ids
    .map((id) => readKey('machine', `${UNINSTALL}\\${id}`, describe, view))
    .filter((found) => found !== null);
}

/** What Windows lists under "installed apps" for the whole machine, of 64-bit and of 32-bit programs. */
export const windowsPackages: Packages = {
  installed: () => [...installedIn(64), ...installedIn(32)],
};
