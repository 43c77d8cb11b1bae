import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

export type SubjectKey = 'CN' | 'O' | 'OU' | 'L' | 'ST' | 'C';

/** One part of a subject as typed, without its escapes. */
export interface SubjectPart {
  readonly key: SubjectKey;
  readonly value: string;
}

/** `S` is what Windows calls `ST`. */
const KEYS: Readonly<Record<string, SubjectKey>> = {
  CN: 'CN',
  O: 'O',
  OU: 'OU',
  L: 'L',
  ST: 'ST',
  S: 'ST',
  C: 'C',
  '2.5.4.3': 'CN',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.6': 'C',
};

/** Longer than six parts of the longest values, each character escaped. */
const LONGEST = 4096;

const refused = (of: Message): Problem => new Problem(of, 'invalid');

/**
 * Reads a subject as people write one: `CN=ris01, O=General Hospital, C=CA` (RFC 4514, quotation marks as Windows
 * prints them included) or `/CN=ris01/O=General Hospital/C=CA` (`openssl req -subj`). Throws Problems
 * `request.subject.…`.
 */
export function parseSubject(text: string): SubjectPart[] {
  if (text.length > LONGEST) {
    throw refused(message('request.subject.long', { length: text.length, limit: LONGEST }));
  }
  // Blanks around it go, but not one that is escaped.
  const trimmed = text.trimStart().replace(/(?<!\\)\s+$/, '');
  if (trimmed === '') throw refused(message('request.subject.empty'));
  return trimmed.startsWith('/') ? new Reader(trimmed, '/', 1).parts() : new Reader(trimmed, ',', 0).parts();
}

class Reader {
  constructor(
    private readonly text: string,
    private readonly separator: ',' | '/',
    private at: number,
  ) {}

  parts(): SubjectPart[] {
    const parts: SubjectPart[] = [];
    for (;;) {
      const key = this.key();
      parts.push({ key, value: this.value() });
      if (this.at >= this.text.length) return parts;
      this.at += 1;
    }
  }

  private key(): SubjectKey {
    const end = this.text.indexOf('=', this.at);
    const name = end < 0 ? '' : this.text.slice(this.at, end).trim();
    if (!/^[A-Za-z0-9.]+$/.test(name)) throw this.unreadable();
    const key = KEYS[name.toUpperCase()];
    if (key === undefined) throw refused(message('request.subject.attribute', { name }));
    this.at = end + 1;
    return key;
  }

  private value(): string {
    while (this.text[this.at] === ' ') this.at += 1;
    if (this.separator === ',' && this.text[this.at] === '"') return this.quoted();
    if (this.separator === ',' && this.text[this.at] === '#') throw this.unreadable();
    const octets: Buffer[] = [];
    // Blanks at the end do not belong to the value, unless they were escaped (RFC 4514 2.4).
    let kept = 0;
    for (let c = this.text[this.at]; c !== undefined && c !== this.separator; c = this.text[this.at]) {
      if (c === '+') throw refused(message('request.subject.multiple'));
      if (this.separator === ',' && /[";<>]/.test(c)) throw this.unreadable();
      octets.push(c === '\\' ? this.escaped() : this.character());
      if (c !== ' ') kept = octets.length;
    }
    return Buffer.concat(octets.slice(0, kept)).toString('utf8');
  }

  /** `"Hospital, ""General"""`: everything stands for itself, two marks for one. */
  private quoted(): string {
    const from = this.at;
    const octets: Buffer[] = [];
    for (this.at += 1; ; ) {
      const c = this.text[this.at];
      if (c === undefined) {
        this.at = from;
        throw this.unreadable();
      }
      if (c === '"' && this.text[this.at + 1] !== '"') break;
      if (c === '"') this.at += 1;
      octets.push(c === '\\' ? this.escaped() : this.character());
    }
    this.at += 1;
    while (this.text[this.at] === ' ') this.at += 1;
    if (this.at < this.text.length && this.text[this.at] !== ',') throw this.unreadable();
    return Buffer.concat(octets).toString('utf8');
  }

  private character(): Buffer {
    const c = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += c.length;
    return Buffer.from(c, 'utf8');
  }

  /** A backslash and a character with a meaning, or two hexadecimal digits of an octet in UTF-8 (RFC 4514 3). */
  private escaped(): Buffer {
    const pair = /^[0-9A-Fa-f]{2}/.exec(this.text.slice(this.at + 1, this.at + 3))?.[0];
    const special = /^[ "#+,;<=>\\/]/.exec(this.text.slice(this.at + 1, this.at + 2))?.[0];
    if (special !== undefined) {
      this.at += 2;
      return Buffer.from(special);
    }
    if (pair === undefined || this.separator === '/') throw this.unreadable();
    this.at += 3;
    return Buffer.from(pair, 'hex');
  }

  private unreadable(): Problem {
    return refused(message('request.subject.unreadable', { subject: this.text, place: this.at + 1 }));
  }
}
