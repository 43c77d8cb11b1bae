import { contextTag } from '../der.ts';
import {
  bitStringOf,
  element,
  nullValue,
  objectIdentifier,
  positiveNumber,
  sequence,
  smallNumber,
  time,
} from '../encoding/write.ts';
import { DAY } from '../profile.ts';
import { subjectName } from './name.ts';
import type { RequestContent } from './write.ts';

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
/** Long enough for every authority; it is never used as a certificate. */
const LASTS = 730 * DAY;

export interface PlaceholderContent extends Pick<RequestContent, 'subject' | 'publicKey' | 'sign'> {
  /** 16 random bytes. */
  readonly serial: Uint8Array;
  readonly now: Date;
}

/**
 * A self-signed certificate without extensions that stands for a pending request, as DER (RFC 5280, 4.1). Windows' own
 * tools keep such a one in the store `REQUEST` and find it by the public key of the answer.
 */
export async function requestPlaceholder({
  subject,
  publicKey,
  sign,
  serial,
  now,
}: PlaceholderContent): Promise<Uint8Array> {
  const algorithm = sequence(objectIdentifier(SHA256_WITH_RSA), nullValue());
  const name = subjectName(subject);
  const tbs = sequence(
    element(contextTag(0, true), smallNumber(2)),
    positiveNumber(serial),
    algorithm,
    name,
    sequence(time(now), time(new Date(now.getTime() + LASTS))),
    name,
    publicKey,
  );
  return sequence(tbs, algorithm, bitStringOf(await sign(tbs)));
}
