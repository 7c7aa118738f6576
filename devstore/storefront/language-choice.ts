import type { StoreState } from '../state.ts';
import { languagesOf, splitPath, urlIn } from './language.ts';

/**
 * Where the form of type `localization` leads: to the page that it was sent from, in the language that was chosen. What
 * is no published language changes none, and what is no page of the shop is its home page.
 */
export function chosenAddress(state: StoreState, form: Record<string, unknown>): string {
  const { pathname, search } = pageOfShop(form.return_to);
  const { language, path } = splitPath(state, pathname);
  const code = form.language_code ?? form.locale_code;
  const chosen = languagesOf(state).find(({ locale }) => locale === code) ?? language;
  // A path that begins with two slashes would be another host.
  return `${urlIn(chosen, path).replace(/^\/+/, '/')}${search}`;
}

/** No form may lead out of the shop. */
function pageOfShop(returnTo: unknown): URL {
  const shop = 'https://shop.invalid';
  const home = new URL(shop);
  if (typeof returnTo !== 'string' || !URL.canParse(returnTo, shop)) return home;
  const url = new URL(returnTo, shop);
  return url.origin === home.origin ? url : home;
}
