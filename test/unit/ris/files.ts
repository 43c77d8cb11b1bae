import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingChange, Splice } from '../../../electron/contract/plan.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import { planEdits, splicesFor } from '../../../electron/ris/configuration/edit.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import type { Edited } from '../../../electron/ris/configuration/revert.ts';
import { applySplices } from '../../../electron/ris/configuration/splices.ts';
import type { ProductId } from '../../../electron/ris/products.ts';
import { type WantedServer, wantedSettings } from '../../../electron/ris/wanted.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'test/fixtures/configuration');
const REAL = join(ROOT, '../shared/clearcanvas');

export const fixtureNames: readonly string[] = readdirSync(FIXTURES).sort();
export const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));

/** Real files of the RIS lie beside the checkout on some machines only. */
export const realFiles: string | null = existsSync(REAL) ? REAL : null;
export const REAL_FILES: readonly [name: string, role: ProductId][] = [
  ['RisServer_dist.config', 'server'],
  ['RisServer_app.config', 'server'],
  ['ShredHostService_App.config', 'server'],
  ['RisClient_dist.config', 'client'],
  ['RisClient_LocalFileSettings.config', 'client'],
];
export const realFile = (name: string): Buffer => readFileSync(join(REAL, name));

export const roleOf = (name: string): ProductId =>
  name.startsWith('client') || name.startsWith('empty') ? 'client' : 'server';
export const local = (port = 8000): WantedServer => ({
  host: 'localhost',
  port,
  search: { by: 'host' },
  trusted: 'peer',
});

export interface Done extends Edited {
  readonly bytes: Uint8Array;
}

/** Plans and carries out what a product needs of a file. */
export function edit(bytes: Uint8Array, role: ProductId, server: WantedServer): Done {
  const model = readConfiguration('a.config', bytes);
  const edits: SettingChange[] = planEdits(model, wantedSettings(role, server, model));
  const splices: Splice[] = splicesFor(model, edits);
  const after = applySplices(bytes, splices, 'a');
  return { bytes: after, edits, splices, sha256After: readConfiguration('a.config', after).sha256 };
}

/** What cannot be refused as a Problem is a fault of the program. */
export function problemOf(action: () => unknown): Problem {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
