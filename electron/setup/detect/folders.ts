/** A folder as an installer wrote it into the registry: perhaps in quotes, perhaps with blanks around it. */
export const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');

/** Equal for the spellings of one folder: letter case, kind of separator, a last separator. */
export const folderKey = (folder: string): string =>
  folder.toLowerCase().replaceAll('/', '\\').replace(/\\+$/, '');

export const sameFolder = (a: string, b: string): boolean => folderKey(a) === folderKey(b);
