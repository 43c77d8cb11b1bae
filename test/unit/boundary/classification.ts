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
  'commandline.contact.*',
  'commandline.verified.*',

  // What went well
  'check.*.pass',
  'check.client.trust.peer',
  'check.client.trust.chain',
  'check.client.endpoint.contacted',
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

  // What is worth knowing of a certificate that is suitable
  'certificate.note.*',

  // Who made a certificate that is in the way: the conflict itself is what refuses
  'certificate.maker.*',

  // The hosts' own labels
  'hosts.choose.*',
  'hosts.closing.*',
  'hosts.notOpened.title',
  'hosts.browser.serving',
  'hosts.browser.closing',
];

const matching = (one: string): RegExp => new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
const patterns = QUIET.map((one) => [one, matching(one)] as const);

/**
 * What only a server says that is contacted, and answers, is silent or breaks off: the tables of the endpoints produce
 * it with servers of their own.
 */
const OF_ENDPOINTS = [
  'endpoint.name.*',
  'endpoint.filtered*',
  'endpoint.unreachable*',
  'endpoint.preamble.*',
  'endpoint.handshake.*',
  'endpoint.service.*',
  'endpoint.spoke.*',
  'endpoint.early',
  'endpoint.frame',
  'endpoint.excess.*',
  'endpoint.noCertificate',
  'endpoint.alert.*',
  'endpoint.nothingOffered*',
  'endpoint.unjudged.*',
  'endpoint.fault.*',
  'plan.client.callAs',
  'plan.client.fingerprint.differs',
  'plan.client.fingerprint.remedy',
  'check.contact.*',
  'ris.connect.*',
  'ris.fault.*',
  'ris.handshake.algorithm',
  'ris.handshake.failed',
  'ris.handshake.foreign',
  'ris.handshake.noCommon',
  'ris.key.algorithm',
  'ris.name',
  'ris.preamble.*',
  'ris.reset',
  'ris.session.*',
  'ris.web.*',
].map(matching);

/** Is it said of a live server? */
export const isOfEndpoints = (code: string): boolean => OF_ENDPOINTS.some((pattern) => pattern.test(code));

/** Can this message refuse, warn or fail? */
export const isSerious = (code: string): boolean => !patterns.some(([, pattern]) => pattern.test(code));

const ALL = Object.keys(en) as MessageCode[];

/** Every message that can refuse, warn or fail on this machine. */
export const SERIOUS: readonly MessageCode[] = ALL.filter((code) => isSerious(code) && !isOfEndpoints(code));

/** Patterns that match no message any more. */
export const STALE: readonly string[] = patterns
  .filter(([, pattern]) => !ALL.some((code) => pattern.test(code)))
  .map(([one]) => one);
