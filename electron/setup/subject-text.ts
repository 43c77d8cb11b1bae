import { dnsNameOf } from '../certificates/request/hosts.ts';
import { subjectOf } from '../certificates/request/subject.ts';
import { parseSubject } from '../certificates/request/subject-parts.ts';
import type { ChoiceOf } from '../contract/choices.ts';

type Subject = ChoiceOf<'request'>['subject'];

/** For a subject whose host is said elsewhere: any name that is short enough. */
const ANY_HOST = 'ris';

/** A subject as people write it, by the rules for requests. Throws Problems `request.subject.…`, `request.host.long`. */
export function readSubject(text: string): Subject {
  const parts = parseSubject(text);
  const named = parts.find(({ key }) => key === 'CN');
  const { commonName, ...rest } = subjectOf(parts, named?.value ?? ANY_HOST);
  return named === undefined ? rest : { commonName, ...rest };
}

/** A DNS name as requests have it. Throws Problems `request.name.…`. */
export const readDnsName = (text: string): string => dnsNameOf(text);

const KEYS = [
  ['CN', 'commonName'],
  ['O', 'organization'],
  ['OU', 'organizationalUnit'],
  ['L', 'locality'],
  ['ST', 'state'],
  ['C', 'country'],
] as const;

/** By their octets (RFC 4514 2.4), so that the text has nothing that a shell or a quotation mark would change. */
const escaped = (value: string): string =>
  value
    .replace(/[^\p{L}\p{M}\p{N} .'()/:&-]/gu, (c) =>
      [...Buffer.from(c)].map((octet) => `\\${octet.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .replace(/^ | $/g, '\\20');

/** The text that `readSubject` reads as this subject; empty where it has no part. */
export const subjectText = (subject: Subject): string =>
  KEYS.flatMap(([key, field]) => {
    const value = subject[field];
    return value === undefined ? [] : [`${key}=${escaped(value)}`];
  }).join(', ');
