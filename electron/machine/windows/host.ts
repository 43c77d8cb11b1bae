import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Host } from '../host.ts';
import { isElevated } from './elevation.ts';
import { ERROR_FILE_NOT_FOUND, windowsError } from './errors.ts';
import { kernel32 } from './kernel32.ts';
import { memory, systemDrive } from './libraries.ts';
import { lockName, takeLock } from './lock.ts';
import { call, uint32, untilNul } from './native.ts';
import { readKey } from './registry.ts';

/** COMPUTER_NAME_FORMAT (sysinfoapi.h): the names that are set, whatever a cluster calls itself. */
const COMPUTER_NAME_PHYSICAL_DNS_HOSTNAME = 5;
const COMPUTER_NAME_PHYSICAL_DNS_FULLY_QUALIFIED = 7;
const STATE_FOLDER = 'RIS Setup Wizard';

function nameOf(format: number): string {
  const out = memory(1024);
  call('GetComputerNameEx', "this machine's name", () =>
    kernel32().GetComputerNameExW(format, out, uint32(out.length / 2)),
  );
  return untilNul(out);
}

/** ProgramData as Windows is set up, not as an environment variable says, which could lead elsewhere. */
function programData(): string {
  const key = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';
  const path = readKey('machine', key, (found) => found.text('ProgramData'));
  if (path === null) throw windowsError('RegQueryValueEx', ERROR_FILE_NOT_FOUND, `HKLM\\${key}\\ProgramData`);
  return path.replace(/^%SystemDrive%/i, systemDrive());
}

function programFolders(): string[] {
  const values = ['ProgramFilesDir', 'ProgramFilesDir (x86)'];
  const folders =
    readKey('machine', 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion', (key) =>
      values.map((name) => key.text(name)),
    ) ?? [];
  return folders.filter((folder) => folder !== null).filter((folder) => existsSync(folder));
}

export function createWindowsHost(): Host {
  const state = `${programData()}\\${STATE_FOLDER}`;
  return {
    kind: 'windows',
    folders: { programs: programFolders(), state },
    computerName: () => nameOf(COMPUTER_NAME_PHYSICAL_DNS_HOSTNAME),
    fullName: () => nameOf(COMPUTER_NAME_PHYSICAL_DNS_FULLY_QUALIFIED),
    now: () => new Date(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    elevated: isElevated,
    lock: async () => takeLock(lockName(state)),
  };
}
