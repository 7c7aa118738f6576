/** Ranges of days, in the shop's time zone. Days are ISO dates: `2026-11-30`. */

export const RANGES = ['7', '28', '90', '365', 'custom'] as const;
export type Range = (typeof RANGES)[number];

export const DEFAULT_RANGE = '28' satisfies Range;

/** Days in a custom range. */
export const MAX_DAYS = 731;

export interface Period {
  /** First and last day. */
  from: string;
  to: string;
  days: number;
  /** The same number of days before. */
  previous: { from: string; to: string };
}

const DAY = 24 * 60 * 60 * 1000;

/** Today in a time zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) + 1;
}

/** Whether it's a day that exists. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The days that a query means. Its own days are swapped if they're reversed, and moved to where there can be counts. */
export function periodOf({ range, from, to }: { range: Range; from: string; to: string }, today: string): Period {
  if (range !== 'custom' || !isDay(from) || !isDay(to)) {
    const days = range === 'custom' ? Number(DEFAULT_RANGE) : Number(range);
    return withPrevious(addDays(today, 1 - days), today);
  }
  const [first = from, last = to] = [from, to].map((day) => (day > today ? today : day)).sort();
  return withPrevious(daysFrom(first, last) > MAX_DAYS ? addDays(last, 1 - MAX_DAYS) : first, last);
}

function withPrevious(from: string, to: string): Period {
  const days = daysFrom(from, to);
  return { from, to, days, previous: { from: addDays(from, -days), to: addDays(from, -1) } };
}

/** All days of a period, in order. */
export function daysOf({ from, days }: Pick<Period, 'from' | 'days'>): string[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}
