import type { Db, Tx } from '~/db.server';

import type { StoredFile } from './file-stream.server';

export interface CurrentFile extends StoredFile {
  /** The language that it's translated into; empty for the original. */
  locale: string;
}

/**
 * The file that the merchant chose, otherwise the latest one generated from the published text; null if there is none.
 * If only a newer text was ever generated (the merchant switched from an upload to the text), that's the one. A language
 * without a file has the original's.
 * @param params.locale a translation's language; empty for the original
 */
export async function findCurrentFile(params: {
  db: Db | Tx;
  shop: string;
  briefId: string;
  locale?: string;
}): Promise<CurrentFile | null> {
  const { db, shop, briefId, locale = '' } = params;
  // The length, without loading the bytes.
  const [file] = await db.$queryRaw<CurrentFile[]>`
    SELECT f.id, f.shop, f.name, f.locale, octet_length(f.bytes) AS length
    FROM "Brief" b JOIN "BriefFile" f ON f."briefId" = b.id
      LEFT JOIN "BriefTranslation" t ON t."briefId" = b.id AND t.locale = f.locale
    WHERE b.shop = ${shop} AND b.id = ${briefId}
      AND (f.locale <> '' OR f.id = b."fileId" OR (b."fileId" IS NULL AND f.source = 'generated'))
      AND (f.locale = '' OR f.locale = ${locale}
        AND (f.id = t."fileId" OR (t."fileId" IS NULL AND t."followsText" AND f.source = 'generated')))
    ORDER BY f.locale DESC, coalesce(f.revision <= b."publishedRevision", true) DESC, f.number DESC LIMIT 1`;
  return file ?? null;
}
