import type { Input, Outputs } from '../contract/channels.ts';
import type { Choices } from '../contract/choices.ts';
import { message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Answers } from '../setup/answer.ts';
import type { Request } from './wire.ts';

const ANYWHERE: Input<'survey'> = { server: null, client: null };

const foldersOf = (choices: Choices | null): (string | undefined)[] =>
  choices === null
    ? []
    : [choices.server.directory, choices.setup === 'integrated' ? choices.client.directory : undefined];

/** The folders that a request names for the engine to work in. Its input is of its channel's form. */
function namedBy({ channel, input }: Request): readonly string[] {
  const all = (): (string | null | undefined)[] => {
    switch (channel) {
      case 'survey':
        return Object.values(input as Input<'survey'>);
      case 'plan':
      case 'verify':
        return foldersOf(input as Input<'plan'>);
      case 'apply':
        return foldersOf((input as Input<'apply'>).choices);
      default:
        return [];
    }
  };
  return all().filter((folder) => typeof folder === 'string');
}

/**
 * Lets a page name only folders that it was given: where the engine found a product, or what is recorded or journaled. A person
 * who wants another one has the command line. Rejects with a `Problem` only.
 */
export function onlyGivenFolders({ ask }: Pick<Answers, 'ask'>): (request: Request) => Promise<unknown> {
  const given = new Set<string>();

  async function survey(input: Input<'survey'>): Promise<Outputs['survey']> {
    // The engine answers a channel with the output that the table names for it.
    const found = (await ask('survey', input)) as Outputs['survey'];
    const folders = [
      ...found.products.flatMap((product) => product.folders),
      ...foldersOf(found.record?.choices ?? null),
      ...foldersOf(found.interrupted?.choices ?? null),
    ];
    for (const folder of folders) if (folder !== undefined) given.add(folder);
    return found;
  }

  return async (request) => {
    const foreign = (): string | undefined => namedBy(request).find((folder) => !given.has(folder));
    // A page may know what an engine that has ended since had told it.
    if (foreign() !== undefined) await survey(ANYWHERE);
    const folder = foreign();
    if (folder !== undefined) throw new Problem(message('hosts.foreignFolder', { folder }), 'refused');
    return request.channel === 'survey'
      ? survey(request.input as Input<'survey'>)
      : ask(request.channel, request.input);
  };
}
