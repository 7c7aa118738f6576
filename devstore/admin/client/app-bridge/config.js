// @ts-check
/* global document, location */
/** What the frame's address says about the shop. Later pages of the app lack it, so it is kept for the session. */

const KEPT = 'local-store-app-bridge';

/** @returns {{ apiKey: string, shop: string, host: string, locale: string }} */
function readConfig() {
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  const apiKey =
    document.currentScript?.dataset.apiKey ??
    document.querySelector('meta[name="shopify-api-key"]')?.getAttribute('content') ??
    '';
  const found = {
    apiKey,
    shop: query.get('shop') ?? kept.shop ?? '',
    host: query.get('host') ?? kept.host ?? '',
    locale: query.get('locale') ?? kept.locale ?? 'en',
  };
  sessionStorage.setItem(KEPT, JSON.stringify(found));
  return found;
}

export const config = Object.freeze(readConfig());
