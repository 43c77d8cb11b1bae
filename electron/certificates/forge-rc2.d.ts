// The parts of node-forge that only reading old PFX files needs.
declare module 'node-forge/lib/rc2.js' {
  import type { util } from 'node-forge';

  interface Rc2Cipher {
    start(iv: string): void;
    update(input: util.ByteStringBuffer): void;
    finish(padding: () => boolean): boolean;
    readonly output: util.ByteStringBuffer;
  }
  const part: { createDecryptionCipher(key: string, effectiveBits: number): Rc2Cipher };
  export default part;
}
declare module 'node-forge/lib/util.js' {
  import type { util } from 'node-forge';

  const part: typeof util;
  export default part;
}
