import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { onFile } from '../node/errors.ts';
import type { Service, ServiceState, Services } from '../services.ts';
import { readJson } from './json.ts';

const service = z.strictObject({
  state: z.enum(['running', 'stopped', 'starting', 'stopping', 'paused']),
  imagePath: z.string(),
  account: z.string(),
  start: z.enum(['automatic', 'manual', 'disabled']),
  /** A test has a program of its own listen where the service would. */
  listens: z.boolean().optional(),
});

/** Services as entries only: `ROOT/services/<name>.json`; nothing is really started. */
export function createEmbeddedServices(root: string): Services {
  const fileOf = (name: string): string => join(root, 'services', `${name}.json`);
  function query(name: string): Service | null {
    const found = readJson(fileOf(name), service.nullable(), null);
    if (found === null) return null;
    const { listens = false, ...entry } = found;
    return { name, ...entry, pretended: !listens };
  }
  function change(name: string, state: ServiceState): void {
    const found = query(name);
    if (found === null) throw new Problem(message('embedded.noService', { service: name }));
    if (found.state === state) return;
    const { imagePath, account, start, pretended } = found;
    const entry = { state, imagePath, account, start, ...(pretended ? {} : { listens: true }) };
    onFile(fileOf(name), () => {
      writeFileSync(`${fileOf(name)}.new`, `${JSON.stringify(entry, null, 2)}\n`);
      renameSync(`${fileOf(name)}.new`, fileOf(name));
    });
  }
  return {
    query,
    async stop(name) {
      change(name, 'stopped');
    },
    async start(name) {
      change(name, 'running');
    },
  };
}
