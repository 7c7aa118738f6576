/** What Shopify puts into each page's head: its `window.Shopify`, and what the page's app blocks load. */
import { readFileSync } from 'node:fs';

import type { Page } from './page.ts';

const SHOPIFY_GLOBAL = readFileSync(new URL('browser/shopify-global.js', import.meta.url), 'utf8');

export function headerHtml(page: Page): string {
  const { shop, consent } = page.context.state;
  const facts = {
    shop: shop.domain,
    locale: shop.locale,
    currency: { active: shop.currency, rate: '1.0' },
    routes: { root: '/' },
    visitorConsent: consent,
    ...(page.designMode ? { designMode: true } : {}),
  };
  // "<" could end the script element.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return [`<script>window.Shopify = ${json};\n${SHOPIFY_GLOBAL}</script>`, ...page.headTags].join('\n');
}
