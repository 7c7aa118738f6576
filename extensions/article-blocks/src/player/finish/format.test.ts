import { describe, expect, test } from 'vitest';

import { dateAfter, firstOf, formatDay, formatMinutes, namedWeekdays, quarterHour } from './format.ts';

test.each([
  [1461, 'en', '24\u00a0minutes'],
  [89, 'en', '1\u00a0minute'],
  [5, 'en', '1\u00a0minute'],
  [0, 'en', '1\u00a0minute'],
  [1461, 'pl', '24\u00a0minuty'],
  [1500, 'pl', '25\u00a0minut'],
  [1461, 'de', '24\u00a0Minuten'],
])('%i seconds in %s: %s', (seconds, locale, expected) => {
  expect(formatMinutes(seconds, locale)).toBe(expected);
});

describe('a day', () => {
  const now = new Date(2026, 10, 21, 0, 30).getTime();
  test.each([
    [new Date(2026, 10, 21, 0, 1), 'today'],
    [new Date(2026, 10, 20, 23, 59), 'yesterday'],
    [new Date(2026, 10, 20, 0, 0), 'yesterday'],
    [new Date(2026, 10, 19, 23, 59), 'Nov 19, 2026'],
    [new Date(2025, 10, 21, 0, 30), 'Nov 21, 2025'],
    // The clock was set back.
    [new Date(2026, 10, 23, 0, 30), 'today'],
  ])('%s is shown as %s', (moment, expected) => {
    expect(formatDay(moment.getTime(), now, 'en-US')).toBe(expected);
  });

  test('is formatted in the language of the page', () => {
    expect(formatDay(now - 3_600_000, now, 'de')).toBe('gestern');
  });
});

test.each([
  [1, '2026-03-01'],
  [2, '2026-03-02'],
  [7, '2026-03-07'],
])('%i days after the last of February', (days, expected) => {
  expect(dateAfter(new Date(2026, 1, 28, 23, 59).getTime(), days)).toBe(expected);
});

test('years have four digits, months and days two', () => {
  expect(dateAfter(new Date(2026, 11, 30).getTime(), 2)).toBe('2027-01-01');
});

test.each([
  [9, 5, '09:00'],
  [18, 44, '18:30'],
  [18, 45, '18:45'],
  [0, 0, '00:00'],
])('%i:%i rounds down to %s', (hours, minutes, expected) => {
  expect(quarterHour(new Date(2026, 10, 21, hours, minutes).getTime())).toBe(expected);
});

describe('the first day of a series', () => {
  // A Saturday.
  const now = new Date(2026, 10, 21, 18, 30).getTime();
  test.each([
    ['today, if the time is still to come', [6], '18:31', '2026-11-21'],
    ['a week later, if it has passed', [6], '18:30', '2026-11-28'],
    ['the next one chosen', [3, 5], '09:00', '2026-11-25'],
    ['the next one chosen, across the week’s end', [0, 6], '09:00', '2026-11-22'],
  ])('is %s', (_, weekdays, time, expected) => {
    expect(firstOf(weekdays, time, now)).toBe(expected);
  });
});

test('the week starts where it does in the reader’s language', () => {
  const days = (locale: string) => namedWeekdays(locale).map(({ day, name }) => `${day} ${name}`);
  expect(days('en-US')[0]).toBe('0 Sunday');
  expect(days('de').slice(5)).toEqual(['6 Samstag', '0 Sonntag']);
  expect(days('ar-EG')[0]).toBe('6 السبت');
});
