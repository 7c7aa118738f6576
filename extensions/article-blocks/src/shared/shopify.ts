import type { StandardActions } from '../cart/add-line.ts';

/** The global that Shopify puts on storefront pages. Any part of it may be missing; then nothing is reported. */
interface Storefront {
  /** Whether the page is in the theme editor. */
  designMode?: boolean;
  analytics?: { publish?: (name: string, data: object) => void };
  customerPrivacy?: { analyticsProcessingAllowed(): boolean };
  actions?: StandardActions;
  loadFeatures?: (features: { name: string; version: string }[], done: (error?: unknown) => void) => void;
}

declare global {
  interface Window {
    Shopify?: Storefront;
  }
}

/** Whether the reader allows analytics right now. */
export function isAllowed(): boolean {
  return Boolean(window.Shopify?.customerPrivacy?.analyticsProcessingAllowed());
}
