/** Languages, countries and currencies: of the latter two, the shop has one. */
import type { ShopRecord } from '../../state.ts';
import { type Language, languagesOf } from '../language.ts';
import type { LocalizedContext } from '../localized-context.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';
import { currencySymbol } from './money-format.ts';

/** Where people do not measure in metres. */
const IMPERIAL = new Set(['US', 'LR', 'MM']);

export function localeDrop({ locale, isPrimary, rootUrl }: Language): HonestDrop {
  const properties = {
    iso_code: locale,
    endonym_name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale),
    name: new Intl.DisplayNames(['en'], { type: 'language' }).of(locale),
    primary: isPrimary,
    root_url: rootUrl,
  };
  return honestDrop('shop_locale', properties, () => locale);
}

export function currencyDrop({ currency }: ShopRecord): HonestDrop {
  const properties = {
    iso_code: currency,
    name: new Intl.DisplayNames(['en'], { type: 'currency' }).of(currency),
    symbol: currencySymbol(currency),
  };
  return honestDrop('currency', properties, () => currency);
}

export function localizationDrop({ state, language }: LocalizedContext): HonestDrop {
  const languages = languagesOf(state).map(localeDrop);
  const country = countryDrop(state.shop, languages);
  return honestDrop('localization', {
    language: localeDrop(language),
    available_languages: languages,
    country,
    available_countries: [country],
  });
}

/** The shop says nothing of its country: it is the one where most people speak its language. */
function countryDrop(shop: ShopRecord, languages: HonestDrop[]): HonestDrop {
  const code = new Intl.Locale(shop.locale).maximize().region ?? 'US';
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  const properties = {
    name,
    iso_code: code,
    currency: currencyDrop(shop),
    unit_system: IMPERIAL.has(code) ? 'imperial' : 'metric',
    available_languages: languages,
  };
  return honestDrop('country', properties, () => name);
}
