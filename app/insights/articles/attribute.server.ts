/**
 * Moves requests from "unknown" to their article's own counts, once Shopify has confirmed that the article exists. Until
 * then, an ID that a page sent is counted nowhere else, so that no one can fill reports with invented articles.
 */
import type { Db, Tx } from '~/db.server';

import { UNKNOWN_ARTICLE } from '../contract';

/** People per transaction, who are locked meanwhile. */
const PEOPLE_PER_BATCH = 100;

/** Requests per statement. */
const REQUESTS_PER_BATCH = 500;

interface Counts {
  articleId: string;
  requests: number;
  people: number;
  visits: number;
  downloads: number;
  timesDownloaded: number;
}

/** Different articles that requests name and Shopify hasn't been asked about. */
export async function findUncheckedIds(params: { db: Db; shop: string; limit: number }): Promise<string[]> {
  const { db, shop, limit } = params;
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT DISTINCT "articleId" FROM "BriefRequest" WHERE shop = ${shop} AND NOT "isArticleChecked" LIMIT ${limit}`;
  return rows.map(({ articleId }) => articleId);
}

/** Records that Shopify has been asked about these articles. Skips requests that something else is changing right now. */
export async function markChecked({ db, shop, ids }: { db: Db; shop: string; ids: string[] }): Promise<void> {
  for (;;) {
    const count = await db.$executeRaw`
      UPDATE "BriefRequest" SET "isArticleChecked" = true WHERE id IN (
        SELECT id FROM "BriefRequest" WHERE shop = ${shop} AND "articleId" = ANY(${ids}) AND NOT "isArticleChecked"
        LIMIT ${REQUESTS_PER_BATCH} FOR UPDATE SKIP LOCKED)`;
    if (count < REQUESTS_PER_BATCH) return;
  }
}

/** Counts this article's requests for it, and no longer as unknown. Totals stay the same. Can run twice. */
export async function attributeRequests(params: { db: Db; shop: string; articleId: string }): Promise<void> {
  const { db, shop, articleId } = params;
  for (;;) {
    const rows = await db.$queryRaw<{ personId: string }[]>`
      SELECT DISTINCT "personId" FROM "BriefRequest"
      WHERE shop = ${shop} AND "articleId" = ${articleId} AND "countedArticleId" = ${UNKNOWN_ARTICLE}
      LIMIT ${PEOPLE_PER_BATCH}`;
    if (rows.length === 0) return;
    const people = rows.map(({ personId }) => personId);
    await db.$transaction((tx) => moveRequests(tx, { shop, articleId, people }));
  }
}

/** A person counts once per article, so the counts of these people before and after tell what changes. */
async function moveRequests(tx: Tx, params: { shop: string; articleId: string; people: string[] }): Promise<void> {
  const { shop, articleId, people } = params;
  // Makes their sign-ups and downloads wait, which count them too.
  await tx.$queryRaw`SELECT id FROM "Person" WHERE shop = ${shop} AND id = ANY(${people}) ORDER BY id FOR NO KEY UPDATE`;
  const before = await countsOf(tx, params);
  await tx.$executeRaw`
    UPDATE "BriefRequest" SET "countedArticleId" = ${articleId}
    WHERE shop = ${shop} AND "personId" = ANY(${people}) AND "articleId" = ${articleId} AND "countedArticleId" = ${UNKNOWN_ARTICLE}`;
  const after = await countsOf(tx, params);
  for (const id of [UNKNOWN_ARTICLE, articleId]) {
    const difference = (name: Exclude<keyof Counts, 'articleId'>) =>
      (after.find((each) => each.articleId === id)?.[name] ?? 0) -
      (before.find((each) => each.articleId === id)?.[name] ?? 0);
    const changes = {
      requests: difference('requests'),
      people: difference('people'),
      visits: difference('visits'),
      downloads: difference('downloads'),
      timesDownloaded: difference('timesDownloaded'),
    };
    await tx.articleStats.upsert({
      where: { shop_articleId: { shop, articleId: id } },
      create: { shop, articleId: id, ...changes },
      update: Object.fromEntries(Object.entries(changes).map(([name, increment]) => [name, { increment }])),
    });
  }
}

/** What these people contribute to the counts of the article, and of unknown ones. */
async function countsOf(tx: Tx, params: { shop: string; articleId: string; people: string[] }): Promise<Counts[]> {
  const { shop, articleId, people } = params;
  return tx.$queryRaw<Counts[]>`
    SELECT "articleId", sum(requests)::int AS requests, count(*)::int AS people,
      count(*) FILTER (WHERE events > 0)::int AS visits, count(*) FILTER (WHERE presses > 0)::int AS downloads,
      sum(presses)::int AS "timesDownloaded"
    FROM (
      SELECT request."countedArticleId" AS "articleId", count(DISTINCT request.id) AS requests, count(event.id) AS events,
        coalesce(sum(event.times) FILTER (WHERE event.kind = 'downloaded'), 0) AS presses
      FROM "BriefRequest" request
      LEFT JOIN "DeliveryEvent" event ON event."requestId" = request.id AND event.kind IN ('visited', 'downloaded')
      WHERE request.shop = ${shop} AND request."personId" = ANY(${people}) AND request."countedArticleId" IN (${UNKNOWN_ARTICLE}, ${articleId})
      GROUP BY request."personId", request."countedArticleId"
    ) AS person
    GROUP BY "articleId"`;
}
