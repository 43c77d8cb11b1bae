import type { Files } from '../../machine/files.ts';
import { nextRecord, writeRecord } from '../record.ts';
import { recordText } from '../state-folder.ts';
import type { Executor } from './executor.ts';

interface Place {
  readonly file: string;
  readonly temporary: string;
}

function put(files: Files, { file, temporary }: Place, content: string | null): void {
  files.remove(temporary);
  if (content === null) {
    files.remove(file);
    return;
  }
  files.create(temporary, Buffer.from(content));
  files.replace(temporary, file);
}

/** Remembers what is set up here and how to take it back; or forgets it once it has been taken back. */
export const recordWrite: Executor<'record.write'> = {
  prepare(step, { machine, paths, record, outputs, version }) {
    const made = [...outputs.values()].flatMap((output) =>
      output.revert === undefined ? [] : [output.revert],
    );
    const now = { version, computer: machine.host.computerName(), at: machine.host.now().toISOString() };
    const next = nextRecord(record, step, made, now);
    return {
      kind: 'record.write',
      file: paths.record,
      temporary: paths.recordTemporary,
      before: recordText(machine.files, paths),
      after: next === null ? null : writeRecord(next),
    };
  },
  perform(intent, { machine }) {
    put(machine.files, intent, intent.after);
    return {};
  },
  undo(intent, { machine }) {
    machine.files.remove(intent.temporary);
    const bytes = machine.files.read(intent.file, Number.MAX_SAFE_INTEGER);
    const now = bytes === null ? null : Buffer.from(bytes).toString('utf8');
    if (now !== intent.before) put(machine.files, intent, intent.before);
    return [];
  },
};
