import { requestNames } from '../../certificates/request/hosts.ts';
import { subjectOf } from '../../certificates/request/subject.ts';
import type { SubjectPart } from '../../certificates/request/subject-parts.ts';
import type { ChoiceOf } from '../../contract/choices.ts';
import type { Message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { type RequestSpec, requestSpec } from '../../contract/request.ts';

/** What is asked of the authority, or why it cannot be asked. */
export type Asked = { readonly spec: RequestSpec } | { readonly reasons: readonly Message[] };

/** What each part of a subject is called where it is written out. */
export const SUBJECT_KEYS = {
  commonName: 'CN',
  organization: 'O',
  organizationalUnit: 'OU',
  locality: 'L',
  state: 'ST',
  country: 'C',
} as const;

function partsOf(subject: ChoiceOf<'request'>['subject']): SubjectPart[] {
  return Object.entries(SUBJECT_KEYS).flatMap(([field, key]) => {
    const value = subject[field as keyof typeof SUBJECT_KEYS];
    return value === undefined ? [] : [{ key, value }];
  });
}

function attempt<T>(make: () => T): { readonly made: T } | { readonly reason: Message } {
  try {
    return { made: make() };
  } catch (error) {
    if (error instanceof Problem) return { reason: error.problem };
    throw error;
  }
}

/** The request for `host` by the rules for subjects and DNS names; all that is wrong with it at once. */
export function askedFor(host: string, chosen: ChoiceOf<'request'>): Asked {
  const subject = attempt(() => subjectOf(partsOf(chosen.subject), host));
  const names = attempt(() => requestNames(host, chosen.otherNames));
  if ('reason' in subject || 'reason' in names) {
    return { reasons: [subject, names].flatMap((one) => ('reason' in one ? [one.reason] : [])) };
  }
  const { commonName, ...rest } = subject.made;
  // Parsed, so that the same request is the same text in the record.
  const spec = requestSpec.parse({
    host: commonName,
    subject: rest,
    otherNames: names.made.slice(0, -1),
    bits: chosen.keySize,
    exportable: chosen.exportable,
  });
  return { spec };
}

export const sameRequest = (a: RequestSpec, b: RequestSpec): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
