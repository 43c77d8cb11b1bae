import { type Message, message } from '../../contract/message.ts';
import { Cursor, DerFault, TAG, whole } from '../der.ts';
import { fileElement } from '../encoding/ber.ts';
import { type DerKind, kindOf } from '../encoding/kind.ts';
import { base64Bytes, type PemBlock, pemBlocks } from '../encoding/pem.ts';
import { isHtml, textOf } from '../encoding/text.ts';
import type { Certificate } from '../parse.ts';
import { certificatesOf, refused } from './certificates.ts';
import { certificatesInCms } from './cms.ts';

/** Ten times all of Windows' roots as text. */
export const LARGEST_ANSWER = 2_000_000;

/**
 * Reads the certificates out of a certification authority's answer: PEM (in any order, with text around), DER, PKCS#7 in
 * DER, BER or PEM, bare base64. Each once, in the order found. Throws only Problems `response.…`, `refused`, which say
 * what it is instead.
 */
export function readAnswer(bytes: Uint8Array): Certificate[] {
  if (bytes.length > LARGEST_ANSWER) {
    throw refused(message('response.large', { bytes: bytes.length, limit: LARGEST_ANSWER }));
  }
  return certificatesOf(elementsOf(bytes));
}

function elementsOf(bytes: Uint8Array): Uint8Array[] {
  const text = textOf(bytes);
  if (text !== null) return inText(text);
  if (bytes[0] === TAG.sequence) return inBinary(bytes);
  throw refused(foreign(bytes));
}

function inText(text: string): Uint8Array[] {
  if (text.trim() === '') throw refused(message('response.empty'));
  const blocks = pemBlocks(text);
  if (blocks.length > 0) return inBlocks(blocks, text);
  const bare = base64Bytes(text);
  // Base64 of a SEQUENCE of more than 127 bytes begins with MI or MH.
  if (bare !== null && bare[0] === TAG.sequence) return inBinary(bare);
  throw refused(message(isHtml(text) ? 'response.webPage' : 'response.text'));
}

function inBlocks(blocks: readonly PemBlock[], text: string): Uint8Array[] {
  if (blocks.some(({ label }) => label.endsWith('PRIVATE KEY')))
    throw refused(message('response.privateKey'));
  const ders: Uint8Array[] = [];
  let instead: Message | null = null;
  for (const block of blocks) {
    if (block.state !== 'good') throw refused(badBlock(block, text));
    const found = inElement(trusted(block));
    if (found.certificates === null) instead ??= found.instead;
    else ders.push(...found.certificates);
  }
  if (ders.length === 0 && instead !== null) throw refused(instead);
  return ders;
}

function badBlock({ state, line }: PemBlock, text: string): Message {
  if (isHtml(text)) return message('response.webPage');
  return state === 'cutOff'
    ? message('response.cutOff.text', { line })
    : message('response.damaged.text', { line });
}

/** OpenSSL's TRUSTED CERTIFICATE: the certificate, and behind it OpenSSL's own trust settings, which mean nothing here. */
function trusted(block: { readonly label: string; readonly bytes: Uint8Array }): Uint8Array {
  if (block.label !== 'TRUSTED CERTIFICATE') return block.bytes;
  try {
    return whole(block.bytes, new Cursor(block.bytes, 0, block.bytes.length).next());
  } catch (error) {
    if (error instanceof DerFault) return block.bytes;
    throw error;
  }
}

function inBinary(bytes: Uint8Array): Uint8Array[] {
  const found = inElement(bytes);
  if (found.certificates === null) throw refused(found.instead);
  return [...found.certificates];
}

type Found =
  | { readonly certificates: readonly Uint8Array[] }
  | { readonly certificates: null; readonly instead: Message };

/** What one DER or BER element holds. Throws Problems where it holds certificates, but damaged ones. */
function inElement(bytes: Uint8Array): Found {
  try {
    const element = fileElement(bytes);
    if (!element.cutOff) return ofKind(kindOf(element.der), element.der);
    throw refused(message('response.cutOff', { bytes: bytes.length, expected: element.expected }));
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    throw refused(message('response.damaged', { reason: error.message }));
  }
}

function ofKind(kind: DerKind, der: Uint8Array): Found {
  switch (kind) {
    case 'certificate':
      return { certificates: [der] };
    case 'cms':
      return { certificates: certificatesInCms(der) };
    case 'request':
      return { certificates: null, instead: message('response.request') };
    case 'revocationList':
      return { certificates: null, instead: message('response.revocationList') };
    case 'pfx':
      return { certificates: null, instead: message('response.pfx') };
    case 'privateKey':
      throw refused(message('response.privateKey'));
    case 'publicKey':
      return { certificates: null, instead: message('response.publicKey') };
    case 'other':
      return { certificates: null, instead: message('response.unknown') };
  }
}

/** Binary files that begin with a mark of their own. */
function foreign(bytes: Uint8Array): Message {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return message('response.archive');
  return message('response.unknown');
}
