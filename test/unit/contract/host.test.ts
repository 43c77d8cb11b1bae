import { describe, expect, test } from 'vitest';
import { HOST_NAME, hostFault } from '../../../electron/contract/host.ts';

describe('host names', () => {
  test.each([
    'localhost',
    'ris01',
    'RIS-01.hospital.example',
    '3com.example',
    'a',
    '1a',
    `${'a'.repeat(63)}.b`,
    `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`,
    'xn--hpital-pta.example',
    '1.2.3.a4',
  ])('%s', (name) => {
    expect(HOST_NAME.test(name)).toBe(true);
    expect(hostFault(name)).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ['10.0.0.1', 'address'],
    ['1.2.3', 'address'],
    ['2130706433', 'address'],
    ['::1', 'address'],
    ['[fe80::1%eth0]', 'address'],
    ['fd00:0:0:0::5', 'address'],
    ['0x7f.1', 'form'],
    ['a.0x7F000001', 'form'],
    ['ris01.', 'form'],
    ['.ris01', 'form'],
    ['ris01..example', 'form'],
    ['-ris01', 'form'],
    ['ris01-', 'form'],
    ['a.-b', 'form'],
    ['ris_01', 'form'],
    ['ris 01', 'form'],
    ['*.example', 'form'],
    ['hôpital.example', 'form'],
    ['ris01\n', 'form'],
    ['ris01\u0000', 'form'],
    ['user@ris01', 'form'],
    ['ris01:8000', 'form'],
    ['ris01/x', 'form'],
    ['ris01.123', 'form'],
    ['a'.repeat(64), 'form'],
    [`${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(62)}`, 'form'],
  ] as const)('not %j: %s', (name, why) => {
    expect(HOST_NAME.test(name)).toBe(false);
    expect(hostFault(name)).toBe(why);
  });

  test('an endless one is refused without being walked twice', () => {
    expect(hostFault(`${'a-'.repeat(500_000)}!`)).toBe('form');
    expect(hostFault('a.'.repeat(500_000))).toBe('form');
  });
});
