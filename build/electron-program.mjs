import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PROGRAMS = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** The folder of Electron's npm package; null where it is not installed. Never loads it: that begins a download. */
export function electronPackage(from) {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Electron's program; null where it is not on this machine. `override`: ELECTRON_OVERRIDE_DIST_PATH. */
export function electronProgram({ platform, override, packageFolder }) {
  const inPackage = packageFolder === null ? null : join(packageFolder, 'dist');
  const folder = override || inPackage;
  const program = folder === null ? null : join(folder, PROGRAMS[platform] ?? 'electron');
  return program !== null && existsSync(program) ? program : null;
}
