/** What the translation page and the editor show of a Brief's translations. */
import type { Db } from '~/db.server';
import { readSettings } from '~/settings/settings.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Translations } from '~/translations/contract';
import { readPageLanguages } from '~/translations/languages.server';
import {
  type DocumentTranslations,
  type DocumentTexts,
  documentTranslations,
  fileTexts,
} from '~/translations/page-data';

import { type FoundBrief, findBrief } from '../drafts.server';
import { type Files, listFiles } from '../files/file-versions.server';
import { findLatestVersion } from '../versions/live.server';
import { listTranslations } from './drafts.server';
import { walkBrief } from './walk-brief';

interface Input {
  db: Db;
  shop: string;
  /** The Brief's ID. */
  id: string;
  admin: AdminApi;
}

export interface TranslationPageData extends DocumentTranslations {
  brief: FoundBrief;
  /** The open language's PDFs; null if the shop has no other language. */
  files: Files | null;
  /** Whether readers get the Brief in the open language. */
  isLive: boolean;
}

/** @param input `locale` is the requested language; the first one without it. Null if the shop has no such Brief. */
export async function readTranslationPage(
  input: Input & { locale: string | null },
): Promise<TranslationPageData | null> {
  const { db, shop, id } = input;
  const found = await readTexts(input);
  if (!found) return null;
  const locale = found.open?.language.locale;
  if (locale === undefined) return { ...found, files: null, isLive: false };
  const [files, published] = await Promise.all([
    listFiles({ db, shop, briefId: id, locale }),
    findLatestVersion({ db, shop, id }),
  ]);
  const isPublished = Object.hasOwn(published?.translations ?? {}, locale);
  return { ...found, files, isLive: isPublished && !found.brief.isUnpublished };
}

/** A Brief's texts in one of the shop's languages, for a translator's file; null if there's no such Brief or language. */
export async function readFileTexts(input: Input & { locale: string }): Promise<DocumentTexts | null> {
  const page = await readTexts(input);
  const texts = page && fileTexts(page, input.locale);
  return texts && { ...texts, handle: page.brief.handle };
}

/** The languages that the editor shows counts of: those with translations. Doesn't ask Shopify. */
export async function readEditorTranslations({ db, shop, id }: Omit<Input, 'admin'>): Promise<Translations> {
  const saved = await listTranslations({ db, shop, briefId: id });
  return Object.fromEntries(saved.map(({ locale, texts }) => [locale, texts]));
}

async function readTexts(
  input: Input & { locale: string | null },
): Promise<(DocumentTranslations & { brief: FoundBrief }) | null> {
  const { db, shop, id, admin, locale } = input;
  const [brief, saved, settings] = await Promise.all([
    findBrief({ db, shop, id }),
    listTranslations({ db, shop, briefId: id }),
    readSettings({ db, shop }),
  ]);
  if (!brief) return null;
  const shopLanguages = await readPageLanguages(admin, settings);
  const { document } = brief;
  return { brief, ...documentTranslations({ walk: walkBrief, document, saved, shopLanguages, locale }) };
}
