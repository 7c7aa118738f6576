/** Setting the default Brief, unpublishing, deleting. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';
import { readSettings } from '~/settings/settings.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { BRIEF_NOT_FOUND } from '../drafts.server';
import { lockBrief } from '../files/file-versions.server';
import { LIVE, findLatestVersion, listPublishedLocales } from './live.server';
import { setDefaultMetafield } from './default-metafield.server';
import { hideBrief, removeBrief, showBrief } from './republish.server';

interface BriefInput {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
}

/** The Brief's state doesn't allow the action. The message tells the merchant why and what to do. */
export class BriefActionRefused extends Error {
  override name = 'BriefActionRefused';
}

/**
 * Makes a Brief the shop's default.
 * @throws BriefActionRefused if it isn't live; ShopifyError, without changing the default.
 */
export async function setDefault(input: BriefInput): Promise<void> {
  const { db, shop, id, admin } = input;
  await withPublishLock(input, async () => {
    const row = await db.brief.findFirst({ where: { shop, id, ...LIVE } });
    if (!row) throw new BriefActionRefused('Only a published Brief can be the default. Publish this Brief first.');
    await setDefaultMetafield(admin, row.handle);
    await moveDefault({ db, shop, from: {}, to: id });
  });
}

/**
 * Takes a Brief offline. Requests stay, and download links say that it's unpublished. If it's the default, the oldest
 * other live Brief becomes the default.
 * @returns the new default's title, null if there's no default anymore, or undefined if the default didn't change.
 * @throws ShopifyError; the Brief stays live.
 */
export async function unpublishBrief(input: BriefInput): Promise<string | null | undefined> {
  return withPublishLock(input, () => unpublishLocked(input));
}

async function unpublishLocked({ db, shop, id, admin }: BriefInput): Promise<string | null | undefined> {
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new BriefActionRefused(BRIEF_NOT_FOUND);
  const next = row.isDefault
    ? await db.brief.findFirst({ where: { shop, ...LIVE, NOT: { id } }, orderBy: { id: 'asc' } })
    : undefined;
  if (next !== undefined) await setDefaultMetafield(admin, next?.handle ?? null);
  await hideBrief(admin, { ...row, locales: await listPublishedLocales({ db, shop, id }) });
  await db.brief.updateMany({ where: { shop, id, unpublishedAt: null }, data: { unpublishedAt: new Date() } });
  if (next !== undefined) await moveDefault({ db, shop, from: { id }, to: next?.id ?? null });
  return next === undefined ? undefined : (next?.title ?? null);
}

/**
 * Deletes a Brief and its files.
 * @throws BriefActionRefused if it has requests; ShopifyError, without deleting it.
 */
export async function deleteBrief(input: BriefInput): Promise<void> {
  const { db, shop, id, admin } = input;
  await withPublishLock(input, async () => {
    const row = await db.brief.findFirst({ where: { shop, id }, include: { _count: { select: { versions: true } } } });
    if (!row) return;
    if (await isRequested(input)) throw new BriefActionRefused(HAS_REQUESTS);
    const live = row.unpublishedAt === null ? await findLatestVersion({ db, shop, id }) : null;
    const locales = await listPublishedLocales({ db, shop, id });
    if (live) await unpublishLocked(input);
    if (await deleteUnrequested(input)) {
      // It's hidden already, so it doesn't matter if this fails.
      if (row._count.versions > 0) await removeMetaobjects(admin, row.handle, locales);
      return;
    }
    // Someone requested it before it was unpublished: make it live again.
    if (live) {
      await showBrief({ db, shop, admin, ...live, settings: await readSettings({ db, shop }) });
      await db.brief.updateMany({ where: { shop, id }, data: { unpublishedAt: null } });
      if (row.isDefault) {
        await setDefaultMetafield(admin, row.handle);
        await moveDefault({ db, shop, from: {}, to: id });
      }
    }
    throw new BriefActionRefused(HAS_REQUESTS);
  });
}

async function removeMetaobjects(admin: AdminApi, handle: string, locales: string[]): Promise<void> {
  try {
    await removeBrief(admin, handle, locales);
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Deleting the metaobjects of a Brief failed', error);
  }
}

/** Deletes a Brief unless it has requests. Returns whether it's gone. */
async function deleteUnrequested({ db, shop, id }: BriefInput): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // The lock makes a concurrent sign-up either commit before the check below, or fail.
    if (!(await lockBrief({ tx, shop, briefId: id }))) return true;
    const { count } = await tx.brief.deleteMany({ where: { shop, id, requests: { none: {} } } });
    return count > 0;
  });
}

export async function isRequested({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<boolean> {
  return (await db.briefRequest.findFirst({ where: { shop, briefId: id }, select: { id: true } })) !== null;
}

const HAS_REQUESTS = 'This Brief has requests, so it can’t be deleted. Unpublish it instead.';

/** Moves the default flag in one transaction, so that there's never more than one. */
async function moveDefault(input: { db: Db; shop: string; from: { id?: string }; to: string | null }): Promise<void> {
  const { db, shop, from, to } = input;
  await db.$transaction([
    db.brief.updateMany({ where: { shop, isDefault: true, ...from }, data: { isDefault: false } }),
    ...(to === null ? [] : [db.brief.updateMany({ where: { shop, id: to }, data: { isDefault: true } })]),
  ]);
}
