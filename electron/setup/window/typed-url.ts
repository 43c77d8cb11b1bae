import type { Input } from '../../contract/channels.ts';
import type { UrlCheck } from '../../contract/connection.ts';
import { endpointUrl } from '../../contract/endpoint.ts';
import { Problem } from '../../contract/problem.ts';
import { parseTypedUrl } from '../../endpoints/typed-url.ts';

/** The endpoint that a typed address means, or what is wrong with it. */
export function checkUrl({ url }: Input<'checkUrl'>): UrlCheck {
  try {
    return { url: endpointUrl(parseTypedUrl(url)) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem };
    throw error;
  }
}
