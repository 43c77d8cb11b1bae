import { expect, test } from 'vitest';
import { onlyFile } from '../../../renderer/flow/only-file.ts';

test('of what is dropped one file is taken; none and several are refused with the reason', () => {
  expect(onlyFile(['a.cer'])).toEqual({ file: 'a.cer' });
  expect(onlyFile([])).toMatchObject({ why: { code: 'hosts.give.noFile' } });
  expect(onlyFile(['a.cer', 'b.cer'])).toMatchObject({ why: { code: 'hosts.give.several' } });
});
