import { runSql } from './database.ts';

interface Saved {
  id: string;
  title: string;
  document: unknown;
  translations: { locale: string; texts: unknown; followsText: boolean; fileId: string | null }[];
}

/**
 * Remembers the demo's Brief with its translations.
 * @returns puts them back, in the draft
 */
export async function restoreBrief(dataDir: string): Promise<() => Promise<void>> {
  const [saved] = await runSql<Saved>(
    dataDir,
    `SELECT id, title, document, (
       SELECT jsonb_agg(translation) FROM "BriefTranslation" translation WHERE translation."briefId" = brief.id
     ) AS translations
     FROM "Brief" brief WHERE handle = 'buyers-brief'`,
  );
  if (!saved) throw new Error('The demo has no Brief.');
  return async () => {
    await runSql(
      dataDir,
      `UPDATE "Brief" SET title = $2, document = $3, revision = revision + 1, "documentRevision" = revision + 1 WHERE id = $1`,
      [saved.id, saved.title, JSON.stringify(saved.document)],
    );
    for (const { locale, texts, followsText, fileId } of saved.translations) {
      await runSql(
        dataDir,
        `UPDATE "BriefTranslation" SET texts = $3, "followsText" = $4, "fileId" = $5, revision = revision + 1
         WHERE "briefId" = $1 AND locale = $2`,
        [saved.id, locale, JSON.stringify(texts), followsText, fileId],
      );
    }
  };
}
