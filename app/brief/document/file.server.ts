/** The file that readers get. */
import type { Db } from '~/db.server';

import type { StoredFile } from '../link/file-stream.server';

/**
 * The file that the merchant chose, or the newest that was made from the Brief's text; null where there is none. Links
 * that were mailed earlier give it, too.
 */
export async function currentFile(of: { db: Db; shop: string; briefId: string }): Promise<StoredFile | null> {
  const { db, shop, briefId } = of;
  // The length without the bytes.
  const [file] = await db.$queryRaw<StoredFile[]>`
    SELECT f.id, f.shop, f.name, octet_length(f.bytes) AS length
    FROM "Brief" b JOIN "BriefFile" f ON f."briefId" = b.id
    WHERE b.shop = ${shop} AND b.id = ${briefId}
      AND (f.id = b."fileId" OR (b."fileId" IS NULL AND f.source = 'made'))
    ORDER BY f.number DESC LIMIT 1`;
  return file ?? null;
}
