import { objectIdentifier, printableString, sequence, setOf, utf8String } from '../encoding/write.ts';
import type { Subject } from './subject.ts';

/** Least specific part first, as CAs issue them; UTF8String but for the country (RFC 5280 A.1, X520countryName). */
export function subjectName(subject: Subject): Uint8Array {
  const part = (oid: string, value: string | undefined, string = utf8String): Uint8Array[] =>
    value === undefined ? [] : [setOf(sequence(objectIdentifier(oid), string(value)))];
  return sequence(
    ...part('2.5.4.6', subject.country, printableString),
    ...part('2.5.4.8', subject.state),
    ...part('2.5.4.7', subject.locality),
    ...part('2.5.4.10', subject.organization),
    ...part('2.5.4.11', subject.organizationalUnit),
    ...part('2.5.4.3', subject.commonName),
  );
}
