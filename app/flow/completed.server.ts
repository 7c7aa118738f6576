/** A reader did a routine to its end. The page says so, where the reader allows analytics; nothing says who it was. */
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

/** Seconds that a count lasts. */
const HOUR = 3600;

/** From one network to one shop, an hour: a class of people may stand behind one. */
export const PER_NETWORK = 60;

/** What the page sends. Line breaks and the like have no place in what a workflow may put into a message. */
const report = z.object({
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

interface Received {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** As the page sent them, unchecked. */
  fields: Record<string, unknown>;
  /** Truncated network address; empty where it is not known. */
  network: string;
}

const limits = new WeakMap<Db, RateLimiterPrisma>();

/**
 * Has Flow told. What is malformed, or too often, or about a routine that the shop does not show, is dropped: the
 * page waits for no answer.
 * @returns whether it was taken.
 */
export async function receiveCompletion({ db, enqueue, shop, fields, network }: Received): Promise<boolean> {
  const { success, data } = report.safeParse(fields);
  if (!success) return false;
  const published = await db.routineVersion.findFirst({
    where: { shop, routine: { handle: data.routine } },
    select: { id: true },
  });
  if (!published || (await isTooOften(db, `${shop} ${network}`))) return false;
  const { routine, article_title: articleTitle, article_path: articlePath, steps } = data;
  await db.$transaction((tx) =>
    enqueue(tx, 'flow-trigger', { shop, trigger: 'routine-completed', routine, articleTitle, articlePath, steps }),
  );
  return true;
}

async function isTooOften(db: Db, key: string): Promise<boolean> {
  const limit = limits.get(db) ?? newLimit(db);
  try {
    await limit.consume(key);
    return false;
  } catch (error) {
    if (error instanceof RateLimiterRes) return true;
    throw error;
  }
}

function newLimit(db: Db): RateLimiterPrisma {
  const shared = { storeClient: db, tableName: 'rateLimit', duration: HOUR };
  const limit = new RateLimiterPrisma({ ...shared, keyPrefix: 'completed', points: PER_NETWORK });
  limits.set(db, limit);
  return limit;
}
