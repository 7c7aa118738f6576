/**
 * Reads articles' names from Shopify, in jobs: a reader never waits for Shopify. Shopify has no webhooks for articles, so
 * names are read again when they're a day old.
 */
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { ArticleNamesJob } from '~/jobs/contract';
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import type { ArticleName } from '../contract';
import { isArticleId } from './article-id';
import { NO_ARTICLE, findArticle } from './article-names.server';
import { findCountedIds, findUncheckedIds, markChecked } from './unchecked-articles.server';

/** In milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** Articles per query. Shopify allows 250. */
const BATCH_SIZE = 100;

/** Batches per job, so that invented IDs can't keep one busy. The rest waits for the next job. */
const MAX_BATCHES = 20;

const ARTICLES = `#graphql
  query ArticleNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Article {
        id
        title
        handle
        isPublished
        blog {
          handle
        }
        routine: metafield(namespace: "$app", key: "routine") {
          reference {
            __typename
          }
        }
      }
    }
  }
`;

interface ReadInput {
  db: Db;
  admin: AdminApi;
  shop: string;
  /** For tests. */
  now?: Date;
}

/**
 * The job: without a shop, queues one for each shop that has something to read; with a shop, reads its articles.
 * @throws ShopifyError if Shopify doesn't respond; retrying may help.
 */
export async function runArticleNames(input: {
  db: Db;
  enqueue: Enqueue;
  job: ArticleNamesJob;
  /** Opens a shop's Admin API; null if the app isn't installed. */
  openAdmin: (shop: string) => Promise<{ admin: AdminApi } | null>;
  now?: Date;
}): Promise<void> {
  const { db, enqueue, job, openAdmin, now = new Date() } = input;
  if (job.shop === null) {
    for (const shop of await shopsToRead(db, now)) {
      await db.$transaction((tx) => enqueue(tx, 'article-names', { shop }));
    }
    return;
  }
  const access = await openAdmin(job.shop);
  if (access) await readArticles({ db, admin: access.admin, shop: job.shop, now });
}

/**
 * Reads the articles that requests and pages name for the first time, and those read more than a day ago.
 * @throws ShopifyError
 */
export async function readArticles({ db, admin, shop, now = new Date() }: ReadInput): Promise<void> {
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const ids = await findUncheckedIds({ db, shop, limit: BATCH_SIZE });
    if (ids.length === 0) break;
    await readBatch({ db, admin, shop, now }, ids);
    await markChecked({ db, shop, ids });
  }
  // Invented ones are asked about again, but pages can add only few each hour.
  const counted = await findCountedIds({ db, shop, now, limit: BATCH_SIZE });
  if (counted.length > 0) await readBatch({ db, admin, shop, now }, counted);
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const stale = await db.article.findMany({
      where: { shop, readAt: { lt: new Date(now.getTime() - MAX_AGE) } },
      orderBy: { readAt: 'asc' },
      take: BATCH_SIZE,
      select: { articleId: true },
    });
    if (stale.length === 0) break;
    await readBatch(
      { db, admin, shop, now },
      stale.map(({ articleId }) => articleId),
    );
  }
}

/**
 * An article's name, read from Shopify first unless that happened within a day. Empty if Shopify doesn't know it.
 * @throws ShopifyError
 */
export async function readArticleName({ id, ...input }: ReadInput & { id: string }): Promise<ArticleName> {
  const { db, shop, now = new Date() } = input;
  if (!isArticleId(id)) return NO_ARTICLE;
  const found = await db.article.findUnique({ where: { shop_articleId: { shop, articleId: id } } });
  if (!found || now.getTime() - found.readAt.getTime() > MAX_AGE) await readBatch({ ...input, now }, [id]);
  return (await findArticle({ db, shop, id })) ?? NO_ARTICLE;
}

/** Saves what Shopify says about these articles. Those it no longer has keep their last title. */
async function readBatch({ db, admin, shop, now }: Required<ReadInput>, ids: string[]): Promise<void> {
  const { nodes } = await runQuery(admin, ARTICLES, { ids: ids.map((id) => `gid://shopify/Article/${id}`) });
  const missing: string[] = [];
  for (const [index, id] of ids.entries()) {
    const article = nodes[index];
    if (!article || !('title' in article)) {
      missing.push(id);
      continue;
    }
    const { title, handle, isPublished, blog, routine } = article;
    const path = isPublished ? `/blogs/${blog.handle}/${handle}` : '';
    const fields = { title, path, hasRoutine: routine?.reference != null, readAt: now };
    await db.article.upsert({
      where: { shop_articleId: { shop, articleId: id } },
      create: { shop, articleId: id, ...fields },
      update: fields,
    });
  }
  await db.article.updateMany({ where: { shop, articleId: { in: missing } }, data: { path: '', readAt: now } });
}

/** Shops with articles to read: new ones, or ones read more than a day ago. */
async function shopsToRead(db: Db, now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - MAX_AGE);
  const rows = await db.$queryRaw<{ shop: string }[]>`
    SELECT DISTINCT shop FROM "Article" WHERE "readAt" < ${before}
    UNION SELECT DISTINCT shop FROM "BriefRequest" WHERE NOT "isArticleChecked"`;
  return rows.map(({ shop }) => shop);
}
