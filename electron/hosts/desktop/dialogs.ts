import { app, type BrowserWindow, dialog } from 'electron';
import type { Saved } from '../../contract/channels.ts';
import { type Message, message, text } from '../../contract/message.ts';
import type { Content } from '../../setup/answer.ts';
import { languageOf, type PreferenceStore } from '../preferences.ts';

const WIZARD = 'RIS Setup';

/** Asks where to, and writes there as the command line writes its outputs: through no link. */
export async function saveByDialog(window: BrowserWindow, { name, bytes }: Content): Promise<Saved> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (canceled) return { path: null };
  const { writeOutput } = await import('../../commandline/output.ts');
  writeOutput(filePath, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return { path: filePath };
}

/** Asks whether the run under way shall be stopped and undone; the way out that changes nothing is to go on. */
export async function confirmClosing(window: BrowserWindow, preferences: PreferenceStore): Promise<boolean> {
  const { languages } = await import('../../contract/messages/languages.ts');
  const table = languages[languageOf(preferences.recall(), app.getLocale())];
  const say = (of: Message): string => text(of, table);
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: WIZARD,
    message: say(message('hosts.closing.title')),
    detail: say(message('hosts.closing.text')),
    buttons: [say(message('hosts.closing.stay')), say(message('hosts.closing.stop'))],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Says why there is no window. */
export async function sayNotOpened(problem: Message): Promise<void> {
  const { languages } = await import('../../contract/messages/languages.ts');
  const table = languages[languageOf({ language: null, choices: null }, app.getLocale())];
  dialog.showErrorBox(text(message('hosts.notOpened.title'), table), text(problem, table));
}
