import { visible } from '../../electron/contract/visible.ts';

export interface VerbatimProps {
  readonly children: string;
  /** In a fixed-width face: thumbprints, paths, commands. */
  readonly code?: boolean;
}

/** Text from outside: control and bidi characters made visible, and kept apart from the sentence around it. */
export function Verbatim({ children, code = false }: VerbatimProps) {
  return <bdi className={code ? 'verbatim code' : 'verbatim'}>{visible(children, 1000)}</bdi>;
}
