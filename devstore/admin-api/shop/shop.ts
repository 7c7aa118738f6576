/** The shop, the app and its installation. */
import type { StoreContext } from '../../context.ts';
import { grantedScopes } from '../../platform/app/installation.ts';
import { optionalScopes, requiredScopes, withImpliedScopes } from '../../platform/app/scopes.ts';
import { languagesOf } from '../../storefront/languages/language.ts';
import { moneyFormats } from '../../storefront/objects/shop/money-format.ts';
import { APP_ID, gid, INSTALLATION_ID } from '../../state/gid.ts';
import { metafieldOwner } from '../metaobjects/metafields.ts';
import type { View } from '../graphql/view.ts';

export function shopView(context: StoreContext): View {
  const { shop } = context.state;
  const id = gid('Shop', shop.id);
  return {
    __typename: 'Shop',
    id,
    name: shop.name,
    description: shop.description,
    email: shop.email,
    contactEmail: shop.email,
    myshopifyDomain: shop.domain,
    url: context.storeUrl,
    primaryDomain: {
      __typename: 'Domain',
      id: gid('Domain', shop.id),
      host: new URL(context.storeUrl).host,
      url: context.storeUrl,
      sslEnabled: false,
    },
    ianaTimezone: shop.timezone,
    currencyCode: shop.currency,
    currencyFormats: () => {
      const { plain, withCurrency } = moneyFormats(shop);
      return { moneyFormat: plain, moneyWithCurrencyFormat: withCurrency };
    },
    ...metafieldOwner(context, id),
  };
}

/** The shop's languages, the primary one first. All of them are published. */
export function shopLocales({ state }: StoreContext): View[] {
  return languagesOf(state).map(({ locale, isPrimary }) => ({
    ...{ __typename: 'ShopLocale', locale, primary: isPrimary, published: true },
    name: new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale,
  }));
}

/** The app, which is the only one in this store. */
export function appView(context: StoreContext): View {
  const { toml, config } = context;
  const named = (scopes: readonly string[]) => scopes.map((handle) => ({ handle }));
  return {
    __typename: 'App',
    id: APP_ID,
    title: toml.name,
    apiKey: config.apiKey,
    requestedAccessScopes: named(requiredScopes(toml)),
    optionalAccessScopes: named(optionalScopes(toml)),
    installation: () => installationView(context),
  };
}

export function installationView(context: StoreContext): View {
  const id = INSTALLATION_ID;
  return {
    __typename: 'AppInstallation',
    id,
    launchUrl: `${context.storeUrl}/admin/apps/unwind`,
    accessScopes: withImpliedScopes(grantedScopes(context)).map((handle) => ({ handle })),
    ...metafieldOwner(context, id),
  };
}
