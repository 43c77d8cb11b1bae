import type { FileKind, GivenPath } from '../../electron/contract/giving.ts';

export interface FileFieldProps {
  readonly what: FileKind;
  readonly label: string;
  readonly hint: string;
  readonly given: GivenPath | null;
  readonly onGiven: (given: GivenPath | null) => void;
}
export function FileField(_: FileFieldProps) {
  return null;
}
