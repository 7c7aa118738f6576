/** Reports what a reader did to the shop's analytics and to the app, only if the reader allows analytics. */
import type { StandardActions } from '../cart/add-line.ts';

interface CustomerPrivacy {
  analyticsProcessingAllowed(): boolean;
}

/** The global that Shopify puts on storefront pages. Any part of it may be missing; then nothing is reported. */
interface Storefront {
  /** Whether the page is in the theme editor. */
  designMode?: boolean;
  analytics?: { publish?: (name: string, data: object) => void };
  customerPrivacy?: CustomerPrivacy;
  actions?: StandardActions;
  loadFeatures?: (features: { name: string; version: string }[], done: (error?: unknown) => void) => void;
}

declare global {
  interface Window {
    Shopify?: Storefront;
  }
}

const CONSENT_API = [{ name: 'consent-tracking-api', version: '0.1' }];

/** Publishes a custom event to Shopify's analytics. */
export function publish(name: string, data: object): void {
  ifAllowed((shopify) => shopify.analytics?.publish?.(name, data));
}

/** Tells the app which routine was completed on which article, except in the theme editor. Says nothing about the reader. */
export function reportCompletion({ routine = '', article = '', report = '' }: DOMStringMap, stepCount: number): void {
  const fields = { routine, article_id: article, steps: String(stepCount) };
  ifAllowed((shopify) => {
    // Until the app has written where it's reached, there's nowhere to report to.
    if (report && !shopify.designMode) navigator.sendBeacon(report, new URLSearchParams(fields));
  });
}

function ifAllowed(act: (shopify: Storefront) => void): void {
  const shopify = window.Shopify;
  const send = () => {
    if (shopify?.customerPrivacy?.analyticsProcessingAllowed()) act(shopify);
  };
  if (shopify?.customerPrivacy) send();
  else shopify?.loadFeatures?.(CONSENT_API, send);
}
