import type { Check, Verdict } from '../../electron/contract/check.ts';
import type { ContactView } from '../../electron/contract/contact-view.ts';

/** The checks that are about an address, with a client section behind it or not. */
export const contactsBy = (url: string, checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ subject }) => subject === url || subject.startsWith(`${url} › `));

/** What was contacted at one host and port: of a RIS server several services. */
export interface Contacted {
  /** `net.tcp://ris01:8000`. */
  readonly origin: string;
  /** Connections that show something different, each once. */
  readonly connections: readonly ContactView[];
  readonly verdict: Verdict;
}

/** The address without its path. */
export const originOf = (url: string): string => /^[^:/]+:\/\/[^/]+/.exec(url)?.[0] ?? url;

const connectionOf = ({ authentication, encryption, integrity }: ContactView): string =>
  JSON.stringify([authentication?.certificate.sha256, encryption, integrity]);

/** As the engine has it: one failed check is a no; one that could not be judged, or none at all, leaves it open. */
function verdictOf(checks: readonly Check[]): Verdict {
  const some = (status: Check['status']): boolean => checks.some((check) => check.status === status);
  const open = checks.length === 0 || some('skipped');
  return { wouldConnect: some('fail') ? false : open ? null : true, checks };
}

/** What contacting servers showed, by host and port, in the order of the question. */
export function contactedBy(contacts: readonly ContactView[], { checks }: Verdict): readonly Contacted[] {
  const origins = [...new Set(contacts.map(({ url }) => originOf(url)))];
  return origins.map((origin) => {
    const here = contacts.filter(({ url }) => originOf(url) === origin);
    const presented = here.filter(({ authentication }) => authentication !== null);
    return {
      origin,
      connections: [...new Map(presented.map((one) => [connectionOf(one), one])).values()],
      verdict: verdictOf(here.flatMap(({ url }) => contactsBy(url, checks))),
    };
  });
}
