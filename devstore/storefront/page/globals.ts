/** The Liquid objects that all files of a page can read. */
import type { PageRequest } from './request.ts';
import { themeSettings } from './settings.ts';
import { articlesDrop, blogsDrop } from '../objects/content/blog.ts';
import { cartDrop } from '../objects/shop/cart.ts';
import { UnsupportedDrop, strictDrop, StrictDrop } from '../liquid/strict-drop.ts';
import { imagesDrop } from '../objects/media/image.ts';
import { linkListsDrop } from '../objects/content/link-lists.ts';
import { emptyList } from '../objects/content/list.ts';
import { localeDrop, localizationDrop } from '../objects/shop/localization.ts';
import { metafieldsDrop } from '../objects/metafields/metafields.ts';
import { metaobjectsDrop } from '../objects/metafields/metaobjects.ts';
import { allProductsDrop } from '../objects/products/product.ts';
import { routesDrop } from '../objects/shop/routes.ts';
import { shopDrop } from '../objects/shop/shop.ts';
import { themeDrop } from '../objects/theme.ts';

/** Global objects of Shopify that the store doesn't have. */
const UNSUPPORTED = ['all_country_option_tags', 'content_for_index', 'country_option_tags', 'scripts', 'self'];

const POWERED_BY = '<a target="_blank" rel="nofollow" href="https://www.shopify.com">Powered by Shopify</a>';

export function globalObjects(request: PageRequest): Record<string, unknown> {
  const { context, location } = request;
  const { article, blog, product } = location.objects;
  const [name = '', suffix = null] = request.template.split('.');
  const noResources = { collection: null, page: null, metaobject: null };
  return {
    ...Object.fromEntries(UNSUPPORTED.map((each) => [each, new UnsupportedDrop(each)])),
    // Visitors can't log in or pay, and pages have no share image.
    ...{ customer: null, page_image: null, current_tags: null, additional_checkout_buttons: false },
    content_for_additional_checkout_buttons: '',
    all_products: allProductsDrop(context),
    app: strictDrop('app', {
      metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/AppInstallation/')),
    }),
    articles: articlesDrop(context),
    blogs: blogsDrop(context),
    canonical_url: `${context.storeUrl}${location.path}`,
    cart: cartDrop(context, request.cart),
    closest: strictDrop('closest', {
      ...noResources,
      ...{ article: article ?? null, blog: blog ?? null, product: product ?? null },
    }),
    collections: emptyList('collections'),
    current_page: 1,
    handle: handleOf(article ?? product ?? blog),
    images: imagesDrop(context, request.sources.theme),
    linklists: linkListsDrop(context, location.path),
    localization: localizationDrop(context),
    metaobjects: metaobjectsDrop(context),
    page_title: location.title,
    page_description: location.description,
    pages: emptyList('pages'),
    powered_by_link: POWERED_BY,
    request: strictDrop('request', {
      design_mode: request.designMode,
      visual_preview_mode: false,
      host: new URL(context.storeUrl).host,
      origin: context.storeUrl,
      path: location.path,
      page_type: location.pageType,
      locale: localeDrop(context.language),
    }),
    routes: routesDrop(context.language),
    settings: themeSettings(request),
    shop: shopDrop(context),
    template: strictDrop('template', { name, suffix, directory: null }, () => request.template),
    theme: themeDrop(request.sources.theme),
    ...location.objects,
  };
}

function handleOf(resource: unknown): unknown {
  return resource instanceof StrictDrop ? resource.liquidMethodMissing('handle') : null;
}
