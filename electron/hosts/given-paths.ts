import type { Input, Outputs } from '../contract/channels.ts';
import { type Choices, TYPED } from '../contract/choices.ts';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Answers } from '../setup/answer.ts';
import type { Request } from './wire.ts';

const ANYWHERE: Input<'survey'> = { server: null, client: null };

/** Wherever a source of certificates keeps the name of a file, it does so under one of these names. */
const FILE_NAMES: readonly string[] = ['file', 'passwordFile'];

function filesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) =>
    FILE_NAMES.includes(name) && typeof inside === 'string' ? namedIn(name, inside) : filesIn(inside),
  );
}

/** A password that was typed is in no file. */
const namedIn = (name: string, path: string): string[] =>
  name === 'passwordFile' && path === TYPED ? [] : [path];

/** The folders that the engine would work in, and the files that it would read or write. */
const pathsOf = (choices: Choices | null): (string | undefined)[] =>
  choices === null
    ? []
    : [
        choices.setup === 'client' ? undefined : choices.server.directory,
        choices.setup === 'server' ? undefined : choices.client.directory,
        ...filesIn(choices.certificate),
      ];

/** The paths that a request names for the engine. Its input is of its channel's form. */
function namedBy({ channel, input }: Request): readonly string[] {
  const all = (): (string | null | undefined)[] => {
    switch (channel) {
      case 'survey':
        return Object.values(input as Input<'survey'>);
      case 'plan':
      case 'verify':
        return pathsOf(input as Input<'plan'>);
      case 'checkAnswer':
      case 'issuers':
      case 'confirmIssuer':
      case 'inspectPfx':
        return [(input as Input<'inspectPfx'>).file];
      case 'apply':
        return pathsOf((input as Input<'apply'>).choices);
      default:
        return [];
    }
  };
  return all().filter((path) => typeof path === 'string');
}

/**
 * Lets a page name only folders and files that it was given: those in `given`, which the person gave by way of the host;
 * where the engine found a product; what is recorded or journaled. The latter are added to `given`. Rejects with a
 * `Problem` only.
 */
export function onlyGivenPaths(
  { ask }: Pick<Answers, 'ask'>,
  given: Set<string>,
): (request: Request) => Promise<unknown> {
  async function survey(input: Input<'survey'>): Promise<Outputs['survey']> {
    // The engine answers a channel with the output that the table names for it.
    const found = (await ask('survey', input)) as Outputs['survey'];
    const paths = [
      ...found.products.flatMap((product) => product.folders),
      ...pathsOf(found.record?.choices ?? null),
      ...pathsOf(found.interrupted?.choices ?? null),
      ...found.pending.flatMap(({ choices }) => pathsOf(choices)),
    ];
    for (const path of paths) if (path !== undefined) given.add(path);
    return found;
  }

  return async (request) => {
    const foreign = (): string | undefined => namedBy(request).find((path) => !given.has(path));
    // A page may know what an engine that has ended since had told it.
    if (foreign() !== undefined) await survey(ANYWHERE);
    const path = foreign();
    if (path !== undefined) throw new Problem(message('hosts.foreignPath', { path }), 'refused');
    return request.channel === 'survey'
      ? survey(request.input as Input<'survey'>)
      : ask(request.channel, request.input);
  };
}
