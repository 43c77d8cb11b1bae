import { visible } from '../../electron/contract/visible.ts';

export interface VerbatimProps {
  readonly children: string;
  /** In a fixed-width face: thumbprints, paths, commands. */
  readonly code?: boolean;
  /** The longest that is shown, in UTF-16 code units before control characters are written out. */
  readonly longest?: number;
}

/** The longest name where there are others beside it: the viewer shows the whole. */
export const SHORT = 120;

/** Text from outside: control and bidi characters made visible, and kept apart from the sentence around it. */
export function Verbatim({ children, code = false, longest = 1000 }: VerbatimProps) {
  return <bdi className={code ? 'verbatim code' : 'verbatim'}>{visible(children, longest)}</bdi>;
}
