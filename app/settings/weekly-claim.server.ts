/** Which week a shop's weekly email was about last, so that each is sent once, however many workers there are. */
import type { Db } from '~/db.server';

/** Milliseconds after which a worker counts as crashed: longer than its job may take. */
const CLAIM_LIFETIME = 15 * 60 * 1000;

export interface WeeklyShop {
  shop: string;
  timeZone: string;
}

/** The shops that want a weekly email and have the app. */
export async function listWeeklyShops(db: Db): Promise<WeeklyShop[]> {
  const wanted = await db.settings.findMany({
    where: { document: { path: ['weeklyEmail'], equals: true } },
    select: { shop: true },
  });
  return db.shop.findMany({
    where: { shop: { in: wanted.map(({ shop }) => shop) }, uninstalledAt: null },
    select: { shop: true, timeZone: true },
    orderBy: { shop: 'asc' },
  });
}

interface WeekInput {
  db: Db;
  shop: string;
  /** The week's first day: `2026-11-23`. */
  week: string;
  now: Date;
}

/** Claims a week, unless it was reported, another worker is at it, or the app was uninstalled. */
export async function claimWeek({ db, shop, week, now }: WeekInput): Promise<boolean> {
  const day = new Date(week);
  const { count } = await db.shop.updateMany({
    where: {
      shop,
      uninstalledAt: null,
      AND: [
        { OR: [{ weeklyReported: null }, { weeklyReported: { lt: day } }] },
        { OR: [{ weeklyClaimedAt: null }, { weeklyClaimedAt: { lt: new Date(now.getTime() - CLAIM_LIFETIME) } }] },
      ],
    },
    data: { weeklyClaimedAt: now },
  });
  return count > 0;
}

/** The week is done, whether or not there was something to send. */
export async function finishWeek({ db, shop, week }: Omit<WeekInput, 'now'>): Promise<void> {
  await db.shop.updateMany({ where: { shop }, data: { weeklyReported: new Date(week), weeklyClaimedAt: null } });
}

/** Lets another attempt have the week. */
export async function releaseWeek({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.shop.updateMany({ where: { shop }, data: { weeklyClaimedAt: null } });
}
