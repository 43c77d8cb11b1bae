/**
 * Listens to the server's side of a handshake before it is encrypted: the chain exactly as sent, which Node
 * reorders and thins out, its clock and its alerts, whatever the TLS library makes of them (RFC 5246, RFC 8446).
 */

/** Of everything that a server sends in its handshake. Real chains are below 20 kB. */
export const MOST_BYTES = 128 * 1024;
export const MOST_CERTIFICATES = 32;

const RECORD = { changeCipherSpec: 20, alert: 21, handshake: 22, data: 23 } as const;
const HANDSHAKE = { serverHello: 2, certificate: 11, certificateRequest: 13, done: 14 } as const;
/** RFC 5246 6.2.3: 2^14 and what encryption may add. */
const LONGEST_RECORD = 0x4000 + 2048;
const RECORD_HEADER = 5;
const FATAL = 2;
const CLOSE_NOTIFY = 0;
const MESSAGE_HEADER = 4;

/** What was in the clear so far. */
export interface Heard {
  /** As sent; null where no certificate message was in the clear (TLS 1.3, or none yet). */
  readonly chain: readonly Buffer[] | null;
  /** The 32 bytes of the server's hello. */
  readonly random: Buffer | null;
  readonly certificateAsked: boolean;
  /** The alert that ends the connection: its description. */
  readonly alert: number | null;
  /** The first bytes, where they are no TLS record. */
  readonly foreign: Buffer | null;
  readonly excess: 'handshake' | 'certificates' | null;
}

export interface Tap {
  /** Takes what arrived; false where the connection must end here (`foreign` or `excess`). */
  take(bytes: Buffer): boolean;
  /** The handshake is over: nothing more is listened to. */
  close(): void;
  heard(): Heard;
}

/** The entries of a certificate message (RFC 5246 7.4.2); null where it is malformed or has too many. */
function entriesOf(body: Buffer): Buffer[] | 'tooMany' | null {
  if (body.length < 3 || body.readUIntBE(0, 3) !== body.length - 3) return null;
  const entries: Buffer[] = [];
  for (let at = 3; at < body.length; ) {
    if (at + 3 > body.length) return null;
    const end = at + 3 + body.readUIntBE(at, 3);
    if (end > body.length) return null;
    if (entries.length === MOST_CERTIFICATES) return 'tooMany';
    entries.push(body.subarray(at + 3, end));
    at = end;
  }
  return entries;
}

const isRecord = (bytes: Buffer): boolean => {
  const [type = 0, major = 3] = bytes;
  return type >= RECORD.changeCipherSpec && type <= RECORD.data && major === 3;
};

export function createTap(): Tap {
  const heard: { -readonly [K in keyof Heard]: Heard[K] } = {
    chain: null,
    random: null,
    certificateAsked: false,
    alert: null,
    foreign: null,
    excess: null,
  };
  let total = 0;
  let open = true;
  let records: Buffer = Buffer.alloc(0);
  let messages: Buffer = Buffer.alloc(0);

  function message(type: number, body: Buffer): void {
    if (type === HANDSHAKE.serverHello && body.length >= 34) heard.random = body.subarray(2, 34);
    else if (type === HANDSHAKE.certificateRequest) heard.certificateAsked = true;
    else if (type === HANDSHAKE.certificate) {
      const entries = entriesOf(body);
      if (entries === 'tooMany') heard.excess = 'certificates';
      else heard.chain = entries;
    }
  }

  function handshake(fragment: Buffer): void {
    messages = messages.length === 0 ? fragment : Buffer.concat([messages, fragment]);
    while (messages.length >= MESSAGE_HEADER) {
      const end = MESSAGE_HEADER + messages.readUIntBE(1, 3);
      if (end > MOST_BYTES) heard.excess = 'handshake';
      if (end > messages.length) return;
      message(messages.readUInt8(0), messages.subarray(MESSAGE_HEADER, end));
      messages = messages.subarray(end);
    }
  }

  /** A warning ends nothing, but for close_notify (RFC 5246 7.2). */
  function alert(level: number, description: number): void {
    if (level === FATAL || description === CLOSE_NOTIFY) heard.alert = description;
  }

  /** False where nothing in the clear can follow. */
  function record(type: number, fragment: Buffer): boolean {
    if (type === RECORD.alert && fragment.length === 2) alert(fragment.readUInt8(0), fragment.readUInt8(1));
    if (type === RECORD.handshake) handshake(fragment);
    return type === RECORD.alert || type === RECORD.handshake;
  }

  function readRecords(bytes: Buffer): void {
    records = records.length === 0 ? bytes : Buffer.concat([records, bytes]);
    while (open && records.length > 0 && heard.excess === null) {
      if (!isRecord(records)) {
        heard.foreign = records.subarray(0, 256);
        return;
      }
      if (records.length < RECORD_HEADER) return;
      const end = RECORD_HEADER + records.readUInt16BE(3);
      if (end > RECORD_HEADER + LONGEST_RECORD) heard.foreign = records.subarray(0, 256);
      if (end > records.length) return;
      open = record(records.readUInt8(0), records.subarray(RECORD_HEADER, end));
      records = records.subarray(end);
    }
  }

  let counting = true;
  return {
    take(bytes) {
      if (!counting) return true;
      total += bytes.length;
      if (total > MOST_BYTES) heard.excess = 'handshake';
      else if (open) readRecords(bytes);
      return heard.excess === null && heard.foreign === null;
    },
    close() {
      counting = false;
      open = false;
      records = Buffer.alloc(0);
      messages = Buffer.alloc(0);
    },
    heard: () => heard,
  };
}
