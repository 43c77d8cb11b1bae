import { createHash } from 'node:crypto';
import type { Lock } from '../host.ts';
import { ERROR_ACCESS_DENIED, windowsError } from './errors.ts';
import { kernel32 } from './kernel32.ts';
import { threadError } from './libraries.ts';
import { lastError } from './native.ts';

const ERROR_ALREADY_EXISTS = 183;

/** The object that stands for the one changing run; its name is the same for every spelling of the folder. */
export function lockName(stateFolder: string): string {
  const hash = createHash('sha256').update(stateFolder.toLowerCase()).digest('hex').slice(0, 32);
  return `Global\\ris-setup-wizard-${hash}`;
}

/**
 * Holds `name` while the process lives; null where another holder does, in whatever session. A mutex that exists is
 * the lock, nobody owns it. (Wine lets two processes listen on one named pipe, so a pipe would not do.)
 */
export function takeLock(name: string): Lock | null {
  threadError().set(0);
  const handle = kernel32().CreateMutexW(null, 0, name);
  const code = lastError();
  if (handle === null) {
    if (code === ERROR_ACCESS_DENIED) return null;
    throw windowsError('CreateMutex', code, name);
  }
  if (code === ERROR_ALREADY_EXISTS) {
    kernel32().CloseHandle(handle);
    return null;
  }
  let held = true;
  return {
    release: async () => {
      if (held) kernel32().CloseHandle(handle);
      held = false;
    },
  };
}
