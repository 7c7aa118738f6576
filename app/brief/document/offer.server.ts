/** What is offered: which Brief is the default, and those that are withdrawn or deleted. */
import type { Admin } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { withdrawMetaobject } from '~/metaobject.server';
import { inTurn } from '~/shop-turn.server';

import { BRIEF_METAOBJECT_TYPE } from '../contract';
import { lockBrief } from './file-versions.server';
import { OFFERED } from './offered.server';
import { tellDefault } from './publish.server';
import { liveBrief, republish } from './republish.server';

interface Of {
  db: Db;
  shop: string;
  id: string;
  admin: Admin;
}

/** What the merchant wishes cannot be done. The message says why, and what to do. */
export class NotOffered extends Error {
  override name = 'NotOffered';
}

/**
 * Makes a Brief the one that a block shows which names none.
 * @throws NotOffered where readers cannot ask for it; ShopifyRefused, and then the default is what it was.
 */
export async function makeDefault(of: Of): Promise<void> {
  const { db, shop, id, admin } = of;
  await inTurn(of, async () => {
    const row = await db.brief.findFirst({ where: { shop, id, ...OFFERED } });
    if (!row) throw new NotOffered('Publish this Brief first: the default is what readers can ask for.');
    await tellDefault(admin, row.handle);
    await handOver({ db, shop, from: {}, to: id });
  });
}

/**
 * Takes a Brief off the shop's pages. Requests stay, and their links say that it is withdrawn. Where it was the default,
 * the oldest other one that is offered takes over.
 * @returns the title of the new default; null where there is none; undefined where the default stays.
 * @throws ShopifyRefused, and then it is offered as before.
 */
export async function withdrawBrief(of: Of): Promise<string | null | undefined> {
  return inTurn(of, () => takeAway(of));
}

async function takeAway({ db, shop, id, admin }: Of): Promise<string | null | undefined> {
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new NotOffered('This Brief is no longer there.');
  const next = row.isDefault
    ? await db.brief.findFirst({ where: { shop, ...OFFERED, NOT: { id } }, orderBy: { id: 'asc' } })
    : undefined;
  if (next !== undefined) await tellDefault(admin, next?.handle ?? null);
  await withdrawMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle: row.handle });
  await db.brief.updateMany({ where: { shop, id, withdrawnAt: null }, data: { withdrawnAt: new Date() } });
  if (next !== undefined) await handOver({ db, shop, from: { id }, to: next?.id ?? null });
  return next === undefined ? undefined : (next?.title ?? null);
}

/**
 * Deletes a Brief that nobody has asked for, with its files.
 * @throws NotOffered where somebody has; ShopifyRefused, and then it is there as before.
 */
export async function deleteBrief(of: Of): Promise<void> {
  const { db, shop, id, admin } = of;
  await inTurn(of, async () => {
    const row = await db.brief.findFirst({ where: { shop, id } });
    if (!row) return;
    if (await isAskedFor(of)) throw new NotOffered(ASKED_FOR);
    const isOffered = row.publishedRevision !== null && row.withdrawnAt === null;
    const live = isOffered ? await liveBrief(admin, row.handle) : null;
    if (isOffered) await takeAway(of);
    if (await isDeleted(of)) return;
    // Somebody asked before it was withdrawn. It is offered again, as it was.
    if (live) {
      await republish(admin, live);
      await db.brief.updateMany({ where: { shop, id }, data: { withdrawnAt: null } });
      if (row.isDefault) {
        await tellDefault(admin, row.handle);
        await handOver({ db, shop, from: {}, to: id });
      }
    }
    throw new NotOffered(ASKED_FOR);
  });
}

/** Deletes it, unless somebody has asked for it. */
async function isDeleted({ db, shop, id }: Of): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Who asks meanwhile waits for this row, and is told that it is gone; who was faster is not lost.
    if (!(await lockBrief({ tx, shop, briefId: id }))) return true;
    const { count } = await tx.brief.deleteMany({ where: { shop, id, requests: { none: {} } } });
    return count > 0;
  });
}

/** Whether anybody has asked for a Brief. */
export async function isAskedFor({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<boolean> {
  return (await db.briefRequest.findFirst({ where: { shop, briefId: id }, select: { id: true } })) !== null;
}

const ASKED_FOR =
  'Somebody has asked for this Brief, so its requests and consents are kept. Withdraw it where it should no longer be offered.';

/** There is at most one default at any moment. */
async function handOver(input: { db: Db; shop: string; from: { id?: string }; to: string | null }): Promise<void> {
  const { db, shop, from, to } = input;
  await db.$transaction([
    db.brief.updateMany({ where: { shop, isDefault: true, ...from }, data: { isDefault: false } }),
    ...(to === null ? [] : [db.brief.updateMany({ where: { shop, id: to }, data: { isDefault: true } })]),
  ]);
}
