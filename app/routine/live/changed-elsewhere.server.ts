/** Finds live routines with a metaobject, its own or a translation's, that was changed or deleted in Shopify, not by this app, and repairs them. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { reassignArticles } from '~/articles/reassign.server';
import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import { withPublishLock } from '~/publishing/publish-lock.server';
import { findChangedMetaobjects } from '~/publishing/written-metaobject.server';

import { RoutineNotFound } from '../drafts.server';
import { showLiveVersion } from '../publish.server';
import { LISTS } from './metaobject.server';

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
  const columns = { metaobjectId: true, metaobjectHash: true, metaobjectUpdatedAt: true, updatedAt: true };
  const where = { shop, liveVersion: { not: null } };
  const routines = await db.routine.findMany({
    where: { ...where, id: { in: ids }, metaobjectId: { not: null } },
    select: { id: true, ...columns },
  });
  const texts = await db.routineTranslation.findMany({
    where: { shop, routineId: { in: ids }, metaobjectId: { not: null }, routine: where },
    select: { id: true, routineId: true, ...columns },
  });
  const { changes, same } = await findChangedMetaobjects(admin, [...texts, ...routines], LISTS);
  for (const { id, metaobjectHash, metaobjectUpdatedAt } of same) {
    const text = texts.find((row) => row.id === id);
    const updatedAt = (text ?? routines.find((row) => row.id === id))?.updatedAt;
    const [where, data] = [
      { shop, id, metaobjectHash },
      { metaobjectUpdatedAt, updatedAt },
    ];
    await (text ? db.routineTranslation.updateMany({ where, data }) : db.routine.updateMany({ where, data }));
  }
  // Without its translation, a routine is still there.
  const ofTexts = texts.flatMap(({ id, routineId }) => (changes[id] ? [[routineId, 'changed' as const]] : []));
  const ofRoutines = routines.flatMap(({ id }) => (changes[id] ? [[id, changes[id]]] : []));
  return Object.fromEntries([...ofTexts, ...ofRoutines]) as Partial<Record<string, ChangedElsewhere>>;
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
    await reassignArticles({ ...input, content: 'routine', from: previousId, to: metaobjectId });
  });
}
