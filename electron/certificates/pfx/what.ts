import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { fileElement } from '../encoding/ber.ts';
import { type DerKind, kindOf } from '../encoding/kind.ts';
import { base64Bytes, pemBlocks } from '../encoding/pem.ts';
import { textOf } from '../encoding/text.ts';
import { LARGEST_PFX } from './limits.ts';

const refused = (of: Message): Problem => new Problem(of, 'refused');

/**
 * The PFX that a file holds, as DER; some tools hand it over as base64. Throws `DerFault`, and Problems `pfx.…` that say
 * what the file is instead.
 */
export function pfxElement(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LARGEST_PFX) {
    throw refused(message('pfx.large', { bytes: bytes.length, limit: LARGEST_PFX }));
  }
  const text = textOf(bytes);
  if (text?.trim() === '') throw refused(message('pfx.empty'));
  const binary = text === null ? bytes : base64Bytes(text);
  if (binary === null) throw refused(message(pemIn(text ?? '')));
  if (binary[0] !== 0x30) throw refused(message('pfx.unknown'));
  const element = fileElement(binary);
  if (element.cutOff) {
    throw refused(message('pfx.cutOff', { bytes: binary.length, expected: element.expected }));
  }
  const kind = kindOf(element.der);
  if (kind !== 'pfx') throw refused(message(instead(kind)));
  return element.der;
}

const pemIn = (text: string): 'pfx.text' | 'pfx.unknown' =>
  pemBlocks(text).length > 0 ? 'pfx.text' : 'pfx.unknown';

function instead(kind: Exclude<DerKind, 'pfx'>): 'pfx.certificate' | 'pfx.privateKey' | 'pfx.unknown' {
  switch (kind) {
    case 'certificate':
    case 'cms':
      return 'pfx.certificate';
    case 'privateKey':
      return 'pfx.privateKey';
    case 'request':
    case 'revocationList':
    case 'publicKey':
    case 'other':
      return 'pfx.unknown';
  }
}
