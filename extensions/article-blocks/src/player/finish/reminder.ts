/** The reminder: a calendar file to download. Nothing is sent. */
import { dispatch } from '../../routine/events.ts';
import { part } from '../../shared/markup.ts';
import { pageLocale } from '../duration.ts';
import { calendarFile } from './calendar.ts';
import { dateAfter, firstOf, namedWeekdays, quarterHour } from './format.ts';
import type { Result } from './result.ts';

/** Suggests the current time of day, because the reader had time for the routine now. */
export function setUpReminder(root: HTMLElement, { title, handle, seconds }: Result, now: number): void {
  const form = part(root, 'reminder') as HTMLFormElement;
  const time = form.elements.namedItem('time') as HTMLInputElement;
  time.value = quarterHour(now);
  const weekdays = addWeekdays(part(form, 'weekdays'), pageLocale(root));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const createdAt = Date.now();
    const repeats = weekdays.filter(({ checked }) => checked).map(({ value }) => Number(value));
    const days = Number(new FormData(form).get('days'));
    const file = calendarFile({
      uid: `${crypto.randomUUID()}@${location.hostname}`,
      createdAt,
      date: repeats.length > 0 ? firstOf(repeats, time.value, createdAt) : dateAfter(createdAt, days),
      time: time.value,
      weekdays: repeats,
      minutes: Math.max(5, Math.ceil(seconds / 60)),
      title,
      // Without campaign parameters.
      url: location.origin + location.pathname,
    });
    download(file, `${handle}.ics`);
    dispatch(root, 'unwind:reminder', {});
  });
}

/** Adds a checkbox for each day of the week. While one is checked, the day of a single reminder can't be chosen. */
function addWeekdays(fieldset: HTMLElement, locale: string | undefined): HTMLInputElement[] {
  const boxes = namedWeekdays(locale).map(({ day, name }) => {
    const label = document.createElement('label');
    label.className = 'unwind-check';
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', value: String(day), autocomplete: 'off' });
    const text = document.createElement('span');
    text.textContent = name;
    label.append(box, text);
    fieldset.append(label);
    return box;
  });
  const once = fieldset.previousElementSibling as HTMLFieldSetElement;
  fieldset.addEventListener('change', () => (once.disabled = boxes.some(({ checked }) => checked)));
  return boxes;
}

function download(file: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
