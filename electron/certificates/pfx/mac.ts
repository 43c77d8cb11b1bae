import { createHmac, timingSafeEqual } from 'node:crypto';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { Cursor, contents, DerFault, TAG } from '../der.ts';
import { type Hash, hashOf } from '../oids.ts';
import { derivePbkdf2, derivePkcs12, HASH_BYTES, PURPOSE, rounds, type Salted } from './derive.ts';
import type { Budget } from './limits.ts';
import type { Password } from './password.ts';
import { algorithmAt, hmacAt, iterationsIn, pbkdf2At, saltIn } from './scheme.ts';

/** The check value over a file's contents. */
export interface Mac {
  readonly hash: Hash;
  readonly digest: Uint8Array;
  readonly derivation: 'pbkdf2' | 'pkcs12';
  readonly by: Salted;
  readonly keyBytes: number;
}

const PBMAC1 = '1.2.840.113549.1.5.14';

/** Reads MacData (RFC 7292 4), PBMAC1 included (RFC 9579). Throws `DerFault` and Problems `pfx.…`. */
export function macAt(der: Uint8Array, within: Cursor, budget: Budget): Mac {
  const info = Cursor.inside(der, within.expect(TAG.sequence));
  const { oid, parameters } = algorithmAt(der, info);
  const digest = contents(der, info.expect(TAG.octetString));
  if (oid === PBMAC1) return pbmac1(der, Cursor.inside(der, parameters.expect(TAG.sequence)), digest, budget);
  const hash = hashOf(oid);
  const keyBytes = hash === null ? undefined : HASH_BYTES[hash];
  if (hash === null || keyBytes === undefined) {
    throw new Problem(message('pfx.mac', { algorithm: oid }), 'refused');
  }
  const salt = saltIn(contents(der, within.expect(TAG.octetString)));
  const count = within.optional(TAG.integer);
  // RFC 7292 4: one iteration where none is named.
  const iterations = count === null ? 1 : iterationsIn(contents(der, count));
  budget.spend(iterations);
  return { hash, digest, derivation: 'pkcs12', by: { hash, salt, iterations }, keyBytes };
}

function pbmac1(der: Uint8Array, parts: Cursor, digest: Uint8Array, budget: Budget): Mac {
  const { by, keyBytes } = pbkdf2At(der, parts);
  const hash = hmacAt(der, parts);
  if (keyBytes === null || keyBytes === 0 || keyBytes > 128) throw new DerFault('a key has the wrong length');
  budget.spend(by.iterations * rounds(by.hash, keyBytes));
  return { hash, digest, derivation: 'pbkdf2', by, keyBytes };
}

/** Is the check value right for this password? */
export async function macVerifies(
  mac: Mac,
  contentsOfFile: Uint8Array,
  password: Password,
): Promise<boolean> {
  const key =
    mac.derivation === 'pkcs12'
      ? await derivePkcs12(password.bmp, mac.by, PURPOSE.mac, mac.keyBytes)
      : await derivePbkdf2(password.utf8, mac.by, mac.keyBytes);
  const expected = createHmac(mac.hash, key).update(contentsOfFile).digest();
  key.fill(0);
  return expected.length === mac.digest.length && timingSafeEqual(expected, mac.digest);
}
