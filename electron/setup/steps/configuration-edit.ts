import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { splicesFor } from '../../ris/configuration/edit.ts';
import { readConfiguration } from '../../ris/configuration/read.ts';
import { performEdit, prepareEdit, readExisting, undoEdit } from './edit.ts';
import type { Executor } from './executor.ts';

/** Changes settings in one configuration file, byte for byte nothing else. */
export const configurationEdit: Executor<'configuration.edit'> = {
  prepare({ file, sha256, edits }, { machine }) {
    const bytes = readExisting(machine, file);
    const model = readConfiguration(file, bytes);
    if (model.sha256 !== sha256) throw new Problem(message('run.fileChanged', { path: file }));
    return {
      kind: 'configuration.edit',
      ...prepareEdit(machine, file, bytes, edits, splicesFor(model, edits)),
    };
  },
  perform(intent, { machine }) {
    performEdit(machine, intent);
    const { file, sha256Before, sha256After, edits, splices } = intent;
    return { revert: { what: 'edited', file, sha256Before, sha256After, edits, splices } };
  },
  undo: (intent, { machine }) => undoEdit(machine, intent),
};
