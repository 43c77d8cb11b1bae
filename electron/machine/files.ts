/** What lies at a path, without following links. */
export type FileKind =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file'; readonly size: number; readonly links: number; readonly readOnly: boolean }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link' }
  | { readonly kind: 'other' };

/** Why a folder must not be trusted with machine state or written to while elevated; null: it may. */
export type FolderDoubt = 'link' | 'owner' | 'rights' | 'notFolder';

/** An open file that only grows; every append is flushed to the disk before it returns. */
export interface AppendOnly {
  append(bytes: Uint8Array): void;
  close(): void;
}

/**
 * Files by absolute path. Every failure is a `Problem` that names the path, what happened and what to do.
 * Nothing here follows a link that lies at the last part of a path.
 */
export interface Files {
  inspect(path: string): FileKind;
  /** Names in a folder, sorted; none where it is absent. */
  list(folder: string): readonly string[];
  /** Null where absent; refuses what is larger than `limit` bytes, a link, or no regular file. */
  read(path: string, limit: number): Uint8Array | null;
  /** Would writing be refused here, for a folder holding state (`private`) or a product (`product`)? */
  doubt(folder: string, as: 'private' | 'product'): FolderDoubt | null;
  /** Makes a folder that only administrators can use; true where it was made now. */
  createPrivateFolder(path: string): boolean;
  /** Writes a new file, flushed, readable by administrators only; refuses where something lies there. */
  create(path: string, bytes: Uint8Array): void;
  /**
   * Puts `temporary` (made with `create`, same folder) in the place of `path` in one step, keeping the access
   * rights, owner and attributes of what lay at `path`.
   */
  replace(temporary: string, path: string): void;
  /** Opens a private file to append to, creating it where absent. */
  append(path: string): AppendOnly;
  /** Deletes a file; nothing where it is absent. */
  remove(path: string): void;
  /** Deletes a folder that is empty; otherwise nothing. */
  removeEmptyFolder(path: string): void;
  join(...parts: readonly string[]): string;
}
