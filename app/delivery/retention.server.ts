/** Deletes what's older than the merchant's retention periods, in batches that can stop at any time. */
import type { Db } from '~/db.server';
import { UNKNOWN_BROWSER, describeUserAgent } from '~/people/profile/user-agent.server';

import { Prisma } from '../../prisma/client/client';

/** Rows per statement. Rows that something else is changing are left for the next night. */
const BATCH_SIZE = 500;

interface Batch {
  db: Db;
  shop: string;
  before: Date;
}

const expiredLinks = ({ shop, before }: Batch) => Prisma.sql`
  FROM "BriefLink" link JOIN "BriefRequest" request ON request.id = link."requestId"
  WHERE link.shop = ${shop} AND link."expiresAt" < ${before}`;

const botClicks = ({ shop, before }: Batch) => Prisma.sql`
  FROM "DeliveryEvent" event WHERE event.shop = ${shop} AND event.kind = 'bot_click' AND event.at < ${before}`;

/** The condition is that of a partial index. For `sent` the detail is an ID, and for `failed` a reason. */
const fullUserAgents = ({ shop, before }: Batch) => Prisma.sql`
  FROM "DeliveryEvent" event
  WHERE event.shop = ${shop} AND event.at < ${before} AND NOT event."isReduced"
    AND event.kind NOT IN ('sent', 'failed', 'withheld')`;

/** How many rows each function would change, but no more than `max`. */
export async function countExpired(params: {
  db: Db;
  shop: string;
  linksBefore: Date;
  userAgentsBefore: Date;
  max: number;
}): Promise<{ links: number; botClicks: number; userAgents: number }> {
  const { db, shop, linksBefore, userAgentsBefore, max } = params;
  const count = async (rows: Prisma.Sql) => {
    const [found] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 ${rows} LIMIT ${max}) AS counted`;
    return found?.n ?? 0;
  };
  return {
    links: await count(expiredLinks({ db, shop, before: linksBefore })),
    botClicks: await count(botClicks({ db, shop, before: linksBefore })),
    userAgents: await count(fullUserAgents({ db, shop, before: userAgentsBefore })),
  };
}

/**
 * Deletes links that expired before a time. Their hash and request stay, so that their email can still unsubscribe.
 * @returns whether there may be more.
 */
export async function deleteExpiredLinks(batch: Batch): Promise<boolean> {
  const count = await batch.db.$executeRaw`
    WITH expired AS (
      SELECT link."tokenHash", link.shop, link."requestId" ${expiredLinks(batch)} LIMIT ${BATCH_SIZE}
      FOR UPDATE OF link SKIP LOCKED FOR KEY SHARE OF request SKIP LOCKED
    ), kept AS (
      INSERT INTO "ExpiredLink" ("tokenHash", shop, "requestId") SELECT * FROM expired ON CONFLICT DO NOTHING
    )
    DELETE FROM "BriefLink" link USING expired WHERE link."tokenHash" = expired."tokenHash"`;
  return count === BATCH_SIZE;
}

/**
 * Deletes bot clicks, which were never counted.
 * @returns whether there may be more.
 */
export async function deleteBotClicks(batch: Batch): Promise<boolean> {
  const count = await batch.db.$executeRaw`
    DELETE FROM "DeliveryEvent" WHERE id IN (
      SELECT event.id ${botClicks(batch)} LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED)`;
  return count === BATCH_SIZE;
}

/**
 * Replaces user agents with words such as "Chrome on Android". The events stay, because they're counted.
 * @returns whether there may be more.
 */
export async function reduceUserAgents(batch: Batch): Promise<boolean> {
  return batch.db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; detail: string }[]>`
      SELECT event.id, event.detail ${fullUserAgents(batch)} LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`;
    const details = rows.map(({ detail }) => reduced(detail));
    await tx.$executeRaw`
      UPDATE "DeliveryEvent" event SET detail = reduced.detail, "isReduced" = true
      FROM unnest(${rows.map(({ id }) => id)}::text[], ${details}::text[]) AS reduced(id, detail)
      WHERE event.shop = ${batch.shop} AND event.id = reduced.id`;
    return rows.length === BATCH_SIZE;
  });
}

function reduced(userAgent: string): string {
  const description = describeUserAgent(userAgent);
  // What couldn't be described would stay as it is.
  return description === userAgent ? UNKNOWN_BROWSER : description;
}
