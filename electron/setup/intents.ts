import { z } from 'zod';
import { isOurContainer } from '../certificates/profile.ts';
import { choicesSchema } from '../contract/choices.ts';
import { certificateId, keyRef, storeId } from '../contract/ids.ts';
import { messageSchema } from '../contract/message-schema.ts';
import { requestSpec, revertible, settingChange, splice } from '../contract/plan.ts';
import { PRODUCTS } from '../ris/products.ts';

const base64 = z.base64();
const CONFIGURATION_FILES = Object.values(PRODUCTS).flatMap((product) => product.configurationFiles);

// Undoing touches only what detection itself can name (domain.md, Threats), whatever a journal says.
const configurationFile = z
  .string()
  .max(1024)
  .refine((path) => CONFIGURATION_FILES.includes(path.split(/[\\/]/).at(-1) ?? ''));
const temporaryName = z.string().regex(/^[0-9a-f]{12}\.ris-setup$/);
const ourContainer = z.string().refine(isOurContainer);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const edit = z.strictObject({
  file: configurationFile,
  /** What is put behind the file's name to make that of the temporary file beside it. */
  temporary: temporaryName,
  sha256Before: sha256,
  sha256After: sha256,
  edits: z.array(settingChange),
  splices: z.array(splice),
});
/** Changing one file by splices, through a temporary file beside it. */
export type EditIntent = z.infer<typeof edit>;

const move = z.strictObject({
  certificate: certificateId,
  to: storeId,
  madeStore: z.boolean(),
});
/** Moving one certificate to another store, which does not hold it, with its properties. */
export type MoveIntent = z.infer<typeof move>;

/** What lies in a store, to put it back. The certificate is public; its key stays where it is. */
const entryImage = z.strictObject({
  der: base64,
  friendlyName: z.string().nullable(),
  key: keyRef.nullable(),
});

export type EntryImage = z.infer<typeof entryImage>;

const takeOut = z.strictObject({
  certificate: certificateId,
  /** What lay there; null where nothing did. */
  entry: entryImage.nullable(),
  /** The key container that goes after the commit. */
  key: keyRef.nullable(),
});
/** Taking out a certificate that the wizard had put in. */
export type TakeOutIntent = z.infer<typeof takeOut>;

const grant = z.strictObject({ key: keyRef, account: z.string().max(260) });
/** Giving an account the right to read a private key. */
export type GrantIntent = z.infer<typeof grant>;

const service = z.strictObject({ service: z.string().max(260), wasRunning: z.boolean() });

/**
 * What `prepare` fixed before anything changes: names chosen, before-image taken. Journaled first, so that
 * `undo` knows everything it may find, right after none, part or all of `perform`.
 */
export const intentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service.stop'), ...service.shape }),
  z.strictObject({ kind: z.literal('service.start'), ...service.shape }),
  z.strictObject({
    kind: z.literal('certificate.create'),
    host: z.string().max(253),
    store: storeId,
    container: ourContainer,
    serial: z.string().regex(/^[0-9a-f]{32}$/),
    madeStore: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('certificate.copy'),
    from: certificateId,
    to: storeId,
    presentBefore: z.boolean(),
    madeStore: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('certificate.move'),
    ...move.shape,
    /** Ours, replaced: after the commit it goes for good, from here too, and so does this key. */
    discard: z.strictObject({ key: keyRef.nullable(), copies: z.array(certificateId) }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('certificate.install'),
    certificate: certificateId,
    der: base64,
    friendlyName: z.string().nullable(),
    key: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('none') }),
      z.strictObject({ from: z.literal('request'), request: certificateId, key: keyRef }),
      z.strictObject({ from: z.literal('file'), container: ourContainer, exportable: z.boolean() }),
      z.strictObject({ from: z.literal('container'), key: keyRef }),
    ]),
    /** What lay in the certificate's place: it without this key. */
    replaced: entryImage.nullable(),
    madeStore: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('request.create'),
    request: requestSpec,
    choices: choicesSchema,
    container: ourContainer,
    serial: z.string().regex(/^[0-9a-f]{32}$/),
    madeStore: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('issuer.trust'),
    certificate: certificateId,
    der: base64,
    presentBefore: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('key.access'),
    ...grant.shape,
    /** The account could read the key before. */
    readBefore: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('configuration.edit'), ...edit.shape }),
  z.strictObject({
    kind: z.literal('record.write'),
    /** The texts of the record. */
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('revert'),
    inverse: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('takeOut'), ...takeOut.shape }),
      z.strictObject({ what: z.literal('moveBack'), ...move.shape }),
      z.strictObject({ what: z.literal('edit'), ...edit.shape }),
      z.strictObject({ what: z.literal('withdraw'), ...grant.shape }),
      z.strictObject({ what: z.literal('nothing') }),
    ]),
    /** A store that the wizard made: after the commit it goes where it is empty. */
    madeStore: storeId.nullable(),
    /** What the wizard leaves alone, because somebody changed it since. */
    left: z.array(messageSchema),
  }),
]);
export type Intent = z.infer<typeof intentSchema>;
export type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
export type Inverse = IntentOf<'revert'>['inverse'];

/** What a step made, for later steps and for the record. */
export const outputsSchema = z.strictObject({
  thumbprint: z.string().optional(),
  revert: revertible.optional(),
});
export type Outputs = z.infer<typeof outputsSchema>;
