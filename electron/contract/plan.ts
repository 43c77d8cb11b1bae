import { z } from 'zod';
import type { CheckId } from './check.ts';
import { type Choices, choicesSchema } from './choices.ts';
import { certificateId, keyRef, storeId, thumbprint } from './ids.ts';
import type { Message } from './message.ts';
import { type RequestSpec, requestSpec } from './request.ts';

export { type RequestSpec, requestSpec } from './request.ts';

/** A certificate that is there already, or the one that an earlier step makes. */
export type CertificateRef = { readonly thumbprint: string } | { readonly createdBy: string };

/** One value that a step changes, as `--plan` shows it. Never more of a file than the wizard's own settings. */
export interface Change {
  readonly target: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface StepBase<K extends string> {
  /** `kind:target`, stable between plans. */
  readonly id: string;
  readonly kind: K;
  readonly target: string;
  readonly changes: readonly Change[];
}

/** Where a splice lies and what it replaces. Offsets count UTF-16 units of the decoded text before the edit. */
export const splice = z.strictObject({
  offset: z.int().min(0),
  before: z.string().max(65536),
  after: z.string().max(65536),
});
export type Splice = z.infer<typeof splice>;

/** One setting of one section; null: the file does not have it. */
export const settingChange = z.strictObject({
  section: z.string().max(260),
  setting: z.string().max(260),
  before: z.string().max(65536).nullable(),
  after: z.string().max(65536).nullable(),
});
export type SettingChange = z.infer<typeof settingChange>;

export interface ServiceStop extends StepBase<'service.stop'> {
  readonly service: string;
}
export interface ServiceStart extends StepBase<'service.start'> {
  readonly service: string;
}
export interface CertificateCreate extends StepBase<'certificate.create'> {
  readonly host: string;
  readonly store: z.infer<typeof storeId>;
}
export interface CertificateCopy extends StepBase<'certificate.copy'> {
  readonly certificate: CertificateRef;
  readonly from: z.infer<typeof storeId>;
  readonly to: z.infer<typeof storeId>;
}
export interface CertificateMove extends StepBase<'certificate.move'> {
  readonly certificate: z.infer<typeof certificateId>;
  readonly to: z.infer<typeof storeId>;
  /** Our own, replaced: after the commit it goes for good, with its key. */
  readonly discard: boolean;
}
/** The private key that a certificate is installed with. */
export type InstallKey =
  | { readonly from: 'none' }
  /** That of a pending request, whose entry goes once the certificate is there. */
  | { readonly from: 'request'; readonly request: z.infer<typeof certificateId> }
  /** Taken in from outside; it never lies in a step. */
  | { readonly from: 'file'; readonly exportable: boolean }
  /** Of a container that is there, but that the entry of the certificate does not name. */
  | { readonly from: 'container'; readonly key: z.infer<typeof keyRef> };
export interface CertificateInstall extends StepBase<'certificate.install'> {
  /** Base64. */
  readonly der: string;
  readonly to: z.infer<typeof storeId>;
  readonly friendlyName: string | null;
  readonly key: InstallKey;
}
export interface RequestCreate extends StepBase<'request.create'> {
  readonly request: RequestSpec;
  /** Kept with the request: what is set up once it is answered. */
  readonly choices: Choices;
}
export interface IssuerTrust extends StepBase<'issuer.trust'> {
  /** Base64, of a root whose fingerprint was confirmed. */
  readonly der: string;
}
export interface KeyAccess extends StepBase<'key.access'> {
  readonly certificate: CertificateRef;
  readonly store: z.infer<typeof storeId>;
  /** As services name accounts. */
  readonly account: string;
}
export interface ConfigurationEdit extends StepBase<'configuration.edit'> {
  readonly file: string;
  /** SHA-256 of the file that was planned for, lower-case hexadecimal. */
  readonly sha256: string;
  readonly edits: readonly SettingChange[];
}
export interface RecordWrite extends StepBase<'record.write'> {
  /**
   * The choices to record; `asBefore`: those that it has, perhaps none, while a request waits; null: the record goes,
   * because what it lists has been taken back.
   */
  readonly choices: Choices | 'asBefore' | null;
  /** What the wizard made earlier, although the record does not list it (any more). */
  readonly adopts: readonly Revertible[];
  /** Thumbprints of our own certificates that this plan replaces, and of requests that it withdraws. */
  readonly discards: readonly string[];
}
export interface Revert extends StepBase<'revert'> {
  readonly reverts: Revertible;
}

export type Step =
  | ServiceStop
  | ServiceStart
  | CertificateCreate
  | CertificateCopy
  | CertificateMove
  | CertificateInstall
  | RequestCreate
  | IssuerTrust
  | KeyAccess
  | ConfigurationEdit
  | RecordWrite
  | Revert;
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;

/** A committed change that the record remembers, in the form that removing needs. */
export const revertible = z.discriminatedUnion('what', [
  /** A certificate that the wizard put into a store; with `key`, the container made for it. */
  z.strictObject({
    what: z.literal('added'),
    certificate: certificateId,
    key: keyRef.nullable(),
    madeStore: z.boolean(),
  }),
  z.strictObject({
    what: z.literal('moved'),
    from: storeId,
    to: storeId,
    thumbprint,
    madeStore: z.boolean(),
  }),
  z.strictObject({
    what: z.literal('edited'),
    file: z.string().max(1024),
    sha256Before: z.string(),
    sha256After: z.string(),
    edits: z.array(settingChange),
    splices: z.array(splice),
  }),
  /** The server's certificate from an authority: it is theirs, and stays with its key. */
  z.strictObject({ what: z.literal('installed'), certificate: certificateId }),
  /** A request that waits for its answer; `pem` is what the authority gets. */
  z.strictObject({
    what: z.literal('requested'),
    certificate: certificateId,
    key: keyRef,
    request: requestSpec,
    /** What is to be set up once it is answered. */
    choices: choicesSchema,
    pem: z.string().max(16_384),
    /** ISO 8601 UTC. */
    at: z.string().max(40),
  }),
  /** The right to read a private key. */
  z.strictObject({ what: z.literal('granted'), key: keyRef, account: z.string().max(260) }),
]);
export type Revertible = z.infer<typeof revertible>;

/** A check that must pass, for every subject, before the run is committed. */
export interface Expectation {
  readonly id: CheckId;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly expects: readonly Expectation[];
  /** SHA-256 over kinds, targets, before and after: what the person saw is what will be done. */
  readonly digest: string;
}

/** A certificate that stands in the way. */
export interface Conflict {
  readonly certificate: z.infer<typeof certificateId>;
  /** Something else holds it by its thumbprint: it moves only when its thumbprint was given. */
  readonly bound: boolean;
  /** What it is, who probably made it, who uses it, what to do. */
  readonly messages: readonly Message[];
}

/** What planning answers: a plan, or why there is none. */
export type Planning =
  | { readonly outcome: 'plan'; readonly plan: Plan; readonly notes: readonly Message[] }
  | {
      readonly outcome: 'conflicts';
      readonly conflicts: readonly Conflict[];
      readonly notes: readonly Message[];
    }
  | { readonly outcome: 'refused'; readonly reasons: readonly Message[] };
