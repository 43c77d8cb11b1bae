import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { SubjectKey, SubjectPart } from './subject-parts.ts';

/** Who the certificate is for, as the certification authority is asked to write it. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string | undefined;
  readonly organizationalUnit?: string | undefined;
  readonly locality?: string | undefined;
  readonly state?: string | undefined;
  /** Two upper-case letters (ISO 3166-1). */
  readonly country?: string | undefined;
}

/** What a subject is made of: its short name, and the upper bound in characters (RFC 5280 A.1). */
const FIELDS: Readonly<Record<SubjectKey, { field: keyof Subject; longest: number }>> = {
  CN: { field: 'commonName', longest: 64 },
  O: { field: 'organization', longest: 64 },
  OU: { field: 'organizationalUnit', longest: 64 },
  L: { field: 'locality', longest: 128 },
  ST: { field: 'state', longest: 128 },
  C: { field: 'country', longest: 2 },
};

const refused = (of: Message): Problem => new Problem(of, 'invalid');

/**
 * The subject of a request for `host`, from parts that were typed. The common name is the host and may be left out:
 * .NET looks at it where there is no DNS name (domain.md, "What the certificate must be"). Throws Problems
 * `request.subject.…` and `request.host.long`.
 */
export function subjectOf(parts: readonly SubjectPart[], host: string): Subject {
  const subject: Partial<Record<keyof Subject, string>> = {};
  for (const { key, value } of parts) {
    const { field, longest } = FIELDS[key];
    if (subject[field] !== undefined) throw refused(message('request.subject.twice', { name: key }));
    if (value === '') throw refused(message('request.subject.value.empty', { name: key }));
    // Nothing invisible: what the CA's clerk reads must be what is signed.
    if (/[\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(value))
      throw refused(message('request.subject.value.invisible', { name: key }));
    const length = Array.from(value).length;
    if (key === 'C') subject.country = countryOf(value);
    else if (length > longest)
      throw refused(message('request.subject.value.long', { name: key, length, limit: longest }));
    else subject[field] = value;
  }
  const { commonName, ...rest } = subject;
  if (commonName !== undefined && commonName.toLowerCase() !== host.toLowerCase()) {
    throw refused(message('request.subject.commonName', { name: commonName, host }));
  }
  if (host.length > FIELDS.CN.longest) {
    throw refused(message('request.host.long', { host, length: host.length, limit: FIELDS.CN.longest }));
  }
  return { ...rest, commonName: host.toLowerCase() };
}

function countryOf(value: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) throw refused(message('request.subject.country', { value }));
  return value.toUpperCase();
}
