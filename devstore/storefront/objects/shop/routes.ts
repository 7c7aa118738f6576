import { type Language, localizedPath } from '../../languages/language.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';

/** URLs of Shopify's pages in the page's language. The store only has the home page, the blogs, products and the cart. */
export function routesDrop(language: Language): StrictDrop {
  const paths = {
    root_url: '/',
    account_url: '/account',
    account_login_url: '/account/login',
    account_logout_url: '/account/logout',
    account_register_url: '/account/register',
    account_addresses_url: '/account/addresses',
    collections_url: '/collections',
    all_products_collection_url: '/collections/all',
    search_url: '/search',
    predictive_search_url: '/search/suggest',
    cart_url: '/cart',
    cart_add_url: '/cart/add',
    cart_change_url: '/cart/change',
    cart_update_url: '/cart/update',
    product_recommendations_url: '/recommendations/products',
  };
  const urls = Object.entries(paths).map(([name, path]) => [name, localizedPath(language, path)]);
  return strictDrop('routes', Object.fromEntries(urls) as Record<string, string>);
}
