import type { Message } from './message.ts';

/** One line of the verdict. */
export type CheckId =
  | 'search.one'
  | 'search.store'
  | 'key.present'
  | 'key.matches'
  | 'key.usable'
  | 'key.access'
  | 'certificate.name'
  | 'certificate.dates'
  | 'certificate.strength'
  | 'certificate.usage'
  | 'host.name'
  | 'client.binding'
  | 'client.validation'
  | 'client.endpoint'
  | 'client.trust'
  | 'trust.leftover'
  // What contacting the server showed
  | 'contact.reached'
  | 'contact.configured'
  | 'contact.protocol'
  | 'contact.name'
  | 'contact.trust'
  | 'contact.chain'
  | 'contact.dates'
  | 'contact.strength'
  | 'contact.usage'
  | 'contact.clock';

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'skipped';

export interface Check {
  readonly id: CheckId;
  /** What was checked: a configuration file, `file › section`, or a thumbprint. */
  readonly subject: string;
  readonly status: CheckStatus;
  readonly found: Message;
  /** The sentence that the RIS would write to its log; null where it would write none. */
  readonly wouldLog: Message | null;
  readonly remedy: Message | null;
}

/** Would the RIS client connect? Null where the wizard cannot judge. */
export interface Verdict {
  readonly wouldConnect: boolean | null;
  readonly checks: readonly Check[];
}
