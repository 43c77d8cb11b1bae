import { createHash, timingSafeEqual } from 'node:crypto';

/** Decides who comes in: whoever opens the printed address first, in one browser. */
export interface Door {
  /** Part of the printed address, good for one exchange; base64url of 256 random bits. */
  readonly token: string;
  /** The session for the right token, once; otherwise null. */
  exchange(token: string): string | null;
  /** Is this the session that the token was exchanged for? */
  knows(session: string): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by its duration where two texts differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

export function createDoor(random: (bytes: number) => Uint8Array): Door {
  const secret = (): string => Buffer.from(random(32)).toString('base64url');
  const token = secret();
  let session: string | null = null;
  return {
    token,
    exchange(given) {
      if (session !== null || !same(given, token)) return null;
      session = secret();
      return session;
    },
    knows: (given) => session !== null && same(given, session),
  };
}

/** Cookies are shared by all ports of a host: its port keeps two wizards in one browser apart. */
const cookieName = (port: number): string => `ris-setup-${port}`;

/** `Set-Cookie` for a session: out of reach of scripts and of every other site, until the browser is closed. */
export const sessionCookie = (port: number, session: string): string =>
  `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;

/** The session that a `Cookie` header carries; null: none. Source: RFC 6265 section 4.2. */
export function sessionOf(cookies: string | undefined, port: number): string | null {
  const prefix = `${cookieName(port)}=`;
  const found = cookies?.split('; ').find((cookie) => cookie.startsWith(prefix));
  return found === undefined ? null : found.slice(prefix.length);
}
