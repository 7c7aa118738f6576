/** LiquidJS with only what the extension's Liquid uses, behaving as in Shopify. Anything else is an error. */
import { type Context, Drop, type FilterImplOptions, Liquid } from 'liquidjs';

import { BLOCKS, SNIPPETS } from './files.ts';
import { imageUrl } from './image-url.ts';
import { formatMoney } from './money.ts';
import { numberFilters } from './numbers.ts';
import { Globals } from './objects.ts';
import type { Page } from './page.ts';
import { escapeHtml, escapeOnce, scriptJson, toText, urlEncode } from './text.ts';
import { translate } from './translations.ts';
import { UnsupportedLiquid } from './unsupported-liquid.ts';

/** LiquidJS's own tags and filters that behave as Shopify's. */
const TAGS = new Set([
  ...['#', 'assign', 'break', 'capture', 'case', 'comment', 'continue', 'echo', 'for', 'if', 'liquid', 'render'],
  'unless',
]);
const FILTERS = new Set([
  ...['append', 'concat', 'default', 'downcase', 'first', 'join', 'newline_to_br', 'prepend', 'remove', 'remove_first'],
  ...['replace', 'replace_first', 'size', 'slice', 'split', 'strip', 'strip_html', 'strip_newlines', 'uniq'],
  'url_decode',
]);

/** This render's page. */
const pageOf = ({ context }: { context: Context }) => Globals.pageOf<Page>(context.globals);

const filters: Record<string, FilterImplOptions> = {
  ...numberFilters,
  asset_url(name: unknown) {
    return pageOf(this).assetUrl(toText(name));
  },
  escape: (value: unknown) => escapeHtml(toText(value)),
  escape_once: (value: unknown) => escapeOnce(toText(value)),
  image_url: imageUrl,
  json: (value: unknown) => scriptJson(value instanceof Drop ? value.valueOf() : value),
  money(value: unknown) {
    return formatMoney(toText(value), pageOf(this).moneyFormat);
  },
  t(key: unknown, ...values: [string, unknown][]) {
    return translate(pageOf(this).locale, toText(key), Object.fromEntries(values));
  },
  url_encode: (value: unknown) => urlEncode(toText(value)),
};

/** An engine whose `render` tag finds the extension's snippets. Its globals are `Globals<Page>`. */
export function createEngine(): Liquid {
  const templates = Object.fromEntries([...SNIPPETS].map(([name, liquid]) => [name, readable(name, liquid)]));
  const engine = new Liquid({ templates, relativeReference: false, cache: true, strictFilters: true });
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) engine.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  return engine;
}

/** The Liquid of a block. */
export function blockLiquid(name: string): string {
  const liquid = BLOCKS.get(name);
  if (liquid === undefined) throw new UnsupportedLiquid(`block ${name}`);
  return liquid;
}

const EMBEDDED = /(\{%-?)\s*(doc|schema)\s*(-?%\})([\s\S]*?)(\{%-?)\s*end\2\s*(-?%\})/g;
const CODE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const QUOTED_OR_COMMENT = /'[^']*'|"[^"]*"|^\s*#.*$/gm;

/**
 * Empties documentation and schema, but keeps line numbers.
 * @throws UnsupportedLiquid for floats such as `2.0`, which LiquidJS reads as integers.
 */
export function readable(name: string, liquid: string): string {
  const code = liquid.replace(
    EMBEDDED,
    (_, open: string, _tag: string, opened: string, text: string, close: string, closed: string) =>
      `${open} comment ${opened}${text.replace(/[^\n]/g, '')}${close} endcomment ${closed}`,
  );
  for (const [tag] of code.matchAll(CODE)) {
    const float = /(?<![\w.])\d+\.\d+/.exec(tag.replace(QUOTED_OR_COMMENT, ''));
    if (float) throw new UnsupportedLiquid(`float ${float[0]} in ${name}`);
  }
  return code;
}
