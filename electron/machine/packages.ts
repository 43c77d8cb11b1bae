/** A program that Windows lists as installed (the Uninstall keys of both registry views). */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string | null;
  readonly publisher: string | null;
  readonly folder: string | null;
}

export interface Packages {
  installed(): readonly InstalledPackage[];
}
