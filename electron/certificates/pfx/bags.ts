import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { Cursor, contents, contextTag, DerFault, type Element, only, TAG, whole } from '../der.ts';
import { hex, oidText } from '../der-values.ts';
import { toDer } from '../encoding/ber.ts';
import { attributeText } from '../strings.ts';
import type { Sealed } from './decrypt.ts';
import { sealedWith } from './file.ts';
import { type Budget, DEEPEST_BAGS, MOST_BAGS } from './limits.ts';
import { schemeAt } from './scheme.ts';

/** What a file says of a key or certificate; hints, no more. */
export interface BagAttributes {
  readonly friendlyName: string | null;
  /** Upper-case hexadecimal digits. */
  readonly localKeyId: string | null;
  /** The crypto provider that Windows exported the key from. */
  readonly provider: string | null;
}

/** One SafeBag (RFC 7292 4.2) that can matter; views into the contents they were read from. */
export type Bag = BagAttributes &
  (
    | { readonly kind: 'key'; readonly pkcs8: Uint8Array }
    | ({ readonly kind: 'sealedKey' } & Sealed)
    | { readonly kind: 'certificate'; readonly der: Uint8Array }
  );

const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  sealedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
} as const;
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** Reads SafeContents; revocation lists and secrets in them are left out. Throws `DerFault` and Problems `pfx.…`. */
export function bagsIn(safeContents: Uint8Array, budget: Budget): Bag[] {
  const { der, end } = toDer(safeContents);
  if (end !== safeContents.length) throw new DerFault(`there is something after the end at byte ${end}`);
  const bags: Bag[] = [];
  collect(der, only(der, TAG.sequence), { budget, bags, seen: 0 }, 0);
  return bags;
}

interface Collection {
  readonly budget: Budget;
  readonly bags: Bag[];
  seen: number;
}

function collect(der: Uint8Array, list: Element, into: Collection, depth: number): void {
  if (depth > DEEPEST_BAGS) throw new Problem(message('pfx.nested', { limit: DEEPEST_BAGS }), 'refused');
  const members = Cursor.inside(der, list);
  while (!members.done) {
    into.seen += 1;
    if (into.seen > MOST_BAGS) throw new Problem(message('pfx.many', { limit: MOST_BAGS }), 'refused');
    const bag = Cursor.inside(der, members.expect(TAG.sequence));
    const type = oidText(contents(der, bag.expect(TAG.oid)));
    const value = Cursor.inside(der, bag.expect(contextTag(0, true))).next();
    const attributes = attributesOf(der, bag.optional(TAG.set));
    bag.finish();
    if (type === BAG.nested) collect(der, value, into, depth + 1);
    else
      into.bags.push(...bagOf(type, der, value, into.budget).map((found) => ({ ...found, ...attributes })));
  }
}

type Bare = Bag extends infer One ? (One extends Bag ? Omit<One, keyof BagAttributes> : never) : never;

function bagOf(type: string, der: Uint8Array, value: Element, budget: Budget): Bare[] {
  switch (type) {
    case BAG.key:
      return [{ kind: 'key', pkcs8: whole(der, value) }];
    case BAG.sealedKey: {
      const parts = Cursor.inside(der, value);
      const scheme = schemeAt(der, parts, budget);
      return [{ kind: 'sealedKey', ...sealedWith(scheme, contents(der, parts.expect(TAG.octetString))) }];
    }
    case BAG.certificate: {
      const parts = Cursor.inside(der, value);
      if (oidText(contents(der, parts.expect(TAG.oid))) !== X509_CERTIFICATE) return [];
      const explicit = Cursor.inside(der, parts.expect(contextTag(0, true)));
      return [{ kind: 'certificate', der: contents(der, explicit.expect(TAG.octetString)) }];
    }
    default:
      return [];
  }
}

/** Attributes by OID: friendlyName and localKeyId (RFC 7292 4.2), and Microsoft's name of the provider. */
function attributesOf(der: Uint8Array, set: Element | null): BagAttributes {
  const found = new Map<string, Element>();
  const members = set === null ? null : Cursor.inside(der, set);
  while (members !== null && !members.done) {
    const attribute = Cursor.inside(der, members.expect(TAG.sequence));
    const oid = oidText(contents(der, attribute.expect(TAG.oid)));
    const values = Cursor.inside(der, attribute.expect(TAG.set));
    if (!values.done) found.set(oid, values.next());
  }
  const textOf = (oid: string): string | null => {
    const value = found.get(oid);
    return value === undefined ? null : attributeText(value.tag, contents(der, value), whole(der, value));
  };
  const id = found.get('1.2.840.113549.1.9.21');
  return {
    friendlyName: textOf('1.2.840.113549.1.9.20'),
    localKeyId: id === undefined ? null : hex(contents(der, id)),
    provider: textOf('1.3.6.1.4.1.311.17.1'),
  };
}
