/** Figures of the last view, in words of the page's language: the browser knows their plural forms. */

/** Of a time in seconds: "24 minutes", never less than one. */
export function minutesInWords(seconds: number, locale?: string): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
}

/** Of two moments in milliseconds: "today" and "yesterday", else the date. Days are those of the reader's calendar. */
export function dayInWords(moment: number, now: number, locale?: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
  if (days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.min(0, -days), 'day');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(moment);
}

/** The day so many days after a moment, as an `<input type="date">` says it: 2026-11-22. */
export function dateAfter(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A moment's time of the day, as an `<input type="time">` says it, on the last full quarter of an hour: 18:30. */
export function quarterHour(now: number): string {
  const time = new Date(now);
  return [time.getHours(), Math.floor(time.getMinutes() / 15) * 15]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
