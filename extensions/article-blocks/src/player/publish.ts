/** What a reader did, for the shop's own analytics: only where the reader allows analytics. */

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
  const shopify = window.Shopify;
  const send = () => {
    if (shopify?.customerPrivacy?.analyticsProcessingAllowed()) shopify.analytics?.publish?.(name, data);
  };
  if (shopify?.customerPrivacy) send();
  else shopify?.loadFeatures?.(CONSENT, send);
}
