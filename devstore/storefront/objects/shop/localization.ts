/** Languages, countries and currencies. The shop has one country and one currency. */
import type { ShopRecord } from '../../../state/content.ts';
import { type Language, languagesOf } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { currencySymbol } from './money-format.ts';

/** Countries that use imperial units. */
const IMPERIAL = new Set(['US', 'LR', 'MM']);

export function localeDrop({ locale, isPrimary, rootUrl }: Language): StrictDrop {
  const properties = {
    iso_code: locale,
    endonym_name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale),
    name: new Intl.DisplayNames(['en'], { type: 'language' }).of(locale),
    primary: isPrimary,
    root_url: rootUrl,
  };
  return strictDrop('shop_locale', properties, () => locale);
}

export function currencyDrop({ currency }: ShopRecord): StrictDrop {
  const properties = {
    iso_code: currency,
    name: new Intl.DisplayNames(['en'], { type: 'currency' }).of(currency),
    symbol: currencySymbol(currency),
  };
  return strictDrop('currency', properties, () => currency);
}

export function localizationDrop({ state, language }: LocalizedContext): StrictDrop {
  const languages = languagesOf(state).map(localeDrop);
  const country = countryDrop(state.shop, languages);
  return strictDrop('localization', {
    language: localeDrop(language),
    available_languages: languages,
    country,
    available_countries: [country],
  });
}

/** The most likely country for the shop's language, as the shop has no address. */
function countryDrop(shop: ShopRecord, languages: StrictDrop[]): StrictDrop {
  const code = new Intl.Locale(shop.locale).maximize().region ?? 'US';
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  const properties = {
    name,
    iso_code: code,
    currency: currencyDrop(shop),
    unit_system: IMPERIAL.has(code) ? 'imperial' : 'metric',
    available_languages: languages,
  };
  return strictDrop('country', properties, () => name);
}
