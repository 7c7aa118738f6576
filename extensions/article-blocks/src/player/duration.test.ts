import { expect, test } from 'vitest';

import { formatDuration } from './duration.ts';

test.each([
  [10, 'second', 'en', '10\u00a0seconds'],
  [24, 'hour', 'pl', '24\u00a0godziny'],
  [24, 'hour', 'ja', '24時間'],
  [24, 'minute', 'ar-EG', '24\u00a0دقيقة'],
] as const)('%i %s in %s', (value, unit, locale, expected) => {
  expect(formatDuration(value, unit, locale)).toBe(expected);
});
