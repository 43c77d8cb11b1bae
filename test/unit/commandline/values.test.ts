import { expect, test } from 'vitest';
import { VALUES } from '../../../electron/commandline/values.ts';

test('an address that is none has a word for it even where its own fault cannot be told', () => {
  expect(VALUES.urls.expected('x')).toBe('commandline.value.url');
  expect(VALUES.urls.fault?.('x')?.code).toBe('endpoint.url.noScheme');
});
