/**
 * The folder of a service's executable. `imagePath` is a command line as Windows keeps it: the program quoted,
 * or unquoted with arguments behind it; the program's name ends in `.exe`. Null where it names none.
 */
export function folderOfImage(imagePath: string): string | null {
  const program = /^\s*"([^"]+)"/.exec(imagePath)?.[1] ?? /^\s*(.+?\.exe)(?:\s|$)/i.exec(imagePath)?.[1];
  const folder = program === undefined ? null : /^(.*)[\\/][^\\/]+$/.exec(program)?.[1];
  return folder === undefined || folder === '' ? null : folder;
}
