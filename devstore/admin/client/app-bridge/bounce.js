// @ts-check
/* global location */
/** The app's bounce page: a page was asked for without a session token, and is to be loaded again with one. */
import { idToken } from './id-token.js';

/** Answers whether this is a bounce page, which it then leaves. */
export function bounce() {
  const address = new URLSearchParams(location.search).get('shopify-reload');
  if (address === null) return false;
  const page = new URL(address, location.href);
  if (page.origin !== location.origin) throw new Error(`Refused to bounce to ${page.origin}.`);
  void idToken().then((token) => {
    page.searchParams.set('id_token', token);
    location.replace(page);
  });
  return true;
}
