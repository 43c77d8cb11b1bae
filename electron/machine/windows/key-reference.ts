import type { KeyRef } from '../../contract/ids.ts';
import { structure, textInside, wide } from './native.ts';

const CRYPT_MACHINE_KEYSET = 0x20;
// CRYPT_KEY_PROV_INFO on x64 (wincrypt.h).
const SIZE = 48;
const CONTAINER = 0;
const PROVIDER = 8;
const TYPE = 16;
const FLAGS = 20;
const KEY_SPEC = 40;

/** CERT_KEY_PROV_INFO_PROP_ID's value for a key of the machine. */
export function encodeKeyReference(key: KeyRef): Buffer {
  const block = structure(
    SIZE,
    new Map([
      [CONTAINER, wide(key.container)],
      [PROVIDER, wide(key.provider)],
    ]),
  );
  block.writeUInt32LE(key.providerType, TYPE);
  block.writeUInt32LE(CRYPT_MACHINE_KEYSET, FLAGS);
  block.writeUInt32LE(key.keySpec, KEY_SPEC);
  return block;
}

/** Reads the same back, without opening the key; null where it names no container. */
export function decodeKeyReference(block: Buffer): KeyRef | null {
  if (block.length < SIZE) return null;
  const container = textInside(block, CONTAINER);
  if (container === null || container === '') return null;
  return {
    container,
    provider: textInside(block, PROVIDER) ?? '',
    providerType: block.readUInt32LE(TYPE),
    keySpec: block.readUInt32LE(KEY_SPEC),
    exportable: null,
  };
}
