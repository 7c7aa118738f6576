/** Receives completed routines, which pages report anonymously if the reader allows analytics. */
import { z } from 'zod';

import type { Db } from '~/db.server';
import { readArticleId } from '~/insights/articles/article-id';
import { consumeCompletion } from '~/limits/rate-limits.server';
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

/**
 * Queues an event for Shopify Flow. Ignores reports that are malformed, too frequent, or about an unpublished routine.
 * @returns whether the report was accepted.
 */
export async function receiveCompletion({ db, enqueue, shop, fields, network }: CompletionInput): Promise<boolean> {
  const { success, data } = reportSchema.safeParse(fields);
  if (!success) return false;
  const published = await db.routineVersion.findFirst({
    where: { shop, routine: { handle: data.routine } },
    select: { id: true },
  });
  if (!published || (await consumeCompletion({ db, shop, network })) > 0) return false;
  const { routine, article_id: articleId, steps } = data;
  await db.$transaction((tx) =>
    enqueue(tx, 'flow-trigger', { shop, trigger: 'routine-completed', routine, articleId, steps }),
  );
  return true;
}
