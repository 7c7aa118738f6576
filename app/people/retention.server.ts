/** Deletes people and links that are older than the merchant's retention periods, in batches that can stop at any time. */
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { Prisma } from '../../prisma/client/client';
import { deleteLockedPerson } from './erasure.server';
import { lockPerson } from './lock-person.server';

/** People read at once. Each is deleted in a transaction of their own. */
const BATCH_SIZE = 100;

interface Batch {
  db: Db;
  shop: string;
  before: Date;
}

/** People who never downloaded and have requested nothing since. */
const inactivePeople = ({ shop, before }: { shop: string; before: Date }) => Prisma.sql`
  FROM "Person" person
  WHERE person.shop = ${shop} AND person."confirmedAt" IS NULL AND person."createdAt" < ${before}
    AND NOT EXISTS (
      SELECT FROM "BriefRequest" request WHERE request."personId" = person.id AND request."createdAt" >= ${before})`;

/** How many people `deleteInactivePeople` would delete, but no more than `max`. */
export async function countInactivePeople({ db, max, ...batch }: Batch & { max: number }): Promise<number> {
  const [found] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 ${inactivePeople(batch)} LIMIT ${max}) AS counted`;
  return found?.n ?? 0;
}

/**
 * Deletes people who never downloaded, with their requests, consents, links and events. Counts stay.
 * @returns whether there may be more.
 */
export async function deleteInactivePeople({ enqueue, ...batch }: Batch & { enqueue: Enqueue }): Promise<boolean> {
  const { db, shop, before } = batch;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person.id ${inactivePeople(batch)} ORDER BY person."createdAt" LIMIT ${BATCH_SIZE}`;
  for (const { id } of rows) {
    await db.$transaction(async (tx) => {
      if (!(await lockPerson(tx, { shop, personId: id }))) return;
      // They may have downloaded or requested since they were read.
      const [found] = await tx.$queryRaw<unknown[]>`
        SELECT 1 ${inactivePeople({ shop, before })} AND person.id = ${id}`;
      if (found) await deleteLockedPerson(tx, enqueue, { shop, id });
    });
  }
  return rows.length === BATCH_SIZE;
}

/** Deletes expired links to "your data" pages. */
export async function deleteYourDataLinks({ db, shop, before }: Batch): Promise<void> {
  await db.yourDataLink.deleteMany({ where: { shop, expiresAt: { lt: before } } });
}
