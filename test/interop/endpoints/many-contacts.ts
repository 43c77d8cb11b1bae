// Run by memory.test.ts in a process of its own: contacts hostile peers over and over, and prints what memory it has.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../../electron/contract/endpoint.ts';
import { createContacts } from '../../../electron/endpoints/contact.ts';
import { createEmbeddedMachine } from '../../../electron/machine/embedded/index.ts';

const AT_A_TIME = 50;
const [given = '[]', first = '200', all = '2000'] = process.argv.slice(2);
const endpoints = JSON.parse(given) as readonly Endpoint[];
const machine = createEmbeddedMachine(mkdtempSync(join(tmpdir(), 'ris-memory-')));
const contacts = createContacts(machine, { patience: { whole: 1000, stage: 250 } });
let next = 0;
const states: Record<string, number> = {};

async function until(end: number): Promise<void> {
  while (next < end) {
    const endpoint = endpoints[next % endpoints.length];
    next += 1;
    if (endpoint === undefined) throw new Error('no endpoint');
    const { state } = await contacts.contact(endpoint);
    states[state] = (states[state] ?? 0) + 1;
  }
}

/** Resident memory in bytes after `end` contacts in all, with garbage collected. */
async function memoryAfter(end: number): Promise<number> {
  await Promise.all(Array.from({ length: AT_A_TIME }, () => until(end)));
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

const early = await memoryAfter(Number(first));
const late = await memoryAfter(Number(all));
const held = (): string[] =>
  process.getActiveResourcesInfo().filter((name) => /TCP|TLS|Timeout|Stream/.test(name));
// A socket that was destroyed goes when the loop comes round.
for (let turn = 0; turn < 100 && held().length > 0; turn++) await new Promise(setImmediate);
const left = held();
console.log(
  JSON.stringify({ early, late, states, left, collected: globalThis.gc !== undefined, contacts: next }),
);
