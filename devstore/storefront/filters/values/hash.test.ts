import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

test('md5 of the test string in RFC 1321', async () => {
  expect(await renderLiquid(`{{ "abc" | md5 }}`)).toBe('900150983cd24fb0d6963f7d28e17f72');
});
