import type { Spoken } from './ending.ts';

const SAMPLE_BYTES = 64;

/** Only a proxy has these in its answer (RFC 9110 15.5.8, 7.6.3; the last one is Squid's own). */
const PROXY = /^HTTP\/\d\.\d 407|^(?:via|proxy-[a-z-]+|x-squid-error|x-cache(?:-lookup)?)[ \t]*:/im;
const PRINTABLE = /^[\t\r\n\x20-\x7e]+$/;

function kindOf(bytes: Buffer, text: string): Spoken {
  if (text.startsWith('HTTP/')) return PROXY.test(text) ? 'proxy' : 'http';
  if (text.startsWith('SSH-')) return 'ssh';
  const [type = 0, second = 0] = bytes;
  if (type >= 0x14 && type <= 0x17 && second === 3) return 'tls';
  // A receiver of net.tcp that is spoken to in another language answers with a fault.
  if (type === 0x08 && text.includes('/framing/faults/')) return 'framing';
  return PRINTABLE.test(text) ? 'text' : 'binary';
}

/** What a peer speaks, by its first bytes (the first 256 are looked at), and a short sample: text, else hex digits. */
export function spokenIn(bytes: Buffer): { spoken: Spoken; sample: string } {
  const text = bytes.toString('latin1', 0, 256);
  const spoken = kindOf(bytes, text);
  const readable = spoken !== 'binary' && spoken !== 'tls' && spoken !== 'framing';
  const sample = readable
    ? (text.slice(0, SAMPLE_BYTES).split(/[\r\n]/)[0] ?? '')
    : bytes.toString('hex', 0, 16).toUpperCase();
  return { spoken, sample };
}
