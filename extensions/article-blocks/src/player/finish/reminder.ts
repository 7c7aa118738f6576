/** The reminder: a calendar file to download. Nothing is sent. */
import { part } from '../../shared/markup.ts';
import { calendarFile } from './calendar.ts';
import { dateAfter, quarterHour } from './format.ts';
import type { Result } from './result.ts';

/** Suggests the current time of day, because the reader had time for the routine now. */
export function setUpReminder(root: HTMLElement, { title, handle, seconds }: Result, now: number): void {
  const form = part(root, 'reminder') as HTMLFormElement;
  const time = form.elements.namedItem('time') as HTMLInputElement;
  time.value = quarterHour(now);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const createdAt = Date.now();
    const file = calendarFile({
      uid: `${crypto.randomUUID()}@${location.hostname}`,
      createdAt,
      date: dateAfter(createdAt, Number(new FormData(form).get('days'))),
      time: time.value,
      minutes: Math.max(5, Math.ceil(seconds / 60)),
      title,
      // Without campaign parameters.
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
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
