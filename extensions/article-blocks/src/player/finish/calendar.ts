/** Writes the reminder as an iCalendar file (RFC 5545). */

export interface Reminder {
  /** Globally unique, in the form `…@host`. */
  uid: string;
  /** When the file is created, in milliseconds. */
  createdAt: number;
  /** In the format of `<input type="date">`: 2026-11-22. */
  date: string;
  /** In the format of `<input type="time">`: 18:30. */
  time: string;
  /** Days of the week on which it repeats, from 0 for Sunday; empty for once, on `date`. */
  weekdays: readonly number[];
  minutes: number;
  title: string;
  /** Of the page with the routine. */
  url: string;
}

/** RFC 5545, 3.3.10. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** RFC 5545, 3.1: maximum octets of a line, without its line break. */
const LINE_OCTETS = 75;

/**
 * The file's text: one event with an alarm at its start. The start is local time without a time zone ("floating",
 * RFC 5545, 3.3.5): 6:30 pm wherever the reader is. It repeats weekly if days of the week are given; then `date` must be
 * one of them, because the start is always part of the series.
 *
 * @throws if `url` isn't a URL.
 */
export function calendarFile(reminder: Reminder): string {
  const { uid, createdAt, date, time, weekdays, minutes, title, url } = reminder;
  const byDay = [...weekdays].sort().map((day) => WEEKDAYS[day]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Unwind//Routine//EN',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${basic(new Date(createdAt).toISOString().slice(0, 19))}Z`,
    `DTSTART:${basic(`${date}T${time}:00`)}`,
    // Without an end: readers delete the series when they no longer want it.
    ...(byDay.length > 0 ? [`RRULE:FREQ=WEEKLY;BYDAY=${byDay.join(',')}`] : []),
    `DURATION:PT${minutes}M`,
    // Doesn't block the time in the reader's calendar.
    'TRANSP:TRANSPARENT',
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(url)}`,
    // URLs aren't escaped, so this must be a valid one.
    `URL:${new URL(url).href}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** 2026-11-22T18:30:00 in the basic format: 20261122T183000. */
function basic(moment: string): string {
  return moment.replace(/[-:]/g, '');
}

/** Escapes text (RFC 5545, 3.3.11) and removes control characters, which aren't allowed. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** Folds long lines (RFC 5545, 3.1), never within a character. Continuation lines start with a space. */
function fold(line: string): string {
  const octets = new TextEncoder();
  let folded = '';
  let remaining = LINE_OCTETS;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > remaining) {
      folded += '\r\n ';
      remaining = LINE_OCTETS - 1;
    }
    folded += character;
    remaining -= size;
  }
  return folded;
}
