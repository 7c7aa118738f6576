import { languagesOf } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { metafieldsDrop } from '../metafields/metafields.ts';
import { publishedProducts } from '../products/product.ts';
import { localeDrop } from './localization.ts';
import { moneyFormats } from './money-format.ts';

/** The shop. It has no policies, payment methods or customer accounts. */
export function shopDrop(context: LocalizedContext): StrictDrop {
  const { shop } = context.state;
  const { plain, withCurrency } = moneyFormats(shop);
  const languages = languagesOf(context.state).map(localeDrop);
  return strictDrop('shop', {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    phone: null,
    description: shop.description,
    password_message: null,
    currency: shop.currency,
    money_format: plain,
    money_with_currency_format: withCurrency,
    taxes_included: false,
    customer_accounts_enabled: false,
    enabled_payment_types: [],
    policies: [],
    shipping_policy: null,
    products_count: publishedProducts(context).length,
    domain: new URL(context.storeUrl).host,
    permanent_domain: shop.domain,
    url: context.storeUrl,
    secure_url: context.storeUrl,
    locale: languages[0],
    published_locales: languages,
    features: strictDrop('shop.features', { 'follow_on_shop?': false }),
    metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/Shop/')),
  });
}
