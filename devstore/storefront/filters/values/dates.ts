import type { FilterImplOptions } from 'liquidjs';

import { escapeHtml } from '../../liquid/errors.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { splitArguments, text } from '../arguments.ts';

type Join = (parts: Record<string, string>) => string;

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const SHORT_DAY = { ...DAY, month: 'short' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** Shopify's named formats, and how English joins the parts of those with more than a date. */
const NAMED_FORMATS: Record<string, [Intl.DateTimeFormatOptions, Join?]> = {
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
export function dateFilters(
  { language: { locale }, state }: LocalizedContext,
  liquidDate: FilterImplOptions | undefined,
): Record<string, FilterHandler> {
  const strftime = liquidDate as FilterHandler;
  const { timezone } = state.shop;

  const date: FilterHandler = function (value: unknown, ...args: unknown[]) {
    const { positional, named } = splitArguments(args);
    if (named.format === undefined) return strftime.call(this, value, ...positional) as unknown;
    const [options, join] = NAMED_FORMATS[text(named.format)] ?? [];
    if (!options) throw new Error(`there is no date format ${text(named.format)}`);
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone });
    const moment = toDate(value);
    if (!join || !locale.startsWith('en')) return format.format(moment);
    return join(Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value])));
  };
  const timeTag: FilterHandler = function (value: unknown, ...args: unknown[]) {
    const { positional, named } = splitArguments(args);
    const format = positional.length > 0 || named.format !== undefined ? args : [['format', 'date']];
    const label = String(date.call(this, value, ...format));
    const datetime = toDate(value).toISOString().replace('.000Z', 'Z');
    return `<time datetime="${datetime}">${escapeHtml(label)}</time>`;
  };
  return { date, time_tag: timeTag };
}

/** @throws an error if the value is not a date. */
function toDate(value: unknown): Date {
  if (value === 'now' || value === 'today') return new Date();
  const moment = new Date(typeof value === 'number' ? value * 1000 : String(value));
  if (Number.isNaN(moment.getTime())) throw new Error(`${String(value)} is not a date`);
  return moment;
}

function day(part: Record<string, string>): string {
  return `${part.month} ${part.day}, ${part.year}`;
}

function time(part: Record<string, string>): string {
  return `${part.hour}:${part.minute} ${part.dayPeriod?.toLowerCase()}`;
}

/** `GMT-04:00` as `-0400`. UTC's name has no offset. */
function offset({ timeZoneName = '' }: Record<string, string>): string {
  return timeZoneName.replace('GMT', '').replace(':', '') || '+0000';
}
