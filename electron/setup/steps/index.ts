import type { Message } from '../../contract/message.ts';
import type { StepKind, StepOf } from '../../contract/plan.ts';
import type { Intent, IntentOf, Outputs } from '../intents.ts';
import { certificateCopy } from './certificate-copy.ts';
import { certificateCreate } from './certificate-create.ts';
import { certificateInstall } from './certificate-install.ts';
import { certificateMove } from './certificate-move.ts';
import { configurationEdit } from './configuration-edit.ts';
import type { Context, Executor, Executors } from './executor.ts';
import { issuerTrust } from './issuer-trust.ts';
import { keyAccess } from './key-access.ts';
import { recordWrite } from './record-write.ts';
import { requestCreate } from './request-create.ts';
import { revert } from './revert.ts';
import { serviceStart, serviceStop } from './service.ts';

const executors: Executors = {
  'service.stop': serviceStop,
  'service.start': serviceStart,
  'certificate.create': certificateCreate,
  'certificate.copy': certificateCopy,
  'certificate.move': certificateMove,
  'certificate.install': certificateInstall,
  'request.create': requestCreate,
  'issuer.trust': issuerTrust,
  'key.access': keyAccess,
  'configuration.edit': configurationEdit,
  'record.write': recordWrite,
  revert,
};

// The kind of a step and of its intent is the same by construction; the type system cannot follow a lookup.
const of = <K extends StepKind>(kind: K): Executor<K> => executors[kind];

export const prepare = <K extends StepKind>(step: StepOf<K>, context: Context): Intent =>
  of<K>(step.kind).prepare(step, context);

export const perform = async <K extends StepKind>(intent: IntentOf<K>, context: Context): Promise<Outputs> =>
  of<K>(intent.kind).perform(intent, context);

export const undo = async <K extends StepKind>(
  intent: IntentOf<K>,
  context: Pick<Context, 'machine'>,
): Promise<readonly Message[]> => of<K>(intent.kind).undo(intent, context);
