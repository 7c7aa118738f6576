import type { StoreState } from '../../state/state.ts';
import { languagesOf, splitPath, localizedPath } from './language.ts';

/**
 * Where the `localization` form redirects to: the page it was on, in the chosen language. An unpublished language changes
 * nothing; a `return_to` outside the shop becomes the home page.
 */
export function languageRedirect(state: StoreState, form: Record<string, unknown>): string {
  const { pathname, search } = returnUrl(form.return_to);
  const { language, path } = splitPath(state, pathname);
  const code = form.language_code ?? form.locale_code;
  const chosen = languagesOf(state).find(({ locale }) => locale === code) ?? language;
  // A path starting with two slashes would be another host.
  return `${localizedPath(chosen, path).replace(/^\/+/, '/')}${search}`;
}

/** The page to return to; never outside the shop. */
function returnUrl(returnTo: unknown): URL {
  const shop = 'https://shop.invalid';
  const home = new URL(shop);
  if (typeof returnTo !== 'string' || !URL.canParse(returnTo, shop)) return home;
  const url = new URL(returnTo, shop);
  return url.origin === home.origin ? url : home;
}
