/** The PDFs of a Brief's translations that are generated whenever it's published. */
import type { Db } from '~/db.server';
import { knownLanguage, languageName } from '~/messages/language';
import { findShop } from '~/settings/shop.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { generatePdf } from '../pdf/generate.server';
import { PdfNotGenerated } from '../pdf/pdf.server';
import type { RenderedPdf } from '../pdf/render';
import { type Brief, checkBrief } from '../schema';
import { listTranslations } from '../translations/drafts.server';
import { translatedBrief } from '../translations/translated-brief';

export interface TranslatedPdfs {
  /** The draft's revision that they were generated from. */
  revision: number;
  byLocale: Map<string, RenderedPdf>;
}

/**
 * Generates them before anything is published. Takes no lock, as it can take long.
 * @returns none if the draft isn't finished; null if the Brief is gone.
 * @throws PdfNotGenerated
 */
export async function generateTranslatedPdfs(input: {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
}): Promise<TranslatedPdfs | null> {
  const { db, shop, id, admin } = input;
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) return null;
  const { revision, createdAt } = row;
  const byLocale = new Map<string, RenderedPdf>();
  const checked = checkBrief(row.document, row.fileId === null);
  if ('problems' in checked) return { revision, byLocale };
  const translations = await listTranslations({ db, shop, briefId: id });
  const shopName = (await findShop({ db, shop }))?.name ?? shop;
  for (const { locale, texts, followsText, fileId } of translations) {
    if (!followsText || fileId !== null) continue;
    const brief = printable(translatedBrief(checked.brief, texts), locale);
    byLocale.set(
      locale,
      await generatePdf({ db, shop, shopName, admin, brief, createdAt, language: knownLanguage(locale) }),
    );
  }
  return { revision, byLocale };
}

function printable(brief: Brief, locale: string): Brief {
  const checked = checkBrief(brief, true);
  if ('brief' in checked) return checked.brief;
  const [problem] = checked.problems;
  throw new PdfNotGenerated(`The PDF in ${languageName(locale, 'en')} can’t be generated. ${problem?.message ?? ''}`);
}
