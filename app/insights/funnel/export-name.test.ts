import { expect, test } from 'vitest';

import { exportName } from './export-name';

const period = { from: '2026-11-03', to: '2026-11-30' };

test.each([
  [[], 'Analytics 2026-11-03 to 2026-11-30.csv'],
  [['Phone', 'German'], 'Analytics 2026-11-03 to 2026-11-30, Phone, German.csv'],
  [['../a\\b: "c"?\r\n\u202e'], 'Analytics 2026-11-03 to 2026-11-30, .. a b c.csv'],
  [['Sequence…', 'Übung ❤️.'], 'Analytics 2026-11-03 to 2026-11-30, Sequence…, Übung ❤️.csv'],
])('with the filters %j it is %s', (filters, name) => {
  expect(exportName(period, filters)).toBe(name);
});

test('of one day has that day, and a long one is cut', () => {
  const name = exportName({ from: '2026-11-30', to: '2026-11-30' }, ['😀'.repeat(300)]);
  expect(name).toMatch(/^Analytics 2026-11-30, (😀)+\.csv$/u);
  expect(Buffer.byteLength(name)).toBeLessThan(255);
});
