/** What readers agree to: the Brief's own text, in their language if it's translated, or ours for marketing. */
import type { Db } from '~/db.server';
import { MESSAGES } from '~/messages/catalog';
import { LANGUAGES, closestLanguage } from '~/messages/language';
import type { Settings } from '~/settings/schema';
import { findShop } from '~/settings/shop.server';

import type { ConsentPurpose } from '../../prisma/client/client';
import type { MarketingWordings, PublishedBrief, VersionedWording } from './contract';
import { wordingVersion } from './drafts.server';
import type { Brief } from './schema';

interface Input {
  db: Db;
  shop: string;
  brief: Pick<Brief, 'marketingConsent'>;
}

/** What the checkbox says, by language. */
async function marketingWordings({ db, shop, brief }: Input): Promise<MarketingWordings> {
  const own = brief.marketingConsent;
  if (own !== '') return { default: versioned(own), translations: {} };
  const shopName = (await findShop({ db, shop }))?.name ?? shop;
  const translations = Object.fromEntries(
    LANGUAGES.map((language) => [primaryOf(language), versioned(MESSAGES[language].marketing.wording(shopName))]),
  );
  return { default: versioned(MESSAGES.en.marketing.wording(shopName)), translations };
}

/** What the checkbox says in a language. */
export async function marketingWording(input: Input & { locale: string }): Promise<VersionedWording> {
  const { default: fallback, translations } = await marketingWordings(input);
  return translations[primaryOf(closestLanguage(input.locale))] ?? fallback;
}

interface SavedWordings {
  db: Db;
  shop: string;
  briefId: string;
  /** What readers of the language get. */
  brief: Brief;
  original: Brief;
  /** The language; empty for the original's. */
  locale: string;
  settings: Settings;
}

/**
 * Saves what a form says before readers see it, so that consents can refer to it. Where a text isn't translated, that's the
 * original's wording.
 */
export async function saveWordings(input: SavedWordings): Promise<PublishedBrief['consent']> {
  const { db, shop, briefId, brief, original, locale, settings } = input;
  const delivery = versioned(brief.consent);
  const deliveryLocale = brief.consent === original.consent ? '' : locale;
  await saveWording({ db, shop, briefId, purpose: 'delivery', locale: deliveryLocale, wording: delivery });
  const { consentBox: box, marketingConsent: hasMarketing } = settings;
  if (!hasMarketing) return { ...delivery, box, marketing: null };
  const marketingLocale = brief.marketingConsent === original.marketingConsent ? '' : locale;
  return { ...delivery, box, marketing: await saveMarketing({ db, shop, briefId, brief, locale: marketingLocale }) };
}

/** @param input.locale the language of the Brief's own text */
async function saveMarketing(input: Input & { briefId: string; locale: string }): Promise<MarketingWordings> {
  const { db, shop, briefId, locale } = input;
  const wordings = await marketingWordings(input);
  const keys = { db, shop, briefId, purpose: 'marketing' } as const;
  await saveWording({ ...keys, locale, wording: wordings.default });
  for (const [language, wording] of Object.entries(wordings.translations)) {
    await saveWording({ ...keys, locale: language, wording });
  }
  return wordings;
}

interface WordingKeys {
  db: Db;
  shop: string;
  briefId: string;
  purpose: ConsentPurpose;
}

/** Saves a wording, unless the Brief has had it in this language before. */
async function saveWording(input: WordingKeys & { locale: string; wording: VersionedWording }): Promise<void> {
  const { db, wording, ...keys } = input;
  await db.consentWording.createMany({ data: { ...keys, ...wording }, skipDuplicates: true });
}

/** Id of a marketing wording that readers of a language may have seen; null if the Brief never had it. */
export async function findMarketingWording(input: Input & { briefId: string; version: string; locale: string }) {
  const { db, shop, brief, briefId, version, locale } = input;
  const find = () => findWording({ db, shop, briefId, purpose: 'marketing', version, locale });
  const found = await find();
  if (found !== null || brief.marketingConsent !== '') return found;
  // Our own pages show our current wording, which isn't published yet if the shop was renamed.
  await saveMarketing({ ...input, locale: '' });
  return find();
}

/**
 * Id of a wording that readers of a language may have seen, now or earlier; null if the Brief never had it. The original's is
 * what they see where there's no translation.
 * @param input.locale as the page names it; may be anything
 */
export async function findWording(input: WordingKeys & { version: string; locale: string }): Promise<string | null> {
  const { db, locale, ...keys } = input;
  const found = await db.consentWording.findMany({
    where: { ...keys, locale: { in: wordingLocales(locale) } },
    select: { id: true },
    // A translation comes first if it has the same words.
    orderBy: { locale: 'desc' },
    take: 1,
  });
  return found[0]?.id ?? null;
}

/**
 * The languages of the wordings that readers of a language may have seen.
 * @param locale as the page names it; may be anything
 */
export function wordingLocales(locale: string): string[] {
  return ['', locale, primaryOf(locale)];
}

/** A locale's language without region, as our own wordings are saved. */
function primaryOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

function versioned(wording: string): VersionedWording {
  return { version: wordingVersion(wording), wording };
}
