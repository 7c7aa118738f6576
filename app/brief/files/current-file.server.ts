import type { Db } from '~/db.server';

import type { StoredFile } from './file-stream.server';

/**
 * The file that the merchant chose, otherwise the latest one generated from the published text; null if there is none.
 * If only a newer text was ever generated (the merchant switched from an upload to the text), that's the one.
 */
export async function findCurrentFile(params: { db: Db; shop: string; briefId: string }): Promise<StoredFile | null> {
  const { db, shop, briefId } = params;
  // The length, without loading the bytes.
  const [file] = await db.$queryRaw<StoredFile[]>`
    SELECT f.id, f.shop, f.name, octet_length(f.bytes) AS length
    FROM "Brief" b JOIN "BriefFile" f ON f."briefId" = b.id
      LEFT JOIN LATERAL (
        SELECT v.revision FROM "BriefVersion" v WHERE v."briefId" = b.id ORDER BY v.number DESC LIMIT 1
      ) published ON true
    WHERE b.shop = ${shop} AND b.id = ${briefId}
      AND (f.id = b."fileId" OR (b."fileId" IS NULL AND f.source = 'generated'))
    ORDER BY coalesce(f.revision <= published.revision, true) DESC, f.number DESC LIMIT 1`;
  return file ?? null;
}
