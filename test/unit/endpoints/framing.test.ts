import { describe, expect, test } from 'vitest';
import {
  encodeSize,
  LONGEST_FAULT,
  preamble,
  type Reading,
  readAnswer,
} from '../../../electron/endpoints/net-tcp/framing.ts';

const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const answer = (type: string, length = 1) => ({ state: 'answer', answer: { type }, length });
const fault = (uri: string): Buffer =>
  Buffer.concat([hex('08'), Buffer.from(encodeSize(uri.length)), Buffer.from(uri)]);

describe('sizes ([MC-NMF] 2.2.2)', () => {
  test.each([
    [0, [0]],
    [17, [0x11]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [145, [0x91, 0x01]],
    [16_383, [0xff, 0x7f]],
    [16_384, [0x80, 0x80, 0x01]],
    [5521, [0x91, 0x2b]],
    [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
  ])('%i', (size, bytes) => {
    expect(encodeSize(size)).toEqual(bytes);
  });
});

describe('the preamble', () => {
  test('is what a net.tcp client says first, to the byte', () => {
    const via = 'net.tcp://localhost:8000/Svc';
    const wanted = `000100 0102 021C ${Buffer.from(via).toString('hex')} 0308 0913 ${Buffer.from('application/ssl-tls').toString('hex')}`;
    expect(preamble(via)).toEqual(hex(wanted));
  });

  test('has a size of two bytes for a long address, counted in bytes of UTF-8', () => {
    const via = `net.tcp://ris01:8000/${'é'.repeat(100)}`;
    expect([...preamble(via).subarray(5, 8)]).toEqual([0x02, 0x80 | (221 & 0x7f), 1]);
  });
});

describe('answers', () => {
  test.each([
    ['0A', answer('upgradeResponse')],
    ['0B', answer('preambleAck')],
    ['07', answer('end')],
    ['0A160303', answer('upgradeResponse')],
    ['', { state: 'incomplete' }],
    ['08', { state: 'incomplete' }],
    ['08 05 61626364', { state: 'incomplete' }],
    ['08 80', { state: 'incomplete' }],
    ['08 01 61 62', { state: 'answer', answer: { type: 'fault', uri: 'a' }, length: 3 }],
    ['08 8100 61', { state: 'answer', answer: { type: 'fault', uri: 'a' }, length: 4 }],
    ['48', { state: 'wrong', record: 0x48 }],
    ['00', { state: 'wrong', record: 0 }],
    ['06 01 00', { state: 'wrong', record: 6 }],
    ['08 FFFFFFFF07', { state: 'excess' }],
    ['08 FFFFFFFFFF', { state: 'excess' }],
    ['08 8080808080', { state: 'excess' }],
    ['08 8108', { state: 'excess' }],
  ] as readonly (readonly [string, Reading | object])[])('%s', (bytes, reading) => {
    expect(readAnswer(hex(bytes))).toEqual(reading);
  });

  test('a fault of the longest kind is read, one byte more is not', () => {
    expect(readAnswer(fault('x'.repeat(LONGEST_FAULT)))).toMatchObject({ state: 'answer' });
    expect(readAnswer(fault('x'.repeat(LONGEST_FAULT + 1)))).toEqual({ state: 'excess' });
  });

  test('every beginning of a fault is incomplete, and the whole is read alike however it arrives', () => {
    const whole = fault(`http://schemas.microsoft.com/ws/2006/05/framing/faults/${'E'.repeat(120)}`);
    for (let length = 0; length < whole.length; length++)
      expect(readAnswer(whole.subarray(0, length))).toEqual({ state: 'incomplete' });
    expect(readAnswer(Buffer.concat([whole, Buffer.from('more')]))).toEqual(readAnswer(whole));
  });

  test('whatever arrives is understood, waited for, or refused', () => {
    let seed = 20_261_122;
    const byte = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 24;
    };
    const seen = new Set<string>();
    for (let round = 0; round < 20_000; round++) {
      const bytes = Buffer.from(Array.from({ length: byte() % 40 }, byte));
      if (bytes.length > 0 && round % 2 === 0) bytes[0] = 8;
      const reading = readAnswer(bytes);
      if (reading.state === 'answer') expect(reading.length).toBeLessThanOrEqual(bytes.length);
      seen.add(reading.state);
    }
    expect([...seen].sort()).toEqual(['answer', 'excess', 'incomplete', 'wrong']);
  });
});
