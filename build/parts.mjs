// What the tests need beside npm packages: OpenSSL, GnuTLS, NSS, nginx, Mono, .NET, Chromium and Wine, all but .NET
// from Debian where they may be installed.
import { spawnSync } from 'node:child_process';
import { install, isInstalled } from '../test/windows/install.mjs';
import { electronPackage, electronProgram } from './electron-program.mjs';

const parts = [
  { name: 'OpenSSL', program: 'openssl', packages: ['openssl'] },
  { name: 'GnuTLS', program: 'certtool', packages: ['gnutls-bin'] },
  { name: 'NSS', program: 'pk12util', packages: ['libnss3-tools'] },
  { name: 'nginx', program: 'nginx', version: '-v', packages: ['nginx-light'] },
  {
    name: 'Mono',
    program: 'mcs',
    packages: ['mono-mcs', 'mono-runtime', 'libmono-system-configuration4.0-cil'],
  },
  { name: 'the .NET SDK', program: 'dotnet', packages: [] },
  // The room that text takes is measured in this font.
  { name: 'Chromium', program: 'chromium', packages: ['chromium', 'fonts-dejavu-core'] },
  { name: 'Wine', program: 'wine', packages: ['wine', 'wine64'] },
];
const answers = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
const onWindows = process.platform === 'win32';
const missing = () =>
  parts.filter(
    ({ name, program, version = '--version' }) =>
      !(onWindows && name === 'Wine') && !answers(program, version),
  );

/** Names of the parts that are not on this machine. */
export function missingParts() {
  const electron = electronProgram({
    platform: process.platform,
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    packageFolder: electronPackage(import.meta.url),
  });
  const names = [...missing().map(({ name }) => name), ...(electron === null ? ['Electron’s binary'] : [])];
  return onWindows || isInstalled()
    ? names
    : [...names, 'the Windows halves of Node and koffi (npm run verify installs them)'];
}

/** Installs what is missing, where this is Debian and we are root; says what it could not install. */
export function installParts() {
  const wanted = missing().flatMap(({ packages }) => packages);
  if (wanted.length > 0 && process.getuid?.() === 0 && answers('apt-get', '--version')) {
    const options = {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
  }
  const reason = onWindows ? null : install();
  if (reason !== null) console.log(reason);
}
