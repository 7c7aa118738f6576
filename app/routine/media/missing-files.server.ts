/** Finds routines with images or videos that were deleted in Shopify. */
import { AccessDenied, type AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';

import type { Draft } from '../schema';
import { fileIdsOf } from './file-ids';
import { readFileStates } from './shop-files.server';

/**
 * IDs of the routines whose draft or live version has a deleted file. Empty if the app may not read files.
 * @throws ShopifyError
 */
export async function findMissingFiles(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  ids: string[];
}): Promise<string[]> {
  const { db, shop, admin, ids } = input;
  const rows = await db.routine.findMany({
    where: { shop, id: { in: ids } },
    select: { id: true, document: true, liveVersion: true },
  });
  const live = rows.flatMap(({ id, liveVersion }) =>
    liveVersion === null ? [] : { routineId: id, number: liveVersion },
  );
  const versions = await db.routineVersion.findMany({
    where: { shop, OR: live },
    select: { routineId: true, document: true },
  });
  const documents = [...rows, ...versions.map(({ routineId, document }) => ({ id: routineId, document }))];
  const used = documents.map(({ id, document }) => ({ id, files: fileIdsOf(document as unknown as Draft) }));
  const files = used.flatMap((each) => each.files);
  if (files.length === 0) return [];
  try {
    const states = await readFileStates({ admin, shop, ids: files });
    const broken = used.filter((each) => each.files.some((file) => states[file]?.status === 'missing'));
    return [...new Set(broken.map(({ id }) => id))];
  } catch (error) {
    if (error instanceof AccessDenied) return [];
    throw error;
  }
}
