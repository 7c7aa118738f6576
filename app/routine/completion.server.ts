/** Receives completed routines, which pages report anonymously if the reader allows analytics. */
import { z } from 'zod';

import type { Db } from '~/db.server';
import { consumeCompletion } from '~/limits/rate-limits.server';
import type { Enqueue } from '~/jobs/boss.server';

/** What the page sends. Rejects control characters, because a workflow might put these texts in an email. */
const reportSchema = z.object({
  routine: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
  article_title: z
    .string()
    .max(255)
    .regex(/^\P{Cc}*$/u),
  article_path: z
    .string()
    .max(1000)
    .regex(/^\/[^\s\\]*$/),
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
  const { routine, article_title: articleTitle, article_path: articlePath, steps } = data;
  await db.$transaction((tx) =>
    enqueue(tx, 'flow-trigger', { shop, trigger: 'routine-completed', routine, articleTitle, articlePath, steps }),
  );
  return true;
}
