// @ts-check
/* global document, location */
/** Shop parameters of the frame's URL. Stored for the session, as later URLs don't have them. */

const STORAGE_KEY = 'local-store-app-bridge';

/** @returns {{ apiKey: string, shop: string, host: string, locale: string }} */
function readConfig() {
  const query = new URLSearchParams(location.search);
  const stored = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
  const apiKey =
    document.currentScript?.dataset.apiKey ??
    document.querySelector('meta[name="shopify-api-key"]')?.getAttribute('content') ??
    '';
  const found = {
    apiKey,
    shop: query.get('shop') ?? stored.shop ?? '',
    host: query.get('host') ?? stored.host ?? '',
    locale: query.get('locale') ?? stored.locale ?? 'en',
  };
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(found));
  return found;
}

export const config = Object.freeze(readConfig());
