/** A file name that is the same in a URL, in a header and on every file system. */
export const plainName = (name: string): string => name.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_');
