import { DerFault } from '../der.ts';
import { toDer } from '../encoding/ber.ts';
import { kindOf } from '../encoding/kind.ts';
import { type Bag, bagsIn } from './bags.ts';
import type { OpenBag } from './contents.ts';
import { decrypt, type Sealed } from './decrypt.ts';
import type { PfxFile } from './file.ts';
import type { Budget } from './limits.ts';
import type { Password } from './password.ts';

/** Decrypts what a file holds, and keeps every plaintext to wipe it. */
export class Opening {
  private readonly plaintexts: Uint8Array[] = [];
  private readonly plain: readonly Bag[];
  private readonly sealed: readonly Sealed[];

  /** Reads what is not encrypted. Throws `DerFault` and Problems `pfx.…`. */
  constructor(
    { parts }: PfxFile,
    private readonly budget: Budget,
  ) {
    this.plain = parts.flatMap((part) => (part.sealed ? [] : bagsIn(part.contents, budget)));
    this.sealed = parts.filter((part) => part.sealed);
  }

  /** Everything that the file holds; null where anything does not open with this password. */
  async all(password: Password): Promise<OpenBag[] | null> {
    const bags = [...this.plain];
    for (const sealed of this.sealed) {
      const found = await this.part(sealed, password);
      if (found === null) return null;
      bags.push(...found);
    }
    const open: OpenBag[] = [];
    for (const bag of bags) {
      const found = bag.kind === 'sealedKey' ? await this.key(bag, password) : bag;
      if (found === null) return null;
      open.push(found);
    }
    return open;
  }

  /** Does anything open? Then the password is right, whatever the check value says. */
  async any(password: Password): Promise<boolean> {
    for (const bag of this.plain) {
      if (bag.kind === 'sealedKey' && (await this.key(bag, password)) !== null) return true;
    }
    for (const sealed of this.sealed) {
      if ((await this.part(sealed, password)) !== null) return true;
    }
    return false;
  }

  wipe(): void {
    for (const plaintext of this.plaintexts) plaintext.fill(0);
  }

  private async part(sealed: Sealed, password: Password): Promise<Bag[] | null> {
    const plaintext = await this.unseal(sealed, password);
    if (plaintext === null) return null;
    try {
      const { der, end } = toDer(plaintext);
      this.plaintexts.push(der);
      return end === plaintext.length ? bagsIn(der, this.budget) : null;
    } catch (error) {
      if (error instanceof DerFault) return null;
      throw error;
    }
  }

  private async key(bag: Bag & { kind: 'sealedKey' }, password: Password): Promise<OpenBag | null> {
    const { friendlyName, localKeyId, provider } = bag;
    const pkcs8 = await this.unseal(bag, password);
    if (pkcs8 === null || kindOf(pkcs8) !== 'privateKey') return null;
    return { kind: 'key', pkcs8, friendlyName, localKeyId, provider };
  }

  private async unseal(sealed: Sealed, password: Password): Promise<Uint8Array | null> {
    const plaintext = await decrypt(sealed, password);
    if (plaintext !== null) this.plaintexts.push(plaintext);
    return plaintext;
  }
}
