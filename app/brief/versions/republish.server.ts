/** What live Briefs show on the storefront: their newest version, and the settings that apply to all forms. */
import { createHash } from 'node:crypto';

import type { Db } from '~/db.server';
import { withPublishLock } from '~/publishing/publish-lock.server';
import { writeMetaobject } from '~/publishing/written-metaobject.server';
import type { Settings } from '~/settings/schema';
import { readSettings } from '~/settings/settings.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import {
  EMPTY_DOCUMENT,
  type MetaobjectName,
  findMetaobject,
  publishMetaobject,
  unpublishMetaobject,
} from '~/shopify/metaobjects.server';

import { BRIEF_METAOBJECT_TYPE, BRIEF_TEXT_METAOBJECT_TYPE, type PublishedBrief } from '../contract';
import type { Brief } from '../schema';
import { translatedBrief } from '../translations/translated-brief';
import { saveWordings } from '../wordings.server';
import { setDefaultMetafield } from './default-metafield.server';
import { recordMetaobject } from './changed-elsewhere.server';
import { LIVE, type LiveBrief, ORIGINAL, listLiveBriefs } from './live.server';

/**
 * Applies the shop's settings to the forms of all live Briefs. Drafts stay unpublished.
 * @throws ShopifyError
 */
export async function republishForms(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop, admin } = input;
  await withPublishLock(input, async () => {
    // Read within the lock, because others may have saved them meanwhile.
    const settings = await readSettings({ db, shop });
    for (const live of await listLiveBriefs({ db, shop })) await showBrief({ db, shop, admin, ...live, settings });
  });
}

interface ShowInput extends LiveBrief {
  db: Db;
  shop: string;
  admin: AdminApi;
  settings: Settings;
}

/**
 * Shows all live Briefs and the default one again, after Shopify deleted them with an earlier installation of the app.
 * @throws ShopifyError
 */
export async function republishBriefs(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop, admin } = input;
  await republishForms(input);
  await withPublishLock(input, async () => {
    const found = await db.brief.findFirst({ where: { shop, ...LIVE, isDefault: true }, select: { handle: true } });
    await setDefaultMetafield(admin, found?.handle ?? null);
  });
}

/**
 * Writes the metaobjects that the storefront reads: the translations, then the original. They have no guide: that's only in
 * the PDF. Until all are written, readers of the other languages see the original.
 * @throws ShopifyError
 */
export async function showBrief(input: ShowInput): Promise<void> {
  const { admin, brief, translations } = input;
  const original = await publishedBrief(input, brief, ORIGINAL);
  const edition = createHash('sha256').update(JSON.stringify(original)).digest('hex').slice(0, 12);
  for (const [locale, texts] of Object.entries(translations)) {
    const translated = await publishedBrief(input, translatedBrief(brief, texts), locale);
    const document: PublishedBrief = { ...translated, edition, languages: [] };
    await publishMetaobject(admin, textName(brief.handle, locale), { title: document.title, document });
  }
  const languages = Object.keys(translations).map((locale) => locale.toLowerCase());
  const document: PublishedBrief = { ...original, edition, languages };
  const name = { type: BRIEF_METAOBJECT_TYPE, handle: brief.handle };
  const written = await writeMetaobject(admin, name, { title: brief.title, document });
  await recordMetaobject({ ...input, written });
}

/** The document of a language by itself. Saves what it asks readers to agree to. */
async function publishedBrief(
  input: ShowInput,
  brief: Brief,
  locale: string,
): Promise<Omit<PublishedBrief, 'edition' | 'languages'>> {
  const { db, shop, id: briefId, brief: original, settings } = input;
  const { handle, title, pitch, inside, alternative } = brief;
  return {
    version: 1,
    handle,
    title,
    pitch,
    inside,
    consent: await saveWordings({ db, shop, briefId, brief, original, locale, settings }),
    alternative,
    proof: settings.proofOfWork,
  };
}

/** Liquid makes the handle in the same way. Handles of Briefs never contain two hyphens in a row. */
function textName(handle: string, locale: string): MetaobjectName {
  return { type: BRIEF_TEXT_METAOBJECT_TYPE, handle: `${handle}--${locale.toLowerCase()}` };
}

/**
 * Makes blocks show nothing. The metaobjects stay, and with them the articles' references, for when the Brief is published
 * again.
 * @param input.locales the languages that it was published in
 * @throws ShopifyError
 */
export async function hideBrief(
  admin: AdminApi,
  input: { handle: string; title: string; locales: string[] },
): Promise<void> {
  const { handle, title, locales } = input;
  await empty(admin, { type: BRIEF_METAOBJECT_TYPE, handle }, title);
  await hideTranslations(admin, { handle, title, locales });
}

/**
 * Makes blocks show the original in these languages.
 * @throws ShopifyError
 */
export async function hideTranslations(
  admin: AdminApi,
  input: { handle: string; title: string; locales: string[] },
): Promise<void> {
  for (const locale of input.locales) await empty(admin, textName(input.handle, locale), input.title);
}

async function empty(admin: AdminApi, name: MetaobjectName, title: string): Promise<void> {
  if ((await findMetaobject(admin, name)) === null) return;
  await publishMetaobject(admin, name, { title, document: EMPTY_DOCUMENT });
}

/**
 * Deletes the metaobjects.
 * @param locales the languages that it was ever published in
 * @throws ShopifyError
 */
export async function removeBrief(admin: AdminApi, handle: string, locales: string[]): Promise<void> {
  await unpublishMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle });
  for (const locale of locales) await unpublishMetaobject(admin, textName(handle, locale));
}
