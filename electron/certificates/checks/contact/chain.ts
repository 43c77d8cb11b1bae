import type { Check } from '../../../contract/check.ts';
import { message } from '../../../contract/message.ts';
import { signedBy } from '../../chain.ts';
import { sameBytes } from '../../der-values.ts';
import { nameText, selfIssued } from '../../names.ts';
import { type Certificate, tryParse } from '../../parse.ts';
import { pass, warn } from '../lines.ts';
import { risNameOf } from '../who.ts';
import type { Shown } from './shown.ts';

const ID = 'contact.chain';
/** Longer than any honest chain. */
const LONGEST = 10;

/** Does the server send what lies between its certificate and the root? It matters wherever the chain does. */
export function chainCheck(shown: Shown): Check[] {
  const { certificate, subject, taken } = shown;
  if (selfIssued(certificate) || (taken.trusted === true && taken.by !== 'chain')) return [];
  const last = lastSent(shown);
  if (selfIssued(last) || issuedByRoot(last, shown))
    return [pass(ID, subject, message('check.contact.chain.pass'))];
  const issuer = nameText(last.issuer);
  const found = message('check.contact.chain.incomplete', { issuer, subject: risNameOf(last) });
  return [warn(ID, subject, found, message('check.contact.chain.remedy', { issuer }))];
}

/** How far up from the server's certificate what it sent leads. */
function lastSent({ certificate, sent }: Shown): Certificate {
  let last = certificate;
  for (let length = 1; length < LONGEST && !selfIssued(last); length += 1) {
    const child = last;
    const issuer = sent.find((one) => sameBytes(one.subject.der, child.issuer.der) && signedBy(child, one));
    if (issuer === undefined) break;
    last = issuer;
  }
  return last;
}

const issuedByRoot = ({ issuer }: Certificate, { trust }: Shown): boolean =>
  [...trust.roots, ...(trust.limitedRoots ?? [])]
    .map(tryParse)
    .some((root) => root !== null && sameBytes(root.subject.der, issuer.der));
