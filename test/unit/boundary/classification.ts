import type { MessageCode } from '../../../electron/contract/message.ts';
import { en } from '../../../electron/contract/messages/en.ts';

/**
 * What refuses, warns of nothing and fails nothing: labels, words, what went well, and what a run says of itself on its
 * way. Whatever matches none of these can refuse, warn or fail, so that a new code does until it is listed here.
 * `*` stands for anything.
 */
const QUIET: readonly string[] = [
  'word.*',
  'window.log.*',
  'window.step.*',
  'window.outcome.*',
  'window.report.*',
  'commandline.help.*',
  'commandline.log.*',
  'commandline.phase.*',
  'commandline.step.*',
  'commandline.state.*',
  'commandline.plan.*',
  'commandline.verdict.*',

  // What went well
  'check.*.pass',
  'check.client.trust.peer',
  'check.client.trust.chain',
  'commandline.end.installed',
  'commandline.end.unchanged',
  'commandline.end.nothingToRemove',
  'commandline.end.removed',
  'commandline.end.planned',
  'commandline.end.plannedNothing',
  'commandline.end.verified',
  'commandline.end.waitingForCa',
  'commandline.end.withdrawn',
  'commandline.exported',
  'run.recovered',
  'run.unchanged',
  'run.nothingToRemove',
  'request.withdrawn',

  // What a run says of itself on its way
  'commandline.embedded',
  'commandline.demonstration',
  'commandline.stopping',
  'request.file.planned',
  'request.file.written',
  'request.file.kept',
  'request.tell.*',
  'request.next',
  'request.waiting',

  // Who made a certificate that is in the way: the conflict itself is what refuses
  'certificate.maker.*',

  // The hosts' own labels
  'hosts.closing.*',
  'hosts.notOpened.title',
  'hosts.browser.serving',
  'hosts.browser.closing',
];

const patterns = QUIET.map(
  (one) => [one, new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)] as const,
);

/** Can this message refuse, warn or fail? */
export const isSerious = (code: string): boolean => !patterns.some(([, pattern]) => pattern.test(code));

const ALL = Object.keys(en) as MessageCode[];

/** Every message that can refuse, warn or fail. */
export const SERIOUS: readonly MessageCode[] = ALL.filter(isSerious);

/** Patterns that match no message any more. */
export const STALE: readonly string[] = patterns
  .filter(([, pattern]) => !ALL.some((code) => pattern.test(code)))
  .map(([one]) => one);
