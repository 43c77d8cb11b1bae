import { hash as digest, pbkdf2 } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Hash } from '../oids.ts';

/** What a derivation of RFC 7292 B.3 is for. */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface Salted {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

export const HASH_BYTES: Readonly<Partial<Record<Hash, number>>> = {
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

const blockBytes = (hash: Hash): number => (hash === 'sha384' || hash === 'sha512' ? 128 : 64);

/** How many rounds of `iterations` hashes a derivation of so many bytes takes. */
export const rounds = (hash: Hash, length: number): number => Math.ceil(length / (HASH_BYTES[hash] ?? 1));

/** Iterations between two turns of the event loop: some 20 ms. */
const BREATH = 20_000;

const pbkdf2Async = promisify(pbkdf2);

export const derivePbkdf2 = (password: Uint8Array, by: Salted, length: number): Promise<Uint8Array> =>
  pbkdf2Async(password, by.salt, by.iterations, length, by.hash);

/** PKCS#12's own key derivation (RFC 7292 B.2); `password` is a BMPString. */
export async function derivePkcs12(
  password: Uint8Array,
  by: Salted,
  purpose: (typeof PURPOSE)[keyof typeof PURPOSE],
  length: number,
): Promise<Uint8Array> {
  const block = blockBytes(by.hash);
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = Buffer.concat([repeated(by.salt, block), repeated(password, block)]);
  const derived = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    let output = digest(by.hash, Buffer.concat([diversifier, input]), 'buffer');
    for (let i = 1; i < by.iterations; i++) {
      output = digest(by.hash, output, 'buffer');
      if (i % BREATH === 0) await setImmediate();
    }
    at += output.copy(derived, at);
    addToBlocks(input, output, block);
  }
  input.fill(0);
  return derived;
}

/** Repeated to a whole number of blocks; nothing stays nothing. */
function repeated(bytes: Uint8Array, block: number): Uint8Array {
  const filled = new Uint8Array(Math.ceil(bytes.length / block) * block);
  for (let i = 0; i < filled.length; i++) filled[i] = bytes[i % bytes.length] ?? 0;
  return filled;
}

/** Adds the output, repeated to a block, and one to every block of the input (RFC 7292 B.2, step 6C). */
function addToBlocks(input: Uint8Array, output: Uint8Array, block: number): void {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1;
    for (let i = block - 1; i >= 0; i--) {
      carry += (input[start + i] ?? 0) + (output[i % output.length] ?? 0);
      input[start + i] = carry & 0xff;
      carry >>= 8;
    }
  }
}
