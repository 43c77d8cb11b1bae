import { certificateText, type KeyRef, storeText } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { Revertible } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import { revertEdits } from '../../ris/configuration/revert.ts';
import type { IntentOf, Inverse, TakeOutIntent } from '../intents.ts';
import { performEdit, prepareEdit, readExisting, undoEdit } from './edit.ts';
import { imageOf, putImage } from './entry-image.ts';
import type { Executor } from './executor.ts';
import { performMove, prepareMove, undoMove } from './move.ts';

type Fixed = Pick<IntentOf<'revert'>, 'inverse' | 'left' | 'madeStore'>;
type Of<W extends Revertible['what']> = Extract<Revertible, { what: W }>;

const nothing = (...left: Message[]): Fixed => ({ inverse: { what: 'nothing' }, madeStore: null, left });

function takeOut({ certificate, key, madeStore }: Of<'added'>, { stores }: Machine): Fixed {
  const entry = stores.get(certificate);
  // A certificate whose key is another one than the wizard made for it has been changed since: leave it.
  const same = (found: KeyRef | null): boolean => found?.container === key?.container;
  if (entry !== null && !same(entry.key)) {
    return nothing(message('run.leftCertificate', { certificate: certificateText(certificate) }));
  }
  const { location, store } = certificate;
  const emptied = madeStore ? { location, store } : null;
  return {
    inverse: { what: 'takeOut', certificate, entry: imageOf(entry), key },
    madeStore: emptied,
    left: [],
  };
}

function moveBack({ from, to, thumbprint, madeStore }: Of<'moved'>, { stores }: Machine): Fixed {
  const moved = { ...to, thumbprint };
  const isBack = stores.get({ ...from, thumbprint }) !== null;
  const certificate = certificateText(moved);
  if (stores.get(moved) === null)
    return isBack ? nothing() : nothing(message('run.certificateLost', { certificate }));
  // Whoever put it there again gave it a key of his own: neither is overwritten.
  if (isBack) return nothing(message('run.leftInQuarantine', { certificate, store: storeText(from) }));
  const inverse = { what: 'moveBack' as const, ...prepareMove(moved, from, stores) };
  return { inverse, madeStore: madeStore ? to : null, left: [] };
}

function editBack(edited: Of<'edited'>, machine: Machine): Fixed {
  const { files } = machine;
  const { file } = edited;
  if (files.inspect(file).kind === 'absent') return nothing(message('run.leftFile', { path: file }));
  const folder = files.join(file, '..');
  if (files.doubt(folder, 'product') !== null)
    throw new Problem(message('plan.productFolder', { path: folder }));
  const bytes = readExisting(machine, file);
  const { splices, left } = revertEdits(file, bytes, edited);
  const named = left.map(({ section, setting }) =>
    message('run.leftSetting', { path: file, section, setting }),
  );
  if (splices.length === 0) return nothing(...named);
  const back = edited.edits
    .filter((edit) => !left.some((one) => one.section === edit.section && one.setting === edit.setting))
    .map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
  const inverse = { what: 'edit' as const, ...prepareEdit(machine, file, bytes, back, splices) };
  return { inverse, madeStore: null, left: named };
}

function withdraw({ key, account }: Of<'granted'>, { access }: Machine): Fixed {
  // Null where the key is gone: there is nothing to withdraw from.
  const may = readable(() => access.canRead(key, account).state);
  if (may !== 'readable') return nothing();
  return { inverse: { what: 'withdraw', key, account }, madeStore: null, left: [] };
}

function readable<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function keep({ certificate }: Of<'installed'>, { stores }: Machine): Fixed {
  const there = stores.get(certificate) !== null;
  return there
    ? nothing(message('run.keptCertificate', { certificate: certificateText(certificate) }))
    : nothing();
}

function fix(reverts: Revertible, machine: Machine): Fixed {
  switch (reverts.what) {
    case 'added':
      return takeOut(reverts, machine);
    case 'moved':
      return moveBack(reverts, machine);
    case 'edited':
      return editBack(reverts, machine);
    case 'installed':
      return keep(reverts, machine);
    case 'requested':
      return takeOut({ ...reverts, what: 'added', madeStore: false }, machine);
    case 'granted':
      return withdraw(reverts, machine);
  }
}

function putBack({ certificate, entry }: TakeOutIntent, { stores }: Machine): void {
  if (entry !== null) putImage(certificate, entry, stores);
}

function perform(inverse: Inverse, machine: Machine): void {
  switch (inverse.what) {
    case 'takeOut':
      machine.stores.remove(inverse.certificate);
      break;
    case 'moveBack':
      performMove(inverse, machine.stores);
      break;
    case 'edit':
      performEdit(machine, inverse);
      break;
    case 'withdraw':
      machine.access.withdrawRead(inverse.key, inverse.account);
      break;
    case 'nothing':
      break;
  }
}

function undo(inverse: Inverse, machine: Machine): readonly Message[] {
  switch (inverse.what) {
    case 'takeOut':
      putBack(inverse, machine);
      return [];
    case 'moveBack':
      return undoMove(inverse, machine.stores);
    case 'edit':
      return undoEdit(machine, inverse);
    case 'withdraw':
      machine.access.allowRead(inverse.key, inverse.account);
      return [];
    case 'nothing':
      return [];
  }
}

/** Takes one recorded change back, by the same moves and edits as any other step; keys go after the commit. */
export const revert: Executor<'revert'> = {
  prepare: ({ reverts }, { machine }) => ({ kind: 'revert', ...fix(reverts, machine) }),
  perform({ inverse }, { machine }) {
    perform(inverse, machine);
    return {};
  },
  undo: ({ inverse }, { machine }) => undo(inverse, machine),
};
