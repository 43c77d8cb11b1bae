import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, sep } from 'node:path';
import type { Host } from '../host.ts';
import { socketLock } from '../node/lock.ts';

/** The computer that the embedded machine plays: the real name and clock, folders below `root`. */
export function createEmbeddedHost(root: string): Host {
  const state = join(root, 'ProgramData', 'RIS Setup Wizard');
  const name = `ris-setup-${createHash('sha256').update(state).digest('hex').slice(0, 32)}`;
  // Abstract on Linux, a named pipe on Windows: neither leaves a file behind.
  const address = sep === '\\' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
  return {
    kind: 'embedded',
    folders: {
      programs: ['Program Files', 'Program Files (x86)']
        .map((name) => join(root, name))
        .filter((path) => existsSync(path)),
      state,
    },
    computerName: hostname,
    fullName: hostname,
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    elevated() {
      try {
        accessSync(root, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
    lock: () => socketLock(address),
  };
}
