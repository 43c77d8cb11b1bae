/** A password in the two forms that derivations want. Wipe it after use. */
export interface Password {
  /** For PBKDF2 (RFC 7292 B.1 leaves it open; every tool uses UTF-8). */
  readonly utf8: Uint8Array;
  /** For PKCS#12's own derivation: BMPString with two zero octets at the end (RFC 7292 B.1). */
  readonly bmp: Uint8Array;
}

const encode = (text: string): Password => ({
  utf8: new Uint8Array(Buffer.from(text, 'utf8')),
  bmp: new Uint8Array(Buffer.from(`${text}\0`, 'utf16le').swap16()),
});

/** An empty password and no password at all derive different keys, and files have either: both are tried. */
export const passwordsToTry = (text: string | null): Password[] =>
  text === null || text === ''
    ? [encode(''), { utf8: new Uint8Array(), bmp: new Uint8Array() }]
    : [encode(text)];

export function wipePasswords(passwords: readonly Password[]): void {
  for (const { utf8, bmp } of passwords) {
    utf8.fill(0);
    bmp.fill(0);
  }
}
