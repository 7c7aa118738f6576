/** Filters of Shopify's Liquid: which of LiquidJS's are the same there, and those that are not. */
import type { FilterHandler } from '../liquid-types.ts';

/** What LiquidJS has beyond these, Shopify has not, so a page must not use it. */
export const SHARED_WITH_LIQUIDJS = new Set([
  ...['abs', 'append', 'at_least', 'at_most', 'base64_decode', 'base64_encode', 'capitalize', 'ceil', 'compact'],
  ...['concat', 'date', 'default', 'downcase', 'escape', 'escape_once', 'find', 'find_index', 'first', 'floor', 'has'],
  ...['hmac_sha256', 'join', 'last', 'lstrip', 'map', 'minus', 'modulo', 'newline_to_br', 'plus', 'prepend', 'reject'],
  ...['remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last', 'reverse', 'round'],
  ...['rstrip', 'sha256', 'size', 'slice', 'sort', 'sort_natural', 'split', 'strip', 'strip_html', 'strip_newlines'],
  ...['sum', 'times', 'truncate', 'truncatewords', 'uniq', 'upcase', 'url_decode', 'url_encode', 'where'],
]);

export const shopifyFilters: Record<string, FilterHandler> = {
  /** Between two whole numbers it is whole, as in Ruby. */
  divided_by: (dividend: unknown, divisor: unknown) => {
    const [over, under] = [Number(dividend), Number(divisor)];
    if (under === 0) throw new Error('divided by 0');
    return Number.isInteger(over) && Number.isInteger(under) ? Math.floor(over / under) : over / under;
  },
  handleize,
  handle: handleize,
  /** Safe inside a script element. */
  json: (value: unknown) =>
    (JSON.stringify(value ?? null) ?? 'null').replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  link_to: (text: string, url: string) => `<a href="${url}">${text}</a>`,
  pluralize: (count: unknown, one: string, other: string) => (Number(count) === 1 ? one : other),
  within: (url: string) => url,
};

function handleize(text: string | number | null): string {
  return String(text ?? '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
