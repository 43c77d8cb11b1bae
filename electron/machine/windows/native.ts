import koffi from 'koffi';
import { windowsError } from './errors.ts';
import { memory, type Pointer, threadError } from './libraries.ts';

const POINTER = 8;

/** The calling thread's last Win32 error; only meaningful right after a call that failed. */
export const lastError = (): number => threadError().get() >>> 0;

/**
 * Runs a Win32 call that answers 0 or NULL on failure, and throws its Problem then. The code is cleared first:
 * successful calls leave stale ones behind, and some failing ones set none.
 */
export function call<T extends number | Pointer | null>(
  name: string,
  where: string,
  run: () => T,
): NonNullable<T> {
  threadError().set(0);
  const result = run();
  if (result === null || result === 0 || result === 0n) throw windowsError(name, lastError(), where);
  return result;
}

/** Room for one 32-bit answer, holding `value`. */
export function uint32(value = 0): Buffer {
  const out = memory(4);
  out.writeUInt32LE(value);
  return out;
}

/** Room for one handle or address. */
export const pointerOut = (): Buffer => memory(POINTER);
export const pointerIn = (out: Buffer, offset = 0): Pointer => out.readBigUInt64LE(offset);

/** A copy of what lies at an address; the caller vouches for the length. */
export const bytesAt = (address: Pointer, length: number): Buffer =>
  Buffer.from(koffi.decode(address, 'uint8_t', length) as Uint8Array);

/** `text` as native code reads it: UTF-16 with a NUL. */
export const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

/** UTF-16 text up to its first NUL. */
export const untilNul = (bytes: Buffer): string => bytes.toString('utf16le').split('\0', 1)[0] ?? '';

/**
 * A structure that is followed by what its pointers address, as one block: nothing in it can be freed before the
 * rest. `parts` maps the offset of each pointer to its bytes.
 */
export function structure(size: number, parts: ReadonlyMap<number, Uint8Array>): Buffer {
  const total = [...parts.values()].reduce((sum, part) => sum + part.length + POINTER, size);
  const block = memory(total);
  const start = koffi.address(block);
  let at = size;
  for (const [offset, part] of parts) {
    block.set(part, at);
    block.writeBigUInt64LE(start + BigInt(at), offset);
    at += Math.ceil(part.length / POINTER) * POINTER;
  }
  return block;
}

/** A DATA_BLOB (cbData, pbData) over `bytes`. */
export function blob(bytes: Uint8Array): Buffer {
  const block = structure(16, new Map([[8, bytes]]));
  block.writeUInt32LE(bytes.length);
  return block;
}

/**
 * The UTF-16 text that the pointer at `offset` of `block` addresses, where Windows put both into one block.
 * Null where the pointer leads elsewhere: it is never followed there.
 */
export function textInside(block: Buffer, offset: number): string | null {
  const at = Number(pointerIn(block, offset) - koffi.address(block));
  return at >= 0 && at < block.length ? untilNul(block.subarray(at)) : null;
}
