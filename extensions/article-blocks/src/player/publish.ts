/** What a reader did, for the shop's own analytics and workflows: only where the reader allows analytics. */

interface CustomerPrivacy {
  analyticsProcessingAllowed(): boolean;
}

/** What Shopify puts on a storefront's pages. Any of it may be missing, and then nothing is published. */
interface Storefront {
  analytics?: { publish?: (name: string, data: object) => void };
  customerPrivacy?: CustomerPrivacy;
  loadFeatures?: (features: { name: string; version: string }[], done: (error?: unknown) => void) => void;
}

declare global {
  interface Window {
    Shopify?: Storefront;
  }
}

const CONSENT = [{ name: 'consent-tracking-api', version: '0.1' }];

export function publish(name: string, data: object): void {
  whereAllowed((shopify) => shopify.analytics?.publish?.(name, data));
}

/** Tells the app that a routine was done to its end, and where; not by whom. */
export function reportCompletion({ routine = '', article = '', report = '' }: DOMStringMap, steps: number): void {
  const fields = { routine, article_title: article, article_path: location.pathname, steps: String(steps) };
  whereAllowed(() => navigator.sendBeacon(report, new URLSearchParams(fields)));
}

function whereAllowed(act: (shopify: Storefront) => void): void {
  const shopify = window.Shopify;
  const send = () => {
    if (shopify?.customerPrivacy?.analyticsProcessingAllowed()) act(shopify);
  };
  if (shopify?.customerPrivacy) send();
  else shopify?.loadFeatures?.(CONSENT, send);
}
