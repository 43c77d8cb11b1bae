import { requestNames } from '../../certificates/request/hosts.ts';
import { subjectOf } from '../../certificates/request/subject.ts';
import type { Input } from '../../contract/channels.ts';
import type { RequestCheck, RequestField } from '../../contract/field-checks.ts';
import type { Message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { SUBJECT_KEYS } from '../plan/asked.ts';

const FIELDS = ['organization', 'organizationalUnit', 'locality', 'state', 'country'] as const;

/** Fits every rule, for checking a part by itself. */
const SOME_HOST = 'ris01.hospital.example';

function faultIn(work: () => unknown): Message | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.problem;
    throw error;
  }
}

/** What planning would find wrong with a request as it stands in the fields, each fault with its field; pure. */
export function checkRequest(typed: Input<'checkRequest'>): RequestCheck {
  const { host, otherNames } = typed;
  const inFields: readonly (readonly [RequestField, () => unknown])[] = [
    [
      'host',
      () => {
        subjectOf([], host);
        requestNames(host, []);
      },
    ],
    ...FIELDS.filter((field) => typed[field] !== '').map(
      (field) =>
        [field, () => subjectOf([{ key: SUBJECT_KEYS[field], value: typed[field] }], SOME_HOST)] as const,
    ),
    ['otherNames', () => requestNames(SOME_HOST, otherNames)],
  ];
  const faults = inFields.flatMap(([field, work]) => {
    const problem = faultIn(work);
    return problem === null ? [] : [{ field, problem }];
  });
  return { faults };
}
