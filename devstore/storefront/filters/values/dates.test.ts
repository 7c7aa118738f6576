import { expect, test } from 'vitest';

import { renderInLayout } from '../../render/pages.ts';
import { testContext, testSources } from '../../testing.ts';

/** Half past one in the morning in UTC, which is the evening before in New York, the shop’s time zone. */
const MOMENT = '2026-10-07T01:30:00Z';

const render = (liquid: string) =>
  renderInLayout(testContext(), `{% layout none %}${liquid}`, { sources: testSources({}) });

test.each([
  [`{{ "${MOMENT}" | date: format: 'date' }}`, 'October 6, 2026'],
  [`{{ "${MOMENT}" | date: format: 'abbreviated_date' }}`, 'Oct 6, 2026'],
  [`{{ "${MOMENT}" | date: format: 'basic' }}`, '10/6/2026'],
  [`{{ "${MOMENT}" | date: format: 'date_at_time' }}`, 'October 6, 2026 at 9:30 pm'],
  [`{{ "${MOMENT}" | date: format: 'default' }}`, 'Tuesday, October 6, 2026 at 9:30 pm -0400'],
  [`{{ "${MOMENT}" | date: format: 'on_date' }}`, 'on Oct 6, 2026'],
  [`{{ "${MOMENT}" | date: '%Y-%m-%d %H:%M' }}`, '2026-10-06 21:30'],
  [`{{ "${MOMENT}" | time_tag }}`, '<time datetime="2026-10-07T01:30:00Z">October 6, 2026</time>'],
  [`{{ "${MOMENT}" | time_tag: '%b %e' }}`, '<time datetime="2026-10-07T01:30:00Z">Oct  6</time>'],
])('%s is in the shop’s time zone', async (liquid, expected) => {
  expect(await render(liquid)).toBe(expected);
});

test('an unknown named format is an error', async () => {
  expect(await render(`{{ "${MOMENT}" | date: format: 'roman' }}`)).toContain('there is no date format roman');
});
