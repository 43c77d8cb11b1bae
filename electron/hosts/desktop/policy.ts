/** The window's own protocol, registered as standard and secure, so that it has a real origin. */
export const SCHEME = 'app';
const HOST = 'wizard';
export const HOME = `${SCHEME}://${HOST}/`;

/** A frame that sent a message, as Electron names it. */
export interface Frame {
  readonly url: string;
  /** Null for the page itself, otherwise the frame that it lies in. */
  readonly parent: unknown;
}

/** The URL where it is one of ours; null for every other. */
function ours(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isOurs = parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
  return isOurs && parsed.username === '' && parsed.password === '' ? parsed : null;
}

/**
 * May this frame use the wizard? Only the page itself, loaded from our own protocol; null is a frame that has gone
 * meanwhile. Source: Electron's security recommendations, item 17.
 */
export const isAllowedSender = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && ours(frame.url) !== null;

/** May the window go to this address? Only to its own page again. */
export function isAllowedNavigation(url: string): boolean {
  const path = ours(url)?.pathname;
  return path === '/' || path === '/index.html';
}

/** The page copies fingerprints and command lines; whatever else it asks for is refused. */
export const isAllowedPermission = (permission: string): boolean =>
  permission === 'clipboard-sanitized-write';

/** The path that a request of our protocol names; null: nothing that we serve. Only reading is answered. */
export const pathOf = (method: string, url: string): string | null =>
  method === 'GET' ? (ours(url)?.pathname ?? null) : null;
