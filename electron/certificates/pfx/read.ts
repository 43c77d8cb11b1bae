import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { DerFault } from '../der.ts';
import { contentsOf, type PfxContents } from './contents.ts';
import { type PfxFile, pfxFile } from './file.ts';
import { Budget } from './limits.ts';
import { macVerifies } from './mac.ts';
import { Opening } from './opening.ts';
import { type Password, passwordsToTry, wipePasswords } from './password.ts';
import { pfxElement } from './what.ts';

const refused = (of: Message): Problem => new Problem(of, 'refused');

/**
 * Reads a PFX (PKCS#12, RFC 7292). For null or the empty password both are tried. Iterations are counted, and refused,
 * before anything is derived. Throws only Problems `pfx.…`, `refused`. The caller wipes the keys: `wipeKeys`.
 */
export async function readPfx(bytes: Uint8Array, password: string | null): Promise<PfxContents> {
  const passwords = passwordsToTry(password);
  try {
    const budget = new Budget();
    const file = pfxFile(pfxElement(bytes), budget);
    const opening = new Opening(file, budget);
    try {
      return await opened(file, opening, passwords);
    } finally {
      opening.wipe();
    }
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    throw new Problem(message('pfx.damaged', { reason: error.message }), 'refused', { cause: error });
  } finally {
    wipePasswords(passwords);
  }
}

async function opened(file: PfxFile, opening: Opening, passwords: readonly Password[]): Promise<PfxContents> {
  const proven = await provenPassword(file, passwords);
  for (const password of file.mac === null ? passwords : proven) {
    const bags = await opening.all(password);
    if (bags !== null) return contentsOf(bags);
  }
  if (file.mac === null) throw refused(message('pfx.password.unchecked'));
  if (proven.length > 0) throw new DerFault('the check value is right, but what is encrypted cannot be read');
  // The check value fails for a wrong password and for a changed file: what opens all the same tells them apart.
  for (const password of passwords) {
    if (await opening.any(password)) throw new DerFault('the check value does not fit the contents');
  }
  throw refused(message(passwords.length > 1 ? 'pfx.password.needed' : 'pfx.password.wrong'));
}

/** The password that the check value proves, if any. */
async function provenPassword(
  { mac, authenticated }: PfxFile,
  passwords: readonly Password[],
): Promise<readonly Password[]> {
  if (mac === null) return [];
  for (const password of passwords) {
    if (await macVerifies(mac, authenticated, password)) return [password];
  }
  return [];
}
