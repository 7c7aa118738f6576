/** Loads the reporter, whose URL is in `data-url`, once the reader allows analytics. */
// Only for the types.
import type {} from './shared/shopify.ts';

const shopify = window.Shopify;
const { url } = (document.currentScript as HTMLScriptElement).dataset;

// Without it, nothing is counted.
const load = () =>
  void (shopify?.customerPrivacy?.analyticsProcessingAllowed() && import(url as string).catch(() => undefined));

shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], load);
document.addEventListener('visitorConsentCollected', load);
