import { join } from 'node:path';
import { z } from 'zod';
import type { Runtime } from '../runtime.ts';
import { readJson } from './json.ts';

const setting = z.strictObject({
  enabled: z.boolean().nullable(),
  disabledByDefault: z.boolean().nullable(),
});
const runtime = z.strictObject({
  netRelease: z.int().nonnegative().nullable(),
  channel: z.partialRecord(z.enum(['TLS 1.0', 'TLS 1.1', 'TLS 1.2']), setting),
});

/** A current Windows: .NET Framework 4.8.1, and nothing changed in SCHANNEL. */
const CURRENT: z.infer<typeof runtime> = { netRelease: 533320, channel: {} };

/** `ROOT/runtime.json`, read again for each question. */
export function createEmbeddedRuntime(root: string): Runtime {
  const read = () => readJson(join(root, 'runtime.json'), runtime, CURRENT);
  return {
    netRelease: () => read().netRelease,
    channel: (protocol) => read().channel[protocol] ?? { enabled: null, disabledByDefault: null },
  };
}
