import { type Language, urlIn } from '../language.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';

/** The addresses of Shopify's own pages in the page's language. Only the blogs and the home page are in this store. */
export function routesDrop(language: Language): HonestDrop {
  const paths = {
    root_url: '/',
    account_url: '/account',
    account_login_url: '/account/login',
    account_logout_url: '/account/logout',
    account_recover_url: '/account/recover',
    account_register_url: '/account/register',
    account_addresses_url: '/account/addresses',
    account_profile_url: '/account/profile',
    collections_url: '/collections',
    all_products_collection_url: '/collections/all',
    search_url: '/search',
    predictive_search_url: '/search/suggest',
    cart_url: '/cart',
    cart_add_url: '/cart/add',
    cart_change_url: '/cart/change',
    cart_clear_url: '/cart/clear',
    cart_update_url: '/cart/update',
    product_recommendations_url: '/recommendations/products',
  };
  const urls = Object.entries(paths).map(([name, path]) => [name, urlIn(language, path)]);
  return honestDrop('routes', Object.fromEntries(urls) as Record<string, string>);
}
