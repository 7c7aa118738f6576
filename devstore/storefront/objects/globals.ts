/** The Liquid objects that every file of a page can read. */
import type { Page } from '../page.ts';
import { AbsentDrop, honestDrop } from './honest-drop.ts';
import { blogsDrop } from './blog.ts';
import { metafieldsDrop } from './metafields.ts';
import { metaobjectsDrop } from './metaobjects.ts';
import { themeSettings } from '../settings.ts';

/** Objects that Shopify has on every page and this store has not. What is nil there (`customer`) is nil here too. */
const ABSENT = [
  'all_country_option_tags',
  'all_products',
  'articles',
  'cart',
  'collections',
  'content_for_index',
  'country_option_tags',
  'images',
  'linklists',
  'pages',
  'powered_by_link',
  'theme',
];

export function globalObjects(page: Page): Record<string, unknown> {
  const { context, location } = page;
  const { shop } = context.state;
  const [name = '', suffix] = page.template.split('.');
  const language = honestDrop('shop_locale', {
    iso_code: shop.locale,
    endonym_name: new Intl.DisplayNames([shop.locale], { type: 'language' }).of(shop.locale),
    name: new Intl.DisplayNames(['en'], { type: 'language' }).of(shop.locale),
    primary: true,
    root_url: '/',
  });
  return {
    ...Object.fromEntries(ABSENT.map((each) => [each, new AbsentDrop(each)])),
    app: honestDrop('app', {
      metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/AppInstallation/')),
    }),
    blogs: blogsDrop(context),
    metaobjects: metaobjectsDrop(context),
    localization: honestDrop('localization', { language, available_languages: [language] }),
    request: honestDrop('request', {
      design_mode: page.designMode,
      visual_preview_mode: false,
      host: new URL(context.storeUrl).host,
      origin: context.storeUrl,
      path: location.path,
      page_type: location.pageType,
      locale: language,
    }),
    routes: honestDrop('routes', { root_url: '/' }),
    settings: themeSettings(page),
    shop: honestDrop('shop', {
      id: shop.id,
      name: shop.name,
      email: shop.email,
      description: shop.description,
      currency: shop.currency,
      domain: new URL(context.storeUrl).host,
      permanent_domain: shop.domain,
      url: context.storeUrl,
      secure_url: context.storeUrl,
      locale: shop.locale,
      metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/Shop/')),
    }),
    template: honestDrop('template', { name, suffix: suffix ?? null, directory: null }, () => page.template),
    canonical_url: `${context.storeUrl}${location.path}`,
    page_title: location.title,
    page_description: location.description,
    ...location.objects,
  };
}
