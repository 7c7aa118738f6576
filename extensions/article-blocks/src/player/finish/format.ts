/** Formats times and dates of the final view in the page's language, with Latin digits. */
import { formatDuration } from '../duration.ts';

const numberingSystem = 'latn';

export function formatCount(count: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { numberingSystem }).format(count);
}

/** A duration such as "24 minutes", at least one minute. */
export function formatMinutes(seconds: number, locale?: string): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return formatDuration(minutes, 'minute', locale);
}

/** "today", "yesterday" or a date, by the reader's calendar. Both moments are milliseconds. */
export function formatDay(moment: number, now: number, locale?: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
  if (days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.min(0, -days), 'day');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', numberingSystem }).format(moment);
}

/** The date a number of days after a moment, in the format of `<input type="date">`: 2026-11-22. */
export function dateAfter(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return padded([day.getFullYear(), day.getMonth() + 1, day.getDate()], '-');
}

/**
 * The first of these days of the week (0 is Sunday) on which that time (18:30) is still to come, in the format of
 * `<input type="date">`.
 */
export function firstOf(weekdays: readonly number[], time: string, now: number): string {
  const isToday = time > timeOf(now);
  const days = Array.from({ length: 8 }, (_, ahead) => ahead).slice(isToday ? 0 : 1);
  const today = new Date(now).getDay();
  return dateAfter(now, days.find((ahead) => weekdays.includes((today + ahead) % 7)) ?? 1);
}

/** The days of the week from the first one of the locale, from 0 for Sunday, with their names. */
export function namedWeekdays(locale?: string): { day: number; name: string }[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const first = firstWeekday(locale);
  return Array.from({ length: 7 }, (_, i) => {
    const day = (first + i) % 7;
    // 1 January 2023 was a Sunday.
    return { day, name: name.format(Date.UTC(2023, 0, 1 + day)) };
  });
}

/** From 0 for Sunday. Monday if the browser doesn't know. */
function firstWeekday(locale = navigator.language): number {
  const weeks = new Intl.Locale(locale) as Intl.Locale & WeekInfo;
  return ((weeks.getWeekInfo?.() ?? weeks.weekInfo)?.firstDay ?? 1) % 7;
}

/** Browsers have one or the other; 7 is Sunday. */
interface WeekInfo {
  weekInfo?: { firstDay: number };
  getWeekInfo?: () => { firstDay: number };
}

function timeOf(now: number): string {
  const time = new Date(now);
  return padded([time.getHours(), time.getMinutes()], ':');
}

/** The time of day, rounded down to a quarter of an hour, in the format of `<input type="time">`: 18:30. */
export function quarterHour(now: number): string {
  const time = new Date(now);
  return padded([time.getHours(), Math.floor(time.getMinutes() / 15) * 15], ':');
}

/** The numbers with at least two digits each. */
function padded(numbers: readonly number[], separator: string): string {
  return numbers.map((number) => String(number).padStart(2, '0')).join(separator);
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
