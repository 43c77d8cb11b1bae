import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Input } from '../../contract/channels.ts';
import type { GivenPath } from '../../contract/giving.ts';
import { type Message, message, text } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Giving, givenFile, givenFolder, keepPasted } from '../giving.ts';
import { languageOf, type PreferenceStore } from '../preferences.ts';
import type { PrivateFolder } from '../private-folder.ts';

type What = Input<'choose'>['what'];
type Say = (of: Message) => string;

const ANSWER_EXTENSIONS = ['cer', 'crt', 'pem', 'der', 'p7b', 'p7c', 'txt'];

const allFiles = (say: Say): FileFilter => ({
  name: say(message('hosts.choose.allFiles')),
  extensions: ['*'],
});
const certificates = (say: Say): FileFilter[] => [
  { name: say(message('hosts.choose.certificates')), extensions: ANSWER_EXTENSIONS },
  allFiles(say),
];

/** What the dialog says and offers; what is chosen is not added to Windows' list of recent documents. */
function optionsFor(what: What, say: Say): OpenDialogOptions {
  const title = say(message(`hosts.choose.${what}`));
  switch (what) {
    case 'answer':
    case 'issuer':
      return { title, filters: certificates(say), properties: ['openFile', 'dontAddToRecent'] };
    case 'pfx': {
      const pfx = { name: say(message('hosts.choose.pfxFiles')), extensions: ['pfx', 'p12'] };
      return { title, filters: [pfx, allFiles(say)], properties: ['openFile', 'dontAddToRecent'] };
    }
    case 'serverFolder':
    case 'clientFolder':
      return { title, properties: ['openDirectory', 'dontAddToRecent'] };
  }
}

async function choose(
  window: BrowserWindow,
  preferences: PreferenceStore,
  what: What,
): Promise<GivenPath | null> {
  const { languages } = await import('../../contract/messages/languages.ts');
  const table = languages[languageOf(preferences.recall(), app.getLocale())];
  const options = optionsFor(what, (of) => text(of, table));
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  return what === 'serverFolder' || what === 'clientFolder' ? givenFolder(path) : givenFile(path, what);
}

/** Files and folders are chosen by the main process's dialogs alone; a page names none. */
export const desktopGiving = (
  window: BrowserWindow,
  preferences: PreferenceStore,
  folder: PrivateFolder,
): Giving => ({
  choose: (what) => choose(window, preferences, what),
  nameFolder: () =>
    Promise.reject(new Problem(message('hosts.unknownRequest', { channel: 'nameFolder' }), 'refused')),
  paste: (pasted) => keepPasted(pasted, folder),
});
