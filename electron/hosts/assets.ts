import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the page is made of; nothing else is served, whatever lies in the folder. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

/** One file of the page. */
export interface Asset {
  /** Below the pages' folder, with `/` between its parts. */
  readonly path: string;
  readonly type: string;
  /** Its name carries a hash of its content (Vite's `assets/`), so that it never changes. */
  readonly immutable: boolean;
}

export type Assets = ReadonlyMap<string, Asset>;

export const PAGE = 'index.html';

const typeOf = (path: string): string | undefined => {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return ending === undefined || !Object.hasOwn(TYPES, ending) ? undefined : TYPES[ending];
};

/** The files that may be served, from the paths of all that lie in the folder. */
export function assetsOf(paths: readonly string[]): Assets {
  const assets = paths.flatMap((path): [string, Asset][] => {
    const type = typeOf(path);
    return type === undefined ? [] : [[path, { path, type, immutable: path.startsWith('assets/') }]];
  });
  return new Map(assets);
}

/** Lists a folder of built pages; null where there is none. */
export function listAssets(folder: string): Assets | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    const below = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    const assets = assetsOf(below.map((path) => path.replaceAll('\\', '/')));
    return assets.has(PAGE) ? assets : null;
  } catch {
    return null;
  }
}

/**
 * The file that a URL's path names. It is looked up among the files that were listed, so no spelling of a path
 * leads anywhere else.
 */
export function assetFor(assets: Assets, pathname: string): Asset | null {
  if (pathname === '/') return assets.get(PAGE) ?? null;
  return pathname.startsWith('/') ? (assets.get(pathname.slice(1)) ?? null) : null;
}
