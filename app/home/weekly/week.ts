/** Weeks begin on Monday, in the shop's time zone. */
import { addDays, todayIn } from '~/insights/funnel/period';

/** The hour from which the email is sent. */
const HOUR = 8;

export interface Week {
  /** Monday and Sunday: `2026-11-23`. */
  from: string;
  to: string;
}

/** The last whole week. */
export function lastWeek(timeZone: string, now: Date): Week {
  const today = todayIn(timeZone, now);
  const daysSinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(today, -daysSinceMonday - 7);
  return { from, to: addDays(from, 6) };
}

/** Whether it's time for the email: on Monday morning, or until Tuesday night if the app was down. */
export function isTime(timeZone: string, now: Date): boolean {
  const options = { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(now);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return (part('weekday') === 'Mon' && Number(part('hour')) >= HOUR) || part('weekday') === 'Tue';
}

/** "Nov 23 – 29" */
export function weekName({ from, to }: Week): string {
  const format = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
  // With plain spaces, for mail programs whose fonts lack thin ones.
  return format.formatRange(new Date(from), new Date(to)).replace(/\s/g, ' ');
}
