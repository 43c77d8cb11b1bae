import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { Assets } from '../assets.ts';
import { createPrivateFolder } from '../private-folder.ts';
import type { HostParts } from '../relay.ts';
import { placeAt } from './admission.ts';
import { answerHttp, type Served } from './answer-http.ts';
import { createDoor } from './door.ts';
import { createDownloads } from './downloads.ts';
import { browserGiving } from './giving.ts';
import { createSockets } from './socket.ts';
import { createUploads } from './uploads.ts';

export interface BrowserServer {
  /** The address to open, with its one-time token. */
  readonly address: string;
  close(): void;
}

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly folder: string;
  readonly assets: Assets;
  readonly parts: Omit<HostParts, 'save' | 'giving'>;
  /** How long the upload of one file may take, in milliseconds. */
  readonly patience?: number;
}

const UPLOAD_PATIENCE_MS = 30_000;

/** Serves the page and the engine on 127.0.0.1 alone. A Problem where the port cannot be had. */
export async function serveBrowser({
  port,
  folder,
  assets,
  parts,
  patience = UPLOAD_PATIENCE_MS,
}: ServeOptions): Promise<BrowserServer> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem(message('hosts.browser.noPort', { port, reason }), 'refused', { cause: error });
  }
  const place = placeAt((server.address() as AddressInfo).port);
  const door = createDoor(randomBytes);
  const downloads = createDownloads(randomBytes);
  const kept = createPrivateFolder();
  const uploads = createUploads({ folder: kept, link: parts.link, patience });
  const served: Served = { place, door, downloads, uploads, folder, assets };
  const sockets = createSockets(served, {
    ...parts,
    save: async (content) => ({ path: downloads.offer(content) }),
    giving: browserGiving(kept),
  });
  server.on('request', (request, response) => void answerHttp(request, response, served));
  server.on('upgrade', sockets.upgrade);
  return {
    address: `${place.origin}/?token=${door.token}`,
    close() {
      server.close();
      sockets.close();
      server.closeAllConnections();
      kept.dispose();
    },
  };
}
