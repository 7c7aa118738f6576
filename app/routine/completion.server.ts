/** Receives completed routines, which pages report anonymously if the reader allows analytics. */
import { z } from 'zod';

import type { Db } from '~/db.server';
import { isArticleId, readArticleId } from '~/insights/articles/article-id';
import { findArticle } from '~/insights/articles/article-names.server';
import { UNKNOWN_ARTICLE } from '~/insights/contract';
import { COMPLETIONS_PER_SHOP } from '~/limits/contract';
import { consumeArticleLookup, consumeCompletion, countCompletions, noteCompletion } from '~/limits/rate-limits.server';
import type { Enqueue } from '~/jobs/boss.server';

/** What the page sends. The article's name isn't among it: it's read from Shopify. */
const reportSchema = z.object({
  routine: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
  article_id: z.string().max(100).default('').transform(readArticleId),
  steps: z.coerce.number().int().min(1).max(500),
});

interface CompletionInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** Unchecked, as the page sent them. */
  fields: Record<string, unknown>;
  /** Shortened IP address; empty if unknown. */
  network: string;
}

/** Milliseconds that events wait for others of the same routine and article, once there are many. */
const MANY_DELAY = 60_000;

/**
 * Queues an event for Shopify Flow. Reports about the same routine and article are one event while it waits. Ignores reports
 * that are malformed, too frequent, or about a routine that isn't live.
 * @returns whether the report was accepted.
 */
export async function receiveCompletion({ db, enqueue, shop, fields, network }: CompletionInput): Promise<boolean> {
  const { success, data } = reportSchema.safeParse(fields);
  if (!success) return false;
  const { routine, article_id, steps } = data;
  const live = await db.routine.findFirst({
    where: { shop, handle: routine, liveVersion: { not: null } },
    select: { id: true },
  });
  if (!live || (await consumeCompletion({ db, shop, network })) > 0) return false;
  const queued = await countCompletions({ db, shop });
  if (queued >= COMPLETIONS_PER_SHOP.total) return false;
  const articleId = await checkArticleId({ db, shop, id: article_id });
  const startAfter = queued < COMPLETIONS_PER_SHOP.atOnce ? null : new Date(Date.now() + MANY_DELAY);
  const event = { shop, trigger: 'routine-completed', routine, articleId, steps } as const;
  const isQueued = await db.$transaction((tx) => enqueue(tx, 'flow-completion', event, { startAfter }));
  if (isQueued) await noteCompletion({ db, shop });
  return true;
}

/** The ID of an article that Shopify knows, or may be asked about; `unknown` otherwise, and empty for none. */
async function checkArticleId({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<string> {
  if (!isArticleId(id) || (await findArticle({ db, shop, id }))) return id;
  return (await consumeArticleLookup({ db, shop })) === 0 ? id : UNKNOWN_ARTICLE;
}
