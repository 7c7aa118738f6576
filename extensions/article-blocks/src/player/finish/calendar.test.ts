import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calendarFile, type Reminder } from './calendar.ts';

const REMINDER: Reminder = {
  uid: 'one@shop.example',
  createdAt: Date.UTC(2026, 10, 21, 9, 5, 7),
  date: '2026-11-23',
  time: '18:30',
  weekdays: [],
  minutes: 25,
  title: 'The gentle psoas reset',
  url: 'https://shop.example/blogs/release/psoas',
};

describe('the file', () => {
  test('contains one event with an alarm at its start, in local time', () => {
    expect(calendarFile(REMINDER).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Unwind//Routine//EN',
      'BEGIN:VEVENT',
      'UID:one@shop.example',
      'DTSTAMP:20261121T090507Z',
      'DTSTART:20261123T183000',
      'DURATION:PT25M',
      'TRANSP:TRANSPARENT',
      'SUMMARY:The gentle psoas reset',
      'DESCRIPTION:https://shop.example/blogs/release/psoas',
      'URL:https://shop.example/blogs/release/psoas',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:The gentle psoas reset',
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('repeats weekly on the days chosen, in the order of the week', () => {
    expect(propertyOf({ weekdays: [5, 1, 3] }, 'RRULE')).toBe('FREQ=WEEKLY;BYDAY=MO,WE,FR');
    expect(propertyOf({ weekdays: [0, 6] }, 'RRULE')).toBe('FREQ=WEEKLY;BYDAY=SU,SA');
    expect(calendarFile(REMINDER)).not.toContain('RRULE');
  });

  test('escapes texts, so that none starts a new line', () => {
    const title = 'Hip; back, \\ and\nmore\r\nEND:VEVENT\rX\u0000\u0007';
    expect(propertyOf({ title }, 'SUMMARY')).toBe('Hip\\; back\\, \\\\ and\\nmore\\nEND:VEVENT\\nX');
  });

  test('escapes line breaks in the URL', () => {
    const url = 'https://shop.example/a b\nEND:VEVENT';
    expect(propertyOf({ url }, 'URL')).toBe('https://shop.example/a%20bEND:VEVENT');
  });
});

describe('a long line', () => {
  test('is folded after 75 octets and continues after a space', () => {
    const file = calendarFile({ ...REMINDER, title: 'x'.repeat(200) });
    const [first, second, third] = file.slice(file.indexOf('SUMMARY')).split('\r\n');
    expect(first).toBe(`SUMMARY:${'x'.repeat(67)}`);
    expect(second).toBe(` ${'x'.repeat(74)}`);
    expect(third).toBe(` ${'x'.repeat(59)}`);
  });

  test('of exactly 75 octets isn’t folded', () => {
    expect(calendarFile({ ...REMINDER, title: 'x'.repeat(67) })).toContain(`SUMMARY:${'x'.repeat(67)}\r\nDESCRIPTION`);
  });

  test('of multi-byte characters is folded earlier', () => {
    const file = calendarFile({ ...REMINDER, title: 'ż'.repeat(60) });
    expect(file).toContain(`SUMMARY:${'ż'.repeat(33)}\r\n ${'ż'.repeat(27)}\r\n`);
  });

  test('is measured in octets, and never folded within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }), (title) => {
        const file = calendarFile({ ...REMINDER, title });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // A split character would decode differently.
        expect(Buffer.from(file).toString()).toBe(file);
        expect(read(propertyOf({ title }, 'SUMMARY'))).toBe(
          title.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, ''),
        );
      }),
    );
  });
});

/** A property's unfolded value. */
function propertyOf(change: Partial<Reminder>, name: string): string {
  const lines = calendarFile({ ...REMINDER, ...change })
    .replaceAll('\r\n ', '')
    .split('\r\n');
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
}

/** Unescapes a text as a calendar does. */
function read(escaped: string): string {
  return escaped.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
