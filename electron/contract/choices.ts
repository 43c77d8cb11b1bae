import { z } from 'zod';
import { accountName } from './account.ts';
import { DEFAULT_PORT } from './default-port.ts';
import { HOST_NAME, hostFault, LOCAL_HOST } from './host.ts';
import { fingerprint, thumbprint } from './ids.ts';
import { keySize, otherNames, requestSubject } from './request.ts';

export { DEFAULT_PORT } from './default-port.ts';
export { TYPED } from './typed.ts';

const port = z.int().min(1).max(65535);
const hostName = z.string().regex(HOST_NAME);
/** No path has control characters: what reads the file would only say that it cannot. */
const path = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^\P{Cc}*$/u);
const folder = path;

/** 1 to 65535, without leading zeros. */
const PORT = String.raw`(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])`;

/** `net.tcp://HOST:PORT/`, as the RIS's configuration files write an address. */
export const netTcpUrl = z
  .string()
  .max(2048)
  .regex(new RegExp(String.raw`^net\.tcp://[A-Za-z0-9._-]{1,253}:${PORT}/$`));

const serverPart = z.strictObject({
  /** The name that clients call, and that the certificate is for. */
  host: hostName,
  port: port.default(DEFAULT_PORT),
  directory: folder.optional(),
  /** Who is to read the private key, where that is not the account that the RIS service runs as now. */
  serviceAccount: accountName.optional(),
  /** The enterprise server's address, where there is one: kept for the core services (login). */
  enterprise: netTcpUrl.optional(),
});
const clientPart = z.strictObject({ directory: folder.optional() });

/** A server that clients call: its name as its certificate has it, and its port. */
const called = z.strictObject({ host: hostName, port: port.default(DEFAULT_PORT) });
export type Called = z.infer<typeof called>;

/** The wizard's own certificate, for `localhost`: Local Client Only. */
const local = z.strictObject({ source: z.literal('local') });

/** A file that somebody gives to the wizard. */
const givenFile = path;

/** A root in a file, with the SHA-256 fingerprint that was confirmed. */
const issuer = z.strictObject({ file: givenFile, sha256: fingerprint });

/**
 * Whether this machine must trust the certificate already; or is to trust it alone, by a copy without its key in
 * `LocalMachine`\`TrustedPeople`; or the root in a file whose SHA-256 fingerprint is confirmed. That may be the very
 * file that the certificate comes from.
 */
const trust = z.union([z.enum(['asFound', 'certificate']), z.strictObject({ issuer })]).default('asFound');

/** Confirmed by their fingerprints: servers' own certificates, each for itself. */
const servers = z.array(fingerprint).min(1).max(10);

/** The certificate that a server shows to a client. Whether this machine is to trust it, here by its fingerprint. */
const presented = z.strictObject({
  source: z.literal('presented').default('presented'),
  trust: z
    .union([z.literal('asFound'), z.strictObject({ issuer }), z.strictObject({ servers })])
    .default('asFound'),
});

const clientAlone = z.strictObject({
  server: called,
  /** Who is called where the server does not answer; it needs a certificate of its own. */
  failover: called.optional(),
  directory: folder.optional(),
  /** Nobody is contacted, so nothing is proven. */
  offline: z.boolean().default(false),
});

/** One of `LocalMachine`\`My`, left as it is. */
const store = z.strictObject({ source: z.literal('store'), thumbprint, trust });

/** The answer of a certification authority to a request that is pending on this machine. */
const response = z.strictObject({ source: z.literal('response'), file: givenFile, trust });

/** A certificate with its key in a file. `passwordFile` null: without a password; `-`: as `TYPED`. */
const pfx = z.strictObject({
  source: z.literal('pfx'),
  file: givenFile,
  passwordFile: givenFile.nullable().default(null),
  exportable: z.boolean().default(false),
  trust,
});

/** To be asked of a certification authority: nothing else is set up before it has answered. */
const request = z.strictObject({
  source: z.literal('request'),
  /** The common name is the server's host; it may be said, and must be that one. */
  subject: requestSubject.extend({ commonName: z.string().max(253).optional() }).default({}),
  otherNames: otherNames.default([]),
  keySize: keySize.default(2048),
  exportable: z.boolean().default(false),
  /** Absolute path: where the request is written for sending it; the pages show and save it instead. */
  file: path.optional(),
});

/** Where the server's certificate comes from; another source is another member here. */
const certificate = z.discriminatedUnion('source', [local, store, request, response, pfx]);
const conflicts = z
  .union([
    z.literal('refuse'),
    z.literal('move'),
    z.strictObject({ move: z.array(thumbprint).min(1).max(100) }),
  ])
  .default('refuse');

const common = { schema: z.literal(1), certificate, conflicts };

/** The schema's rules between two values: which host the server's certificate is for. */
function hostRules(
  { certificate: chosen, server: { host } }: ServerChoices,
  issue: (path: string[], message: string) => void,
): void {
  // What is no host name at all has been said already.
  if (hostFault(host) !== null) return;
  if (chosen.source === 'local' && host !== LOCAL_HOST) issue(['server', 'host'], `must be ${LOCAL_HOST}`);
  if (chosen.source !== 'request') return;
  // No authority issues a certificate for it.
  if (host.toLowerCase() === LOCAL_HOST) issue(['server', 'host'], `must not be ${LOCAL_HOST}`);
  const { commonName } = chosen.subject;
  if (commonName === undefined || commonName.toLowerCase() === host.toLowerCase()) return;
  issue(['certificate', 'subject', 'commonName'], `must be ${host}`);
}

const setups = z.discriminatedUnion('setup', [
  z.strictObject({ ...common, setup: z.literal('server'), server: serverPart }),
  z.strictObject({
    ...common,
    setup: z.literal('integrated'),
    server: serverPart,
    client: clientPart.default({}),
  }),
  z.strictObject({
    schema: z.literal(1),
    setup: z.literal('client'),
    client: clientAlone,
    certificate: presented.default({ source: 'presented', trust: 'asFound' }),
  }),
]);

/** What the user decided. Pages, command line and answer file all produce exactly this; it holds no secret. */
export const choicesSchema = setups.superRefine((choices, context) => {
  if (choices.setup === 'client') return;
  hostRules(choices, (path, message) => {
    context.addIssue({ code: 'custom', path, message });
  });
});
export type Choices = z.infer<typeof setups>;
/** Of a setup with the server on this machine. */
export type ServerChoices = Exclude<Choices, { setup: 'client' }>;
/** Of the client alone. */
export type ClientChoices = Extract<Choices, { setup: 'client' }>;
export type CertificateChoice = ServerChoices['certificate'];
export type CertificateSource = CertificateChoice['source'];
export type ChoiceOf<S extends CertificateSource> = Extract<CertificateChoice, { source: S }>;
export type TrustChoice = z.infer<typeof trust>;
export type PresentedTrust = z.infer<typeof presented>['trust'];
export type Conflicts = ServerChoices['conflicts'];
