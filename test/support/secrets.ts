import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Something that may lie nowhere, by the name that a failure tells. */
export interface Secret {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What of a private key no public part has: its first prime and its private exponent, whatever they are wrapped in. */
export function keySecrets(name: string, pkcs8: Uint8Array): Secret[] {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const { p = '', d = '' } = key.export({ format: 'jwk' });
  return [
    { name: `${name}: prime`, bytes: Buffer.from(p, 'base64url') },
    { name: `${name}: exponent`, bytes: Buffer.from(d, 'base64url') },
  ];
}

/** Base64 digits that stand for these bytes wherever they begin in a longer text. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last digits also depend on the neighbours.
    return Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2));
  });
}

/** Every way of writing that is searched: raw, hexadecimal, base64, both as UTF-16 and, of text, its UTF-16. */
function formsOf({ bytes }: Secret): Buffer[] {
  const hex = bytes.toString('hex');
  const plain = [bytes, Buffer.from(hex), Buffer.from(hex.toUpperCase()), ...base64Forms(bytes)];
  const reversed = Buffer.from(bytes).reverse();
  const wide = [bytes.toString('utf8'), ...plain.slice(1).map(String)].map((text) =>
    Buffer.from(text, 'utf16le'),
  );
  return [...plain, reversed, ...wide].filter((form) => form.length >= 8);
}

/** The same text without what wraps lines, in files and inside JSON. */
const unwrapped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(/\\[rn]|[\r\n\t ]/g, ''), 'latin1');

/** The names of the secrets that lie in these bytes in any form. */
export function found(bytes: Buffer, secrets: readonly Secret[]): string[] {
  const haystacks = [bytes, unwrapped(bytes)];
  return secrets.flatMap((secret) =>
    formsOf(secret).some((form) => haystacks.some((haystack) => haystack.includes(form)))
      ? [secret.name]
      : [],
  );
}

/** `file: secret` for every file below a folder that holds one; `allowed`: where they belong. */
export function leaks(
  folder: string,
  secrets: readonly Secret[],
  allowed: (path: string) => boolean,
): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths
    .filter((path) => statSync(path).isFile() && !allowed(path))
    .flatMap((path) =>
      found(readFileSync(path), secrets).map((name) => `${relative(folder, path)}: ${name}`),
    );
}
