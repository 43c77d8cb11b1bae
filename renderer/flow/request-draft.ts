import type { Input } from '../../electron/contract/channels.ts';
import type { ChoiceOf } from '../../electron/contract/choices.ts';
import { KEY_SIZES, type KeySize } from '../../electron/contract/key-sizes.ts';

/** The fields of a request to an authority, as they stand: possibly not valid yet. */
export interface RequestDraft {
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly locality: string;
  readonly state: string;
  readonly country: string;
  /** One name a line. */
  readonly otherNames: string;
  readonly keySize: KeySize;
  readonly exportable: boolean;
}

export const EMPTY_REQUEST: RequestDraft = {
  organization: '',
  organizationalUnit: '',
  locality: '',
  state: '',
  country: '',
  otherNames: '',
  keySize: KEY_SIZES[0],
  exportable: false,
};

/** The parts of the subject that have fields, in their order. */
export const SUBJECT_FIELDS = [
  'organization',
  'organizationalUnit',
  'locality',
  'state',
  'country',
] as const satisfies readonly (keyof RequestDraft)[];

/** More than the engine is ever asked about at once. */
const MOST_NAMES = 120;

/** Names as people put them below or beside one another. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(/[\s,;]+/)
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);

/** What the engine is to check. */
export function typedRequest(host: string, request: RequestDraft): Input<'checkRequest'> {
  const { organization, organizationalUnit, locality, state, country, otherNames } = request;
  const trimmed = { organization, organizationalUnit, locality, state, country };
  return {
    host,
    ...(Object.fromEntries(
      Object.entries(trimmed).map(([field, value]) => [field, value.trim()]),
    ) as typeof trimmed),
    otherNames: namesIn(otherNames),
  };
}

/** What the fields choose; whether it is right is the engine's to say. */
export function choiceOf(host: string, request: RequestDraft): ChoiceOf<'request'> {
  const typed = typedRequest(host, request);
  const subject = Object.fromEntries(
    SUBJECT_FIELDS.flatMap((field) => (typed[field] === '' ? [] : [[field, typed[field]]])),
  );
  const { keySize, exportable } = request;
  return { source: 'request', subject, otherNames: typed.otherNames, keySize, exportable };
}

/** The fields as an earlier choice would have filled them. */
export function requestDraftOf({ subject, ...request }: ChoiceOf<'request'>): RequestDraft {
  const { otherNames, keySize, exportable } = request;
  const { commonName: _, ...parts } = subject;
  const filled = Object.fromEntries(Object.entries(parts).map(([field, value]) => [field, value ?? '']));
  return { ...EMPTY_REQUEST, ...filled, otherNames: otherNames.join('\n'), keySize, exportable };
}
