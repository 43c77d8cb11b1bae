import type { Content } from '../../setup/answer.ts';
import { plainName } from '../plain-name.ts';

/** Contents that wait to be fetched by the page that asked for them. */
export interface Downloads {
  /** The path under which the content can be fetched once. */
  offer(content: Content): string;
  /** Null where nothing is offered there (any more). */
  take(pathname: string): Content | null;
}

/** A page that never fetches what it asked for must not fill the memory. */
const MOST_WAITING = 8;

export function createDownloads(random: (bytes: number) => Uint8Array): Downloads {
  const waiting = new Map<string, Content>();
  return {
    offer(given) {
      const content = { ...given, name: plainName(given.name) };
      const path = `/download/${Buffer.from(random(32)).toString('base64url')}/${content.name}`;
      waiting.set(path, content);
      const [oldest] = waiting.keys();
      if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest);
      return path;
    },
    take(pathname) {
      const content = waiting.get(pathname) ?? null;
      waiting.delete(pathname);
      return content;
    },
  };
}
