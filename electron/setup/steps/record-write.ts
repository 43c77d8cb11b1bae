import type { Machine } from '../../machine/machine.ts';
import { nextRecord, writeRecord } from '../record.ts';
import { recordText, statePaths } from '../state-folder.ts';
import type { Executor } from './executor.ts';

function put(machine: Pick<Machine, 'files' | 'host'>, content: string | null): void {
  const { files } = machine;
  const { record, recordTemporary } = statePaths(machine);
  files.remove(recordTemporary);
  if (content === null) {
    files.remove(record);
    return;
  }
  files.create(recordTemporary, Buffer.from(content));
  files.replace(recordTemporary, record);
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
      before: recordText(machine.files, paths),
      after: next === null ? null : writeRecord(next),
    };
  },
  perform({ after }, { machine }) {
    put(machine, after);
    return {};
  },
  undo({ before }, { machine }) {
    const paths = statePaths(machine);
    machine.files.remove(paths.recordTemporary);
    if (recordText(machine.files, paths) !== before) put(machine, before);
    return [];
  },
};
