/** The text of the marketing checkbox: the Brief's own, otherwise ours in the reader's language. */
import type { Db } from '~/db.server';
import { MESSAGES } from '~/messages/catalog';
import { LANGUAGES, closestLanguage } from '~/messages/language';
import { findShop } from '~/settings/shop.server';

import type { MarketingWordings, VersionedWording } from './contract';
import { wordingVersion } from './drafts.server';
import type { Brief } from './schema';

type Wording = Pick<Brief, 'marketingConsent'>;

interface Input {
  db: Db;
  shop: string;
  brief: Wording;
}

/** What the checkbox says, by language. */
async function marketingWordings({ db, shop, brief }: Input): Promise<MarketingWordings> {
  const own = brief.marketingConsent;
  if (own !== '') return { default: versioned(own), translations: {} };
  const shopName = (await findShop({ db, shop }))?.name ?? shop;
  const translations = Object.fromEntries(
    LANGUAGES.map((language) => [
      language.split('-')[0] ?? language,
      versioned(MESSAGES[language].marketing.wording(shopName)),
    ]),
  );
  return { default: versioned(MESSAGES.en.marketing.wording(shopName)), translations };
}

/** What the checkbox says in a language. */
export async function marketingWording(input: Input & { locale: string }): Promise<VersionedWording> {
  const { default: fallback, translations } = await marketingWordings(input);
  const [primary = ''] = closestLanguage(input.locale).split('-');
  return translations[primary] ?? fallback;
}

/** Saves what the checkbox says, so that consents can refer to it, and returns it. */
export async function saveMarketingWordings(input: Input & { briefId: string }): Promise<MarketingWordings> {
  const { db, shop, briefId } = input;
  const wordings = await marketingWordings(input);
  const data = [wordings.default, ...Object.values(wordings.translations)].map((each) => ({
    ...{ shop, briefId, purpose: 'marketing' as const },
    ...each,
  }));
  await db.consentWording.createMany({ data, skipDuplicates: true });
  return wordings;
}

/** Id of a marketing wording that readers may have seen; null if the Brief never had it. */
export async function findMarketingWording(input: Input & { briefId: string; version: string }) {
  const { db, shop, briefId, version } = input;
  const where = { shop, briefId, purpose: 'marketing' as const, version };
  const find = () => db.consentWording.findFirst({ where, select: { id: true } });
  const found = await find();
  if (found) return found.id;
  // Our own pages show the current wording, which isn't published yet if the shop was renamed.
  await saveMarketingWordings(input);
  return (await find())?.id ?? null;
}

function versioned(wording: string): VersionedWording {
  return { version: wordingVersion(wording), wording };
}
