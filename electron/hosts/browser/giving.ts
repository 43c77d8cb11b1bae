import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Giving, givenFolder, keepPasted } from '../giving.ts';
import type { PrivateFolder } from '../private-folder.ts';

/**
 * Files are uploaded, and a folder is named by typing it: any that is there. That is no more than whoever started this
 * host can do without it, for it never runs elevated, and its engine works in the embedded machine's own folder alone
 * and refuses every product folder outside it.
 */
export const browserGiving = (folder: PrivateFolder): Giving => ({
  choose: () => Promise.reject(new Problem(message('hosts.give.noDialog'), 'refused')),
  nameFolder: givenFolder,
  paste: (pasted) => keepPasted(pasted, folder),
});
