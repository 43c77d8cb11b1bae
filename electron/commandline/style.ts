import type { Stream } from './io.ts';

export type Role = 'good' | 'bad' | 'caution' | 'strong' | 'faint';

/** Colours a text where the terminal shows colours, and leaves it alone elsewhere. */
export type Style = (role: Role, text: string) => string;

/** How lines are made: colours, and the width to wrap at; null: lines are never broken. */
export interface Look {
  readonly style: Style;
  readonly width: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

// SGR codes (ECMA-48); the 16 colours that every terminal theme adapts.
const SGR: Readonly<Record<Role, number>> = { good: 32, bad: 31, caution: 33, strong: 1, faint: 2 };

/** Can a line be rewritten here? */
export const isAnimated = (stream: Stream, env: Environment): boolean => stream.isTTY && env.TERM !== 'dumb';

/** Colours only on a terminal, and not where NO_COLOR (no-color.org) is set to anything. */
export const hasColours = (stream: Stream, env: Environment): boolean =>
  isAnimated(stream, env) && (env.NO_COLOR ?? '') === '';

export const styleOf = (coloured: boolean): Style =>
  coloured ? (role, text) => `\u001b[${SGR[role]}m${text}\u001b[0m` : (_role, text) => text;

/** Piped lines are never broken, so that they can be searched. */
export const lookOf = (stream: Stream, env: Environment): Look => ({
  style: styleOf(hasColours(stream, env)),
  width: stream.isTTY ? stream.columns : null,
});
