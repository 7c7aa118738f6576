/** Writes the reminder as an iCalendar file (RFC 5545). */

export interface Reminder {
  /** Unique among all calendars: of the form `…@host`. */
  uid: string;
  /** The moment at which the file is written, in milliseconds. */
  now: number;
  /** As an `<input type="date">` says it: 2026-11-22. */
  date: string;
  /** As an `<input type="time">` says it: 18:30. */
  time: string;
  minutes: number;
  title: string;
  /** Address of the page with the routine. */
  url: string;
}

/** RFC 5545, 3.1: a line is at most 75 octets long, without its end. */
const LINE_OCTETS = 75;

/**
 * The file's text. Its start is local time without a zone ("floating", RFC 5545, 3.3.5), because a reminder for half
 * past six means half past six wherever the reader then is, and so needs no definition of a time zone. The alarm rings
 * at the start.
 *
 * @throws where `url` is no address.
 */
export function calendarFile(reminder: Reminder): string {
  const { uid, now, date, time, minutes, title, url } = reminder;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Unwind//Routine//EN',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${basic(new Date(now).toISOString().slice(0, 19))}Z`,
    `DTSTART:${basic(`${date}T${time}:00`)}`,
    `DURATION:PT${minutes}M`,
    // The reader stays free for others to plan with.
    'TRANSP:TRANSPARENT',
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(url)}`,
    // An address is no text: it is not escaped, and so must be a valid one.
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

/** 2026-11-22T18:30:00 without its marks, as the format wants it. */
function basic(moment: string): string {
  return moment.replace(/[-:]/g, '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters may not be. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** Breaks a line that is too long, never within a character; each further line begins with a space. */
function fold(line: string): string {
  const octets = new TextEncoder();
  let folded = '';
  let room = LINE_OCTETS;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      folded += '\r\n ';
      room = LINE_OCTETS - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
