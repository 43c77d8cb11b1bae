import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Assets, assetFor } from '../assets.ts';
import { headersFor } from '../headers.ts';
import { pathOf } from './policy.ts';

/** Answers our own protocol with the page's files, from `folder` alone. */
export const serveAssets =
  (assets: Assets, folder: string) =>
  async ({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    const path = pathOf(method, url);
    const asset = path === null ? null : assetFor(assets, path);
    if (asset === null)
      return new Response(null, { status: 404, headers: headersFor('text/plain', 'page', 'none') });
    const body = new Uint8Array(await readFile(join(folder, asset.path)));
    return new Response(body, {
      headers: headersFor(asset.type, asset.immutable ? 'immutable' : 'page', 'none'),
    });
  };
