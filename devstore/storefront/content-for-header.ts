/**
 * What Shopify puts into each page's head: its `window.Shopify`, where the page is in other languages, and what
 * its app blocks load.
 */
import { readFileSync } from 'node:fs';

import { escapeHtml } from './fault.ts';
import { languagesOf, splitPath, urlIn } from './language.ts';
import type { Page } from './page.ts';

const SHOPIFY_GLOBAL = readFileSync(new URL('browser/shopify-global.js', import.meta.url), 'utf8');

export function headerHtml(page: Page): string {
  const { language, state } = page.context;
  const { shop, consent } = state;
  const facts = {
    shop: shop.domain,
    locale: language.locale,
    currency: { active: shop.currency, rate: '1.0' },
    routes: { root: language.isPrimary ? '/' : `${language.rootUrl}/` },
    visitorConsent: consent,
    ...(page.designMode ? { designMode: true } : {}),
  };
  // "<" could end the script element.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  const script = `<script>window.Shopify = ${json};\n${SHOPIFY_GLOBAL}</script>`;
  return [script, ...alternates(page), ...page.headTags].join('\n');
}

/** Links for search engines to the page in each language; without a page, to none. */
function alternates({ context, location }: Page): string[] {
  const languages = languagesOf(context.state);
  if (languages.length === 1 || location.status === 404) return [];
  const { path } = splitPath(context.state, location.path);
  const link = (hreflang: string, url: string) =>
    `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(`${context.storeUrl}${url}`)}">`;
  return [link('x-default', path), ...languages.map((each) => link(each.locale, urlIn(each, path)))];
}
