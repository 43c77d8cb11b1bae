import { z } from 'zod';
import { type Channel, inputs, requestSchema, type Wire } from '../contract/channels.ts';
import { LONGEST_PATH } from '../contract/giving.ts';
import { type Message, message } from '../contract/message.ts';
import { Cancelled, Problem } from '../contract/problem.ts';

/** The longest request, in UTF-16 code units; the largest valid one (a pasted answer) has some 42,000. */
export const LONGEST_REQUEST = 65_536;

/** A request whose input is of the form that its channel asks for. */
export interface Request {
  readonly id: number;
  readonly channel: Channel;
  readonly input: unknown;
}

/** What a host tells the engine besides requests; a page cannot send it. */
export interface GivenMessage {
  /** A path that the person gave: pages may name it from now on. */
  readonly given: string;
}
export const givenMessage: z.ZodType<GivenMessage> = z.strictObject({
  given: z.string().min(1).max(LONGEST_PATH),
});

/** `malformed`: not even a request; null where there is no number to answer to either. */
export type Admitted =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'refused'; readonly id: number; readonly problem: Message }
  | { readonly kind: 'malformed'; readonly id: number | null };

const isChannel = (name: string): name is Channel => Object.hasOwn(inputs, name);

const numbered = z.object({ id: requestSchema.shape.id });

function malformed(value: unknown): Admitted {
  const read = numbered.safeParse(value);
  return { kind: 'malformed', id: read.success ? read.data.id : null };
}

/** The number of a request that is not parsed: the page's end of the connection writes it first. */
const numberIn = (json: string): { readonly id: number } => ({
  id: Number(/^\{"id":(\d{1,15}),/.exec(json)?.[1] ?? Number.NaN),
});

/** Checks a request that has been parsed already: the table of channels is the allowlist. */
export function admit(value: unknown): Admitted {
  const read = requestSchema.safeParse(value);
  if (!read.success) return malformed(value);
  const { id, channel, input } = read.data;
  if (!isChannel(channel)) {
    return { kind: 'refused', id, problem: message('hosts.unknownRequest', { channel }) };
  }
  const checked = inputs[channel].safeParse(input);
  if (checked.success) return { kind: 'request', request: { id, channel, input: checked.data } };
  const place = checked.error.issues[0]?.path.map(String).join('.') ?? '';
  return {
    kind: 'refused',
    id,
    problem: message('hosts.invalidRequest', { channel, place: place || 'input' }),
  };
}

/** Checks a request as a page sent it: JSON text, not too long. */
export function admitText(json: unknown): Admitted {
  if (typeof json !== 'string') return malformed(null);
  if (json.length > LONGEST_REQUEST) return malformed(numberIn(json));
  try {
    return admit(JSON.parse(json));
  } catch {
    return malformed(numberIn(json));
  }
}

export const answered = (id: number, output: unknown): Wire => ({ id, ok: true, output });

export const refused = (id: number, { code, params }: Message): Wire => ({
  id,
  ok: false,
  problem: { code, params },
});

/** Any error as a message; what is no Problem is named by its kind and text, never by what it was working on. */
export function problemOf(error: unknown): Message {
  if (error instanceof Problem) return error.problem;
  if (error instanceof Cancelled) return message('run.cancelledBefore');
  // Syntax errors quote what was read, which may hold a password.
  const isQuoting = error instanceof SyntaxError || !(error instanceof Error);
  return message('run.unexpected', { reason: isQuoting ? 'Error' : error.message });
}
