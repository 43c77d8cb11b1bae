import { z } from 'zod';

/** Every outcome, with the Windows Installer code that deployment tools read (domain.md, field-notes.md 2). */
export const EXIT_CODES = {
  installed: 0,
  unchanged: 0,
  removed: 0,
  planned: 0,
  verified: 0,
  checked: 0,
  waitingForCa: 0,
  cancelled: 1602,
  conflicts: 1603,
  planChanged: 1603,
  refused: 1603,
  rolledBack: 1603,
  failed: 1603,
  busy: 1618,
  otherVersion: 1638,
  invalid: 1639,
} as const;

export type Outcome = keyof typeof EXIT_CODES;

const outcomes = Object.keys(EXIT_CODES) as [Outcome, ...Outcome[]];

/** A message with its code, its parameters and its English text. */
const said = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

const change = z.strictObject({
  step: z.string(),
  kind: z.string(),
  target: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  state: z.enum(['planned', 'done', 'undone', 'failed']),
});

const check = z.strictObject({
  id: z.string(),
  subject: z.string(),
  status: z.enum(['pass', 'warn', 'fail', 'skipped']),
  found: said,
  wouldLog: said.nullable(),
  remedy: said.nullable(),
});

const certificateSummary = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  thumbprint: z.string(),
  sha256: z.string(),
  serial: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  key: z.string(),
  signature: z.string(),
  dnsNames: z.array(z.string()),
});

/** A server that was contacted: the three elements of its connection, null where there was none. */
const contact = z.strictObject({
  url: z.string(),
  state: z.enum(['presented', 'failed', 'unjudged']),
  address: z.string().nullable(),
  authentication: z
    .strictObject({
      certificate: certificateSummary,
      sent: z.array(certificateSummary),
      verified: z.enum(['domain', 'organisation', 'individual', 'extended']).nullable(),
    })
    .nullable(),
  encryption: z
    .strictObject({
      protocol: z.string(),
      cipher: z.string(),
      keyExchange: z
        .strictObject({
          kind: z.enum(['RSA', 'DH', 'ECDH']),
          group: z.string().nullable(),
          bits: z.number().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  integrity: z.strictObject({ kind: z.enum(['aead', 'mac', 'none']), algorithm: z.string() }).nullable(),
});

/** The document that `--json` prints and `--result` writes. Times are ISO 8601 UTC. */
export const resultSchema = z.strictObject({
  schema: z.literal(1),
  version: z.string(),
  command: z.enum(['install', 'remove', 'plan', 'verify', 'check']),
  outcome: z.enum(outcomes),
  exitCode: z.int(),
  changes: z.array(change),
  verdict: z.strictObject({ wouldConnect: z.boolean().nullable(), checks: z.array(check) }).nullable(),
  /** The servers that were contacted. */
  contacts: z.array(contact),
  messages: z.array(said),
  log: z.string().nullable(),
});
export type Result = z.infer<typeof resultSchema>;
export type CommandName = Result['command'];
export type ChangeState = Result['changes'][number]['state'];
