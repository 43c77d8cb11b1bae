// Opens the wizard's window where Electron's binary is on this machine; otherwise serves it to a browser.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { electronPackage, electronProgram } from './electron-program.mjs';

const ADVICE = `Electron's binary is not on this machine, so the wizard is shown in a browser.
To get Electron (it is downloaded, about 130 MB): npx install-electron
Where it is on this machine already: set ELECTRON_OVERRIDE_DIST_PATH to its folder.
`;

function openWindow(program) {
  const child = spawn(program, [fileURLToPath(new URL('..', import.meta.url)), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The window ends once nothing is being changed any more, and this process with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Electron could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const program = electronProgram({
  platform: process.platform,
  override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  packageFolder: electronPackage(import.meta.url),
});
if (program !== null) {
  openWindow(program);
} else {
  console.log(ADVICE);
  await import('../dist/browser.js');
}
