/** `content_for_header`: `window.Shopify`, links to the page in other languages, and the files of app blocks. */
import { readFileSync } from 'node:fs';

import { escapeHtml } from '../liquid/errors.ts';
import { languagesOf, splitPath, localizedPath } from '../languages/language.ts';
import type { Page } from '../page/page.ts';
import type { PageRequest } from '../page/request.ts';

const SHOPIFY_GLOBAL = readFileSync(new URL('browser/shopify-global.js', import.meta.url), 'utf8');

export function headerHtml(page: Page): string {
  const { language, state } = page.context;
  const { shop, consent } = state;
  const shopify = {
    shop: shop.domain,
    locale: language.locale,
    currency: { active: shop.currency, rate: '1.0' },
    routes: { root: language.isPrimary ? '/' : `${language.rootUrl}/` },
    visitorConsent: consent,
    ...(page.designMode ? { designMode: true } : {}),
  };
  // An unescaped "<" could close the script element.
  const json = JSON.stringify(shopify).replaceAll('<', '\\u003c');
  const script = `<script>window.Shopify = ${json};\n${SHOPIFY_GLOBAL}</script>`;
  return [script, ...alternates(page), ...page.output.headTags].join('\n');
}

/** `hreflang` links to the page in each language; none for a page that doesn't exist. */
function alternates({ context, location }: PageRequest): string[] {
  const languages = languagesOf(context.state);
  if (languages.length === 1 || location.status === 404) return [];
  const { path } = splitPath(context.state, location.path);
  const link = (hreflang: string, url: string) =>
    `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(`${context.storeUrl}${url}`)}">`;
  return [link('x-default', path), ...languages.map((each) => link(each.locale, localizedPath(each, path)))];
}
