import type { FilterImplOptions } from 'liquidjs';

import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';
import { NotImplementedError } from '../objects/honest-drop.ts';
import type { Page } from '../page.ts';

/** The named formats of Shopify that our theme uses. */
const NAMED: Record<string, Intl.DateTimeFormatOptions> = {
  abbreviated_date: { year: 'numeric', month: 'short', day: 'numeric' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** `date` and `time_tag`, with strftime formats or `format: 'name'`, in the shop's time zone and language. */
export function dateFilters(page: Page, liquidDate: FilterImplOptions | undefined): Record<string, FilterHandler> {
  const strftime = liquidDate as FilterHandler;
  const { locale, timezone } = page.context.state.shop;

  const date: FilterHandler = function (value: unknown, format?: unknown) {
    const name = namedFormat(format);
    if (name === null) return strftime.call(this, value, format) as unknown;
    const options = NAMED[name];
    if (!options) throw new NotImplementedError(`date format ${name}`);
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone }).format(new Date(String(value)));
  };
  const timeTag: FilterHandler = function (value: unknown, format?: unknown) {
    const text = String(date.call(this, value, format ?? ['format', 'date']));
    return `<time datetime="${new Date(String(value)).toISOString()}">${escapeHtml(text)}</time>`;
  };
  return { date, time_tag: timeTag };
}

/** A keyword argument arrives as a pair. */
function namedFormat(argument: unknown): string | null {
  return Array.isArray(argument) && argument[0] === 'format' ? String(argument[1]) : null;
}
