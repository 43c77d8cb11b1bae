import { describe, expect, test } from 'vitest';
import { applySplices, invertSplices } from '../../../electron/ris/configuration/splices.ts';
import { asText, problemOf, utf8 } from './files.ts';

const file = utf8('<a>one</a>');

describe('splices', () => {
  test('replace, insert and cut, and can be taken back', () => {
    const splices = [
      { offset: 0, before: '<a>', after: '' },
      { offset: 3, before: '', after: 'not ' },
      { offset: 3, before: 'one', after: 'é😀' },
      { offset: 10, before: '', after: '!' },
    ];
    const after = applySplices(file, splices, 'a');
    expect(asText(after)).toBe('not é😀</a>!');
    expect(asText(applySplices(after, invertSplices(splices), 'a'))).toBe('<a>one</a>');
  });

  test('offsets count UTF-16 code units, a byte order mark included', () => {
    const bytes = Buffer.from('\uFEFF😀x', 'utf16le');
    const after = applySplices(bytes, [{ offset: 3, before: 'x', after: 'yz' }], 'a');
    expect(Buffer.from(after).toString('utf16le')).toBe('\uFEFF😀yz');
  });

  test('nothing to do gives the same bytes', () => {
    expect(asText(applySplices(file, [], 'a'))).toBe('<a>one</a>');
    expect(invertSplices([])).toEqual([]);
  });

  test.each([
    ['other text there', [{ offset: 3, before: 'two', after: '' }]],
    ['behind the end', [{ offset: 11, before: '', after: 'x' }]],
    ['reaching past the end', [{ offset: 9, before: '> ', after: '' }]],
    [
      'overlapping',
      [
        { offset: 3, before: 'one', after: '' },
        { offset: 5, before: 'e', after: '' },
      ],
    ],
    [
      'out of order',
      [
        { offset: 3, before: 'one', after: '' },
        { offset: 0, before: '<', after: '' },
      ],
    ],
  ])('are refused: %s', (_, splices) => {
    expect(problemOf(() => applySplices(file, splices, 'C:\\a.config')).problem).toMatchObject({
      code: 'configuration.stale',
      params: { file: 'C:\\a.config' },
    });
    expect(problemOf(() => applySplices(file, splices, 'a')).problem.code).toBe('configuration.stale');
  });
});
