import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_FILE, type ProductFiles, SERVER_FILE, SHRED_FILE } from './rig.ts';

/** Where real RIS configuration files lie; they are never part of the project. */
const FOLDER = process.env.RIS_REAL_FILES ?? join('..', 'shared', 'clearcanvas');

const NAMES = {
  server: 'RisServer_dist.config',
  shred: 'ShredHostService_App.config',
  client: 'RisClient_dist.config',
};

/** The real files under their installed names; null where they are not on this machine. */
export function realFiles(): ProductFiles | null {
  if (!existsSync(join(FOLDER, NAMES.server))) return null;
  const read = (name: string): Uint8Array => readFileSync(join(FOLDER, name));
  return {
    server: { [SERVER_FILE]: read(NAMES.server), [SHRED_FILE]: read(NAMES.shred) },
    client: { [CLIENT_FILE]: read(NAMES.client) },
  };
}
