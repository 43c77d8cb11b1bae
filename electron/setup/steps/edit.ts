import { createHash } from 'node:crypto';
import { type Message, message } from '../../contract/message.ts';
import type { SettingChange, Splice } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import { LIMIT } from '../../ris/configuration/read.ts';
import { applySplices, invertSplices } from '../../ris/configuration/splices.ts';
import type { EditIntent } from '../intents.ts';

type Ports = Pick<Machine, 'files' | 'host'>;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a configuration file that must be there. */
export function readExisting({ files }: Ports, file: string): Uint8Array {
  const bytes = files.read(file, LIMIT);
  if (bytes === null) throw new Problem(message('run.fileGone', { path: file }));
  return bytes;
}

/** Fixes an edit of the bytes as they are now; the temporary file will lie beside it. */
export function prepareEdit(
  { host }: Ports,
  file: string,
  bytes: Uint8Array,
  edits: readonly SettingChange[],
  splices: readonly Splice[],
): EditIntent {
  const temporary = `${Buffer.from(host.random(6)).toString('hex')}.ris-setup`;
  const after = sha256(applySplices(bytes, splices, file));
  return {
    file,
    temporary,
    sha256Before: sha256(bytes),
    sha256After: after,
    edits: [...edits],
    splices: [...splices],
  };
}

const temporaryOf = ({ file, temporary }: EditIntent): string => `${file}.${temporary}`;

function write({ files }: Ports, intent: EditIntent, bytes: Uint8Array): void {
  files.create(temporaryOf(intent), bytes);
  files.replace(temporaryOf(intent), intent.file);
}

/** Writes the edited file in one step, where it still is what the intent was fixed for. */
export function performEdit(ports: Ports, intent: EditIntent): void {
  const bytes = readExisting(ports, intent.file);
  if (sha256(bytes) !== intent.sha256Before)
    throw new Problem(message('run.fileChanged', { path: intent.file }));
  write(ports, intent, applySplices(bytes, intent.splices, intent.file));
}

/** Brings the file back to what it was before the edit; says so where somebody else has changed or removed it. */
export function undoEdit(ports: Ports, intent: EditIntent): readonly Message[] {
  const { file: path } = intent;
  ports.files.remove(temporaryOf(intent));
  const bytes = ports.files.read(path, LIMIT);
  if (bytes === null) return [message('run.leftFile', { path })];
  const now = sha256(bytes);
  if (now === intent.sha256Before) return [];
  if (now !== intent.sha256After) return [message('run.fileNotUndone', { path })];
  write(ports, intent, applySplices(bytes, invertSplices(intent.splices), path));
  return [];
}
