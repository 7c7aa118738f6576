import { describe, expect, test } from 'vitest';

import { MAX_DAYS, daysOf, periodOf, todayIn } from './period';
import { readFunnelQuery, withoutFilter, writeFunnelQuery } from './query';
import { changeOf, growthOf, rateOf } from './stages';
import { stepRows } from './step-rows';

const TODAY = '2026-03-02';
const custom = (from: string, to: string) => periodOf({ range: 'custom', from, to }, TODAY);

describe('a period', () => {
  test('ends today, and is compared with as many days before', () => {
    expect(periodOf({ range: '28', from: '', to: '' }, TODAY)).toEqual({
      ...{ from: '2026-02-03', to: TODAY, days: 28 },
      previous: { from: '2026-01-06', to: '2026-02-02' },
    });
  });

  test.each([
    ['2026-02-01', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['2026-02-28', '2026-02-01', '2026-02-01', '2026-02-28'],
    ['2026-03-01', '2027-01-01', '2026-03-01', TODAY],
    ['2030-01-01', '2031-01-01', TODAY, TODAY],
    ['2026-02-30', '2026-03-01', '2026-02-03', TODAY],
    ["'; --", '', '2026-02-03', TODAY],
  ])('from %s to %s', (from, to, first, last) => {
    expect(custom(from, to)).toMatchObject({ from: first, to: last });
  });

  test('has a limit', () => {
    expect(custom('0001-01-01', TODAY).days).toBe(MAX_DAYS);
    expect(daysOf(custom('2026-02-27', '2026-03-01'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  test('begins at midnight in the shop’s time zone', () => {
    const now = new Date('2026-11-30T11:30:00Z');
    expect(todayIn('Pacific/Kiritimati', now)).toBe('2026-12-01');
    expect(todayIn('Pacific/Pago_Pago', now)).toBe('2026-11-30');
  });
});

describe('a query', () => {
  test.each(['', 'range=90&article=100&device=', 'range=custom&from=2026-01-01&to=2026-01-31&routine=r&version=2'])(
    'survives the URL: %s',
    (url) => {
      expect(writeFunnelQuery(readFunnelQuery(new URLSearchParams(url))).toString()).toBe(url);
    },
  );

  test('ignores what it doesn’t know', () => {
    const url = `range=1e9&version=2&routine=${'x'.repeat(200)}&language=%00&other=1`;
    expect(writeFunnelQuery(readFunnelQuery(new URLSearchParams(url))).toString()).toBe('');
    const versions = readFunnelQuery(new URLSearchParams('routine=r&version=1%3B--'));
    expect(versions.version).toBeUndefined();
  });

  test('without a routine has no version', () => {
    const query = readFunnelQuery(new URLSearchParams('routine=r&version=2&device=phone'));
    expect(writeFunnelQuery(withoutFilter(query, 'routine')).toString()).toBe('device=phone');
  });
});

describe('rates', () => {
  test('need enough readers in both periods', () => {
    expect(rateOf(15, 30)).toEqual({ percent: 50 });
    expect(rateOf(12, 12)).toEqual({ tooFew: 12 });
    expect(changeOf({ now: 15, before: 10 }, { now: 30, before: 40 })).toBe(25);
    expect(changeOf({ now: 15, before: 10 }, { now: 30, before: 29 })).toBeNull();
    expect([growthOf({ now: 60, before: 30 }), growthOf({ now: 60, before: 29 })]).toEqual([100, null]);
  });
});

test('readers who stop at a step are those who reach neither the next one nor the end', () => {
  const compared = (now: number) => ({ now, before: 0 });
  const counts = [
    { step: 'b', reached: compared(30), skips: compared(2), pains: compared(5) },
    { step: 'a', reached: compared(50), skips: compared(0), pains: compared(0) },
    { step: 'removed', reached: compared(9), skips: compared(0), pains: compared(0) },
  ];
  const steps = [
    { id: 'a', title: 'Bridge' },
    { id: 'b', title: 'Pigeon' },
  ];
  expect(stepRows(steps, counts, compared(18))).toMatchObject([
    { label: '1. Bridge', reached: { now: 50 }, stopped: { now: 20 }, pains: { now: 0 } },
    { label: '2. Pigeon', reached: { now: 30 }, stopped: { now: 12 }, pains: { now: 5 } },
  ]);
});
