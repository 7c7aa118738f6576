import type { StoreContext } from '../../context.ts';
import { languagesOf } from '../language.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';
import { currencyDrop, localeDrop } from './localization.ts';
import { metafieldsDrop } from './metafields.ts';
import { moneyFormats } from './money-format.ts';

/** The shop: no products, no policies, no way to pay, no customer accounts. */
export function shopDrop(context: StoreContext): HonestDrop {
  const { shop } = context.state;
  const { plain, withCurrency } = moneyFormats(shop);
  const languages = languagesOf(context.state).map(localeDrop);
  const none = { vendors: [], types: [], products_count: 0, collections_count: 0, enabled_payment_types: [] };
  const policies = { refund_policy: null, shipping_policy: null, privacy_policy: null, terms_of_service: null };
  return honestDrop('shop', {
    ...none,
    ...policies,
    subscription_policy: null,
    policies: [],
    id: shop.id,
    name: shop.name,
    email: shop.email,
    phone: null,
    description: shop.description,
    password_message: null,
    currency: shop.currency,
    enabled_currencies: [currencyDrop(shop)],
    money_format: plain,
    money_with_currency_format: withCurrency,
    taxes_included: false,
    accepts_gift_cards: false,
    customer_accounts_enabled: false,
    customer_accounts_optional: false,
    domain: new URL(context.storeUrl).host,
    permanent_domain: shop.domain,
    url: context.storeUrl,
    secure_url: context.storeUrl,
    locale: languages[0],
    published_locales: languages,
    enabled_locales: languages,
    features: honestDrop('shop.features', { 'follow_on_shop?': false }),
    metafields: () => metafieldsDrop(context, (owner) => owner.startsWith('gid://shopify/Shop/')),
  });
}
