/** Takes routines off the storefront: unpublishing, archiving, deleting. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { unpublishMetaobject } from '~/shopify/metaobjects.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { RoutineNotFound } from '../drafts.server';
import { hideTexts, removeTexts } from '../translations/live-texts.server';
import { listTranslations, recordLiveTexts } from '../translations/translations.server';
import { hideRoutine, metaobjectName } from './metaobject.server';

interface RoutineInput {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
}

/**
 * Returns a routine to draft: blocks show nothing. Versions and articles' choices stay. Does nothing if it isn't live.
 * @throws RoutineNotFound; ShopifyError, and the routine stays live.
 */
export async function unpublishRoutine(input: RoutineInput): Promise<void> {
  await withPublishLock(input, () => unpublishLocked(input));
}

/**
 * Unpublishes a routine and hides it from lists.
 * @throws RoutineNotFound; ShopifyError, and the routine stays as it is.
 */
export async function archiveRoutine(input: RoutineInput): Promise<void> {
  const { db, shop, id } = input;
  await withPublishLock(input, async () => {
    await unpublishLocked(input);
    // Archiving isn't an edit.
    const { updatedAt } = await db.routine.findFirstOrThrow({ where: { shop, id }, select: { updatedAt: true } });
    await db.routine.updateMany({ where: { shop, id, archivedAt: null }, data: { archivedAt: new Date(), updatedAt } });
  });
}

/**
 * Returns an archived routine to the list, as a draft.
 * @throws RoutineNotFound
 */
export async function unarchiveRoutine({ db, shop, id }: Omit<RoutineInput, 'admin'>): Promise<void> {
  const row = await db.routine.findFirst({ where: { shop, id }, select: { updatedAt: true } });
  if (!row) throw new RoutineNotFound();
  await db.routine.updateMany({ where: { shop, id }, data: { archivedAt: null, updatedAt: row.updatedAt } });
}

/**
 * Deletes a routine with its versions and its metaobject, if it still exists.
 * @throws ShopifyError, and the routine stays in the list.
 */
export async function deleteRoutine({ db, shop, id, admin }: RoutineInput): Promise<void> {
  // Locked, because publishing at the same time would show it again.
  await withPublishLock({ db, shop }, async () => {
    const row = await db.routine.findFirst({ where: { shop, id }, select: { handle: true, publishedAt: true } });
    if (!row) return;
    if (row.publishedAt !== null) {
      await unpublishMetaobject(admin, metaobjectName(row.handle));
      await removeTexts(admin, row.handle, await shownLocales({ db, shop, id }));
    }
    await db.routine.deleteMany({ where: { shop, id } });
  });
}

async function unpublishLocked({ db, shop, id, admin }: RoutineInput): Promise<void> {
  const select = { handle: true, title: true, liveVersion: true, updatedAt: true };
  const row = await db.routine.findFirst({ where: { shop, id }, select });
  if (!row) throw new RoutineNotFound();
  if (row.liveVersion === null) return;
  const { handle, title, updatedAt } = row;
  const metaobject = await hideRoutine(admin, handle, title);
  const texts = await hideTexts(admin, handle, await shownLocales({ db, shop, id }));
  const data = { liveVersion: null, liveRevision: null, ...metaobject, updatedAt };
  await db.routine.updateMany({ where: { shop, id }, data });
  await recordLiveTexts({ db, shop, id }, texts, new Map());
}

/** The languages with a metaobject. */
async function shownLocales(input: Omit<RoutineInput, 'admin'>): Promise<string[]> {
  const translations = await listTranslations(input);
  return translations.filter(({ hasMetaobject }) => hasMetaobject).map(({ locale }) => locale);
}
