import type { FilterImplOptions } from 'liquidjs';

import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { splitArguments, text } from './arguments.ts';

type Written = (parts: Record<string, string>) => string;

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const SHORT_DAY = { ...DAY, month: 'short' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** The named formats that Shopify documents. Where more than a date is said, how its parts are put together in English. */
const NAMED: Record<string, [Intl.DateTimeFormatOptions, Written?]> = {
  abbreviated_date: [SHORT_DAY],
  basic: [{ year: 'numeric', month: 'numeric', day: 'numeric' }],
  date: [DAY],
  date_at_time: [{ ...DAY, ...TIME }, (part) => `${day(part)} at ${time(part)}`],
  default: [
    { ...DAY, ...TIME, weekday: 'long', timeZoneName: 'longOffset' },
    (part) => `${part.weekday}, ${day(part)} at ${time(part)} ${offset(part)}`,
  ],
  on_date: [SHORT_DAY, (part) => `on ${day(part)}`],
};

/** `date` and `time_tag`, with strftime formats or `format: 'name'`, in the shop's time zone and the page's language. */
export function dateFilters(page: Page, liquidDate: FilterImplOptions | undefined): Record<string, FilterHandler> {
  const strftime = liquidDate as FilterHandler;
  const { locale } = page.context.language;
  const { timezone } = page.context.state.shop;

  const date: FilterHandler = function (value: unknown, ...given: unknown[]) {
    const { positional, named } = splitArguments(given);
    if (named.format === undefined) return strftime.call(this, value, ...positional) as unknown;
    const [options, written] = NAMED[text(named.format)] ?? [];
    if (!options) throw new Error(`there is no date format ${text(named.format)}`);
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone });
    const moment = momentOf(value);
    if (!written || !locale.startsWith('en')) return format.format(moment);
    return written(Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value])));
  };
  const timeTag: FilterHandler = function (value: unknown, ...given: unknown[]) {
    const { positional, named } = splitArguments(given);
    const format = positional.length > 0 || named.format !== undefined ? given : [['format', 'date']];
    const shown = String(date.call(this, value, ...format));
    const datetime = momentOf(value).toISOString().replace('.000Z', 'Z');
    return `<time datetime="${datetime}">${escapeHtml(shown)}</time>`;
  };
  return { date, time_tag: timeTag };
}

/** @throws where the value is no time. */
function momentOf(value: unknown): Date {
  if (value === 'now' || value === 'today') return new Date();
  const moment = new Date(typeof value === 'number' ? value * 1000 : String(value));
  if (Number.isNaN(moment.getTime())) throw new Error(`${String(value)} is no time`);
  return moment;
}

function day(part: Record<string, string>): string {
  return `${part.month} ${part.day}, ${part.year}`;
}

function time(part: Record<string, string>): string {
  return `${part.hour}:${part.minute} ${part.dayPeriod?.toLowerCase()}`;
}

/** `-0400` of `GMT-04:00`; at zero, the zone's name has no offset. */
function offset({ timeZoneName = '' }: Record<string, string>): string {
  return timeZoneName.replace('GMT', '').replace(':', '') || '+0000';
}
