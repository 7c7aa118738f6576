/** The Liquid objects that every file of a page can read. */
import type { Page } from '../page.ts';
import { themeSettings } from '../settings.ts';
import { articlesDrop, blogsDrop } from './blog.ts';
import { cartDrop } from './cart.ts';
import { AbsentDrop, honestDrop, HonestDrop } from './honest-drop.ts';
import { imagesDrop } from './image.ts';
import { linkListsDrop } from './link-lists.ts';
import { emptyList } from './list.ts';
import { localeDrop, localizationDrop } from './localization.ts';
import { metafieldsDrop } from './metafields.ts';
import { metaobjectsDrop } from './metaobjects.ts';
import { routesDrop } from './routes.ts';
import { shopDrop } from './shop.ts';
import { themeDrop } from './theme.ts';

/** Objects that Shopify has on every page and this store has not. */
const ABSENT = ['all_country_option_tags', 'content_for_index', 'country_option_tags', 'self'];

const POWERED_BY = '<a target="_blank" rel="nofollow" href="https://www.shopify.com">Powered by Shopify</a>';

export function globalObjects(page: Page): Record<string, unknown> {
  const { context, location } = page;
  const { shop } = context.state;
  const { article, blog } = location.objects;
  const [name = '', suffix = null] = page.template.split('.');
  const nothing = { product: null, collection: null, page: null, metaobject: null };
  return {
    ...Object.fromEntries([...ABSENT, 'scripts'].map((each) => [each, new AbsentDrop(each)])),
    // Nobody can log in, pay or search here, and no page has a picture of its own.
    ...{ customer: null, page_image: null, current_tags: null, additional_checkout_buttons: false },
    content_for_additional_checkout_buttons: '',
    all_products: new HonestDrop('all_products', () => null),
    app: honestDrop('app', {
      metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/AppInstallation/')),
    }),
    articles: articlesDrop(context),
    blogs: blogsDrop(context),
    canonical_url: `${context.storeUrl}${location.path}`,
    cart: cartDrop(shop),
    closest: honestDrop('closest', { ...nothing, article: article ?? null, blog: blog ?? null }),
    collections: emptyList('collections'),
    current_page: 1,
    handle: handleOf(article ?? blog),
    images: imagesDrop(page.sources.theme),
    linklists: linkListsDrop(page),
    localization: localizationDrop(context),
    metaobjects: metaobjectsDrop(context),
    page_title: location.title,
    page_description: location.description,
    pages: emptyList('pages'),
    powered_by_link: POWERED_BY,
    request: honestDrop('request', {
      design_mode: page.designMode,
      visual_preview_mode: false,
      host: new URL(context.storeUrl).host,
      origin: context.storeUrl,
      path: location.path,
      page_type: location.pageType,
      locale: localeDrop(context.language),
    }),
    routes: routesDrop(context.language),
    settings: themeSettings(page),
    shop: shopDrop(context),
    template: honestDrop('template', { name, suffix, directory: null }, () => page.template),
    theme: themeDrop(page.sources.theme),
    ...location.objects,
  };
}

function handleOf(resource: unknown): unknown {
  return resource instanceof HonestDrop ? resource.liquidMethodMissing('handle') : null;
}
