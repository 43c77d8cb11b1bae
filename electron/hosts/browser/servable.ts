import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type Assets, listAssets } from '../assets.ts';

/** The built pages in a folder. Problems where they are not there, or where this is an administrator of Windows. */
export function servable(isElevatedOnWindows: boolean, folder: string): Assets {
  if (isElevatedOnWindows) throw new Problem(message('hosts.browser.elevated'), 'refused');
  const assets = listAssets(folder);
  if (assets === null) throw new Problem(message('hosts.browser.noPages', { folder }), 'refused');
  return assets;
}
