/** Which PDF readers of a language get. */
import type { Db, Tx } from '~/db.server';

interface Selection {
  tx: Tx | Db;
  shop: string;
  briefId: string;
  /** The translation's language; empty for the original. */
  locale: string;
  /** The file; null for the generated one. */
  fileId: string | null;
  /** Whether a translation's PDF is generated. If not, and without a file, readers get the original's. */
  followsText: boolean;
}

/** Selects the PDF of a language. The Brief's row must be locked. */
export async function selectPdf({ tx, shop, briefId, locale, fileId, followsText }: Selection): Promise<void> {
  if (locale === '') {
    await tx.brief.updateMany({ where: { shop, id: briefId }, data: { fileId } });
    return;
  }
  const data = { fileId, followsText };
  const { count } = await tx.briefTranslation.updateMany({ where: { shop, briefId, locale }, data });
  if (count > 0) return;
  await tx.briefTranslation.create({ data: { ...data, shop, briefId, locale, texts: {}, revision: 0 } });
  // Readers get a new language when the Brief is published.
  await tx.brief.updateMany({ where: { shop, id: briefId }, data: { revision: { increment: 1 } } });
}
