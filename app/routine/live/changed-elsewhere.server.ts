/** Finds live routines whose metaobject was changed or deleted in Shopify, not by this app, and repairs them. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { type MetaobjectState, readMetaobjectFields, readMetaobjectStates } from '~/shopify/metaobjects.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { reassignArticles } from '../articles/reassign.server';
import { RoutineNotFound } from '../drafts.server';
import { showLiveVersion } from '../publish.server';
import type { ChangedElsewhere } from './contract';
import { fieldsHash } from './metaobject.server';

interface Input {
  db: Db;
  shop: string;
  admin: AdminApi;
}

/**
 * What happened in Shopify to live routines, by ID. Routines that are as the app published them are left out.
 *
 * One call asks Shopify when all of them were changed. Content is compared only if that isn't when the app wrote it.
 *
 * @param ids at most 250
 * @throws ShopifyError
 */
export async function findChangedElsewhere(
  input: Input & { ids: string[] },
): Promise<Partial<Record<string, ChangedElsewhere>>> {
  const { db, shop, admin, ids } = input;
  const rows = await db.routine.findMany({
    where: { shop, id: { in: ids }, liveVersion: { not: null }, metaobjectId: { not: null } },
    select: { id: true, metaobjectId: true, metaobjectHash: true, metaobjectUpdatedAt: true, updatedAt: true },
  });
  if (rows.length === 0) return {};
  const found = await readMetaobjectStates(
    admin,
    rows.flatMap(({ metaobjectId }) => metaobjectId ?? []),
  );
  const states = new Map(found.map((state) => [state.id, state]));
  const changes: Partial<Record<string, ChangedElsewhere>> = {};
  for (const row of rows) {
    const state = states.get(row.metaobjectId ?? '');
    if (!state) changes[row.id] = 'deleted';
    else if (state.updatedAt !== row.metaobjectUpdatedAt && !(await isSame(input, row, state))) {
      changes[row.id] = 'changed';
    }
  }
  return changes;
}

/**
 * Shows the live version again. If its metaobject was deleted, the articles that showed it show the new one.
 * @throws RoutineNotFound if the routine isn't live; ShopifyError
 */
export async function repairRoutine(input: Input & { id: string }): Promise<void> {
  await withPublishLock(input, async () => {
    const shown = await showLiveVersion(input);
    if (!shown) throw new RoutineNotFound();
    const { previousId, metaobjectId } = shown;
    if (previousId === null || previousId === metaobjectId) return;
    await reassignArticles({ ...input, from: previousId, to: metaobjectId });
  });
}

interface CheckedRow {
  id: string;
  metaobjectHash: string | null;
  updatedAt: Date;
}

/** Whether a metaobject that was written since still has the content that the app wrote. */
async function isSame({ db, shop, admin }: Input, row: CheckedRow, state: MetaobjectState): Promise<boolean> {
  const fields = await readMetaobjectFields(admin, state.id);
  if (!fields || hashOf(fields) !== row.metaobjectHash) return false;
  const data = { metaobjectUpdatedAt: state.updatedAt, updatedAt: row.updatedAt };
  await db.routine.updateMany({ where: { shop, id: row.id, metaobjectHash: row.metaobjectHash }, data });
  return true;
}

/** Null if the document isn't JSON. */
function hashOf(fields: Partial<Record<string, string>>): string | null {
  try {
    return fieldsHash(fields);
  } catch {
    return null;
  }
}
