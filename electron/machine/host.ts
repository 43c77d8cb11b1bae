export interface Lock {
  release(): Promise<void>;
}

/** Where things lie on the machine; absolute paths. */
export interface Folders {
  /** Program Files and Program Files (x86), as far as they exist. */
  readonly programs: readonly string[];
  /** Journal, record and backups of the wizard. */
  readonly state: string;
}

export interface Host {
  readonly kind: 'windows' | 'embedded';
  readonly folders: Folders;
  computerName(): string;
  /** With its DNS domain, where the system knows one; else as `computerName`. */
  fullName(): string;
  now(): Date;
  random(bytes: number): Uint8Array;
  /** May this process change the machine? */
  elevated(): boolean;
  /** Null where another changing run holds it. The system frees it when the process ends. */
  lock(): Promise<Lock | null>;
}
