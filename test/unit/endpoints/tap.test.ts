import { describe, expect, test } from 'vitest';
import { endingOf } from '../../../electron/endpoints/tls/ending-of.ts';
import { clockOf } from '../../../electron/endpoints/tls/presented.ts';
import { createTap, type Heard, MOST_BYTES, MOST_CERTIFICATES } from '../../../electron/endpoints/tls/tap.ts';
import { alert, certificates, message, record, serverHello } from '../../support/peers/raw-tls.ts';

const DERS = [Buffer.from('leaf certificate'), Buffer.from('its issuer'), Buffer.from('a stranger')];
const done = message(14, Buffer.alloc(0));
const flight = record(22, serverHello(), certificates(DERS), message(13, Buffer.from([0])), done);

/** What a tap heard of pieces of so many bytes, until it wanted no more. */
function hear(bytes: Buffer, piece: number): { heard: Heard; whole: boolean } {
  const tap = createTap();
  for (let at = 0; at < bytes.length; at += piece)
    if (!tap.take(bytes.subarray(at, at + piece))) return { heard: tap.heard(), whole: false };
  return { heard: tap.heard(), whole: true };
}

describe('what a server says in the clear', () => {
  test.each([1, 2, 3, 5, 7, 64, 10_000])('is heard in pieces of %i bytes', (piece) => {
    const { heard, whole } = hear(flight, piece);
    expect(whole).toBe(true);
    expect(heard.chain?.map(String)).toEqual(DERS.map(String));
    expect(heard.random).toEqual(Buffer.alloc(32, 0x5a));
    expect(heard).toMatchObject({ certificateAsked: true, alert: null, foreign: null, excess: null });
  });

  test('is heard of messages that are split among records', () => {
    const messages = Buffer.concat([serverHello(), certificates(DERS)]);
    const split = Buffer.concat([...messages].map((byte) => record(22, Buffer.from([byte]))));
    expect(hear(split, 100).heard.chain?.map(String)).toEqual(DERS.map(String));
  });

  test('ends where encryption begins', () => {
    const tail = Buffer.concat([record(20, Buffer.from([1])), record(22, certificates([]))]);
    expect(hear(Buffer.concat([flight, tail]), 50).heard.chain).toHaveLength(3);
  });

  test.each([
    ['a fatal alert', alert(40), 40],
    ['a warning', record(21, Buffer.from([1, 112])), null],
    ['a farewell', record(21, Buffer.from([1, 0])), 0],
    ['an encrypted alert', record(21, Buffer.alloc(24)), null],
  ])('%s', (_, bytes, wanted) => {
    expect(hear(bytes, 3).heard.alert).toBe(wanted);
  });

  test.each([
    ['a chain whose length is a lie', certificates(DERS, 7).subarray(0, 4 + 10)],
    ['an entry that is longer than the message', message(11, Buffer.from([0, 0, 4, 0, 0, 9, 1]))],
    ['half an entry', message(11, Buffer.from([0, 0, 2, 0, 0]))],
    ['nothing at all', message(11, Buffer.alloc(0))],
  ])('%s is no chain', (_, bytes) => {
    const { heard } = hear(record(22, bytes), 4);
    expect(heard.chain ?? []).toEqual([]);
  });
});

describe('bounds', () => {
  const many = (count: number) =>
    record(22, certificates(Array.from({ length: count }, () => Buffer.from('a certificate'))));

  test('of certificates', () => {
    expect(hear(many(MOST_CERTIFICATES), 500).heard.chain).toHaveLength(MOST_CERTIFICATES);
    const { heard, whole } = hear(many(MOST_CERTIFICATES + 1), 500);
    expect([heard.excess, whole]).toEqual(['certificates', false]);
  });

  test('of a message, as soon as its length is known', () => {
    const { heard, whole } = hear(record(22, message(11, Buffer.alloc(3), MOST_BYTES)), 1000);
    expect([heard.excess, whole]).toEqual(['handshake', false]);
  });

  test('of everything together, encrypted or not', () => {
    const sealed = record(23, Buffer.alloc(0x4000));
    const endless = Buffer.concat([flight, ...Array.from({ length: 10 }, () => sealed)]);
    expect(hear(endless, 1000)).toMatchObject({ whole: false, heard: { excess: 'handshake' } });
  });

  test('end with the handshake', () => {
    const tap = createTap();
    tap.close();
    expect(tap.take(Buffer.alloc(MOST_BYTES + 1))).toBe(true);
  });

  test.each([
    ['HTTP', Buffer.from('HTTP/1.1 400')],
    ['a record of 65,535 bytes', Buffer.from([22, 3, 3, 0xff, 0xff])],
    ['another version', Buffer.from([22, 2, 0, 0, 1])],
    ['another type of record', Buffer.from([24, 3, 3, 0, 1])],
  ])('%s is nothing that TLS has', (_, bytes) => {
    const { heard, whole } = hear(bytes, 100);
    expect([heard.foreign?.length, whole]).toEqual([bytes.length, false]);
  });

  test('whatever arrives in whatever pieces, it holds on to little and ends', () => {
    let seed = 5;
    const byte = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 24;
    };
    let ended = 0;
    for (let round = 0; round < 2000; round++) {
      const bytes = Buffer.from(flight);
      for (let change = 0; change < 4; change++) bytes[byte() % bytes.length] = byte();
      const { heard, whole } = hear(bytes, 1 + (byte() % 40));
      if (!whole) ended += 1;
      expect(heard.chain?.length ?? 0).toBeLessThanOrEqual(MOST_CERTIFICATES);
    }
    expect(ended).toBeGreaterThan(0);
  });
});

describe('how a handshake ended', () => {
  const silent = createTap().heard();
  const error = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

  test.each([
    ['closed', silent, null, { kind: 'closed' }],
    ['closed, as Node calls it', silent, error('ECONNRESET'), { kind: 'closed' }],
    ['reset', silent, error('ECONNRESET', { syscall: 'read' }), { kind: 'reset' }],
    [
      'an alert counts more than its name',
      { ...silent, alert: 70 },
      error('ERR_SSL_X'),
      { kind: 'alert', alert: 70 },
    ],
    [
      'an encrypted alert',
      silent,
      error('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
      { kind: 'alert', alert: 116 },
    ],
    [
      'the library',
      silent,
      error('ERR_SSL_DH_KEY_TOO_SMALL'),
      { kind: 'library', code: 'ERR_SSL_DH_KEY_TOO_SMALL' },
    ],
    [
      'too much',
      { ...silent, excess: 'certificates' },
      error('X'),
      { kind: 'excess', limit: MOST_CERTIFICATES },
    ],
    [
      'not TLS',
      { ...silent, foreign: Buffer.from('SSH-2.0') },
      error('X'),
      { kind: 'foreign', spoken: 'ssh' },
    ],
  ] as const)('%s', (_, heard, problem, ending) => {
    expect(endingOf(heard, problem)).toMatchObject(ending);
  });
});

describe('the server’s clock', () => {
  const now = new Date('2026-06-15T12:00:00Z');
  const random = (seconds: number): Buffer => {
    const bytes = Buffer.alloc(32, 1);
    bytes.writeUInt32BE(seconds);
    return bytes;
  };
  const ours = now.getTime() / 1000;

  test.each([
    ['right', random(ours), '2026-06-15T12:00:00.000Z'],
    ['an hour fast', random(ours + 3600), '2026-06-15T13:00:00.000Z'],
    ['a day slow', random(ours - 86_400), '2026-06-14T12:00:00.000Z'],
    ['more than a day off: taken for chance', random(ours + 86_401), undefined],
    ['chance', Buffer.alloc(32, 0x5a), undefined],
    ['not heard', null, undefined],
  ])('%s', (_, bytes, clock) => {
    expect(clockOf(bytes, now)?.toISOString()).toBe(clock);
  });
});
