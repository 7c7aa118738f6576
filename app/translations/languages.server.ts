/** The shop's languages. */
import { logError } from '~/log.server';
import { AccessDenied, type AdminApi, ShopifyError, runQuery } from '~/shopify/admin-api.server';

import type { ShopLanguages } from './contract';
import { asLanguage, byName, localeName } from './locales';

const QUERY = `#graphql
  query ShopLanguages {
    shopLocales {
      locale
      primary
      published
    }
  }
`;

/**
 * From Shopify if the merchant granted `read_locales`; otherwise what they chose.
 * @param chosen locales, from the settings
 * @throws ShopifyError
 */
export async function readShopLanguages(
  admin: AdminApi,
  chosen: { primaryLanguage: string; languages: string[] },
): Promise<ShopLanguages> {
  try {
    const { shopLocales } = await runQuery(admin, QUERY, {});
    const all = shopLocales.map(({ locale, primary, published }) => ({
      ...{ locale, name: localeName(locale), isPublished: published },
      isPrimary: primary,
    }));
    const languages = all.map(({ isPrimary: _isPrimary, ...language }) => language);
    const primary = languages[all.findIndex(({ isPrimary }) => isPrimary)] ?? asLanguage(chosen.primaryLanguage);
    const others = languages.filter(({ locale }) => locale !== primary.locale).sort(byName);
    return { primary, others, isFromShopify: true };
  } catch (error) {
    if (!(error instanceof AccessDenied)) throw error;
    return chosenLanguages(chosen);
  }
}

/** The same, for pages: what the merchant chose also if Shopify doesn't respond. */
export async function readPageLanguages(
  admin: AdminApi,
  chosen: { primaryLanguage: string; languages: string[] },
): Promise<ShopLanguages> {
  try {
    return await readShopLanguages(admin, chosen);
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Reading the languages from Shopify failed', error);
    return chosenLanguages(chosen);
  }
}

/** What the merchant chose. */
function chosenLanguages(chosen: { primaryLanguage: string; languages: string[] }): ShopLanguages {
  const primary = asLanguage(chosen.primaryLanguage);
  const others = chosen.languages.filter((locale) => locale !== primary.locale).map(asLanguage);
  return { primary, others: others.sort(byName), isFromShopify: false };
}
