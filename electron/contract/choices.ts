import { z } from 'zod';
import { DEFAULT_PORT } from './default-port.ts';
import { thumbprint } from './ids.ts';

export { DEFAULT_PORT } from './default-port.ts';

const port = z.int().min(1).max(65535);
const folder = z.string().min(1).max(1024);

/** 1 to 65535, without leading zeros. */
const PORT = String.raw`(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])`;

/** `net.tcp://HOST:PORT/`, as the RIS's configuration files write an address. */
export const netTcpUrl = z
  .string()
  .max(2048)
  .regex(new RegExp(String.raw`^net\.tcp://[A-Za-z0-9._-]{1,253}:${PORT}/$`));

const serverPart = z.strictObject({
  /** Local Client Only is the only source of certificates yet, and its name is always this one. */
  host: z.literal('localhost'),
  port: port.default(DEFAULT_PORT),
  directory: folder.optional(),
  /** The enterprise server's address, where there is one: kept for the core services (login). */
  enterprise: netTcpUrl.optional(),
});
const clientPart = z.strictObject({ directory: folder.optional() });
const certificate = z.discriminatedUnion('source', [z.strictObject({ source: z.literal('local') })]);
const conflicts = z
  .union([
    z.literal('refuse'),
    z.literal('move'),
    z.strictObject({ move: z.array(thumbprint).min(1).max(100) }),
  ])
  .default('refuse');

const common = { schema: z.literal(1), certificate, conflicts };

/**
 * What the user decided. Pages, command line and answer file all produce exactly this; it holds no secret.
 * Client setups and other certificate sources join the unions with their own features.
 */
export const choicesSchema = z.discriminatedUnion('setup', [
  z.strictObject({ ...common, setup: z.literal('server'), server: serverPart }),
  z.strictObject({
    ...common,
    setup: z.literal('integrated'),
    server: serverPart,
    client: clientPart.default({}),
  }),
]);
export type Choices = z.infer<typeof choicesSchema>;
export type Conflicts = Choices['conflicts'];
