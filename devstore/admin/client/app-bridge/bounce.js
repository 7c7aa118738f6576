// @ts-check
/* global location */
/** The app's bounce page, which reloads a page with a session token. */
import { idToken } from './id-token.js';

/** Redirects if this is a bounce page. Returns whether it is. */
export function bounce() {
  const address = new URLSearchParams(location.search).get('shopify-reload');
  if (address === null) return false;
  const page = new URL(address, location.href);
  if (page.origin !== location.origin) throw new Error(`Can't bounce to another origin: ${page.origin}`);
  void idToken().then((token) => {
    page.searchParams.set('id_token', token);
    location.replace(page);
  });
  return true;
}
