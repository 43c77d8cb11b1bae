import type { Check, CheckId } from '../../contract/check.ts';
import type { Message } from '../../contract/message.ts';

export const pass = (id: CheckId, subject: string, found: Message): Check => ({
  id,
  subject,
  status: 'pass',
  found,
  wouldLog: null,
  remedy: null,
});

export const warn = (id: CheckId, subject: string, found: Message, remedy: Message): Check => ({
  id,
  subject,
  status: 'warn',
  found,
  wouldLog: null,
  remedy,
});

/** `wouldLog`: null where the RIS would notice nothing. */
export const fail = (
  id: CheckId,
  subject: string,
  found: Message,
  wouldLog: Message | null,
  remedy: Message,
): Check => ({ id, subject, status: 'fail', found, wouldLog, remedy });

/** It cannot be judged here. */
export const skipped = (id: CheckId, subject: string, found: Message, remedy: Message): Check => ({
  id,
  subject,
  status: 'skipped',
  found,
  wouldLog: null,
  remedy,
});
