/** The reminder: a calendar file that the reader's own calendar opens. Nothing is sent. */
import { part } from '../page/parts.ts';
import { calendarFile } from './calendar.ts';
import type { Result } from './results.ts';
import { dateAfter, quarterHour } from './words.ts';

/** Begins with the time of the day that it is now: a reader who had time for it today may have it again. */
export function offerReminder(root: HTMLElement, { title, handle, seconds }: Result, now: number): void {
  const form = part(root, 'reminder') as HTMLFormElement;
  const time = form.elements.namedItem('time') as HTMLInputElement;
  time.value = quarterHour(now);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = Date.now();
    const file = calendarFile({
      uid: `${crypto.randomUUID()}@${location.hostname}`,
      now: written,
      date: dateAfter(written, Number(new FormData(form).get('days'))),
      time: time.value,
      minutes: Math.max(5, Math.ceil(seconds / 60)),
      title,
      // Without what a campaign added to the address.
      url: location.origin + location.pathname,
    });
    download(file, `${handle}.ics`);
  });
}

function download(file: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  link.download = name;
  link.click();
  // The browser reads the file after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
