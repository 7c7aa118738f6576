/** Counts what pages reported. Batches that arrive while others are being written are written together, in one statement. */
import type { Db, Pool } from '~/db.server';
import { logError } from '~/log.server';

import type { PageEvent } from '../contract';
import { SHARDS } from './add-counts.server';
import type { Device } from './device';

/** Milliseconds that batches are remembered for at least. */
export const EVENT_BATCH_MEMORY = 24 * 60 * 60_000;

export interface CountableEvent {
  event: PageEvent;
  briefId: string;
  routineId: string;
  routineVersion: number;
  step: string;
}

export interface CountableBatch {
  shop: string;
  /** A UUID. */
  id: string;
  articleId: string;
  device: Device;
  language: string;
  events: readonly CountableEvent[];
}

/** Statements that run at the same time, and batches in one of them. */
const MAX_STATEMENTS = 2;
const MAX_BATCHES = 50;

interface Waiting {
  batch: CountableBatch;
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  running: number;
}

const queues = new WeakMap<Pool, Queue>();

/**
 * Adds one to the count of each event, today in the shop's time zone; does nothing if the batch was counted in the past 24
 * hours, or the shop doesn't count. Resolves once that's committed.
 */
export function addEvents(pool: Pool, batch: CountableBatch): Promise<void> {
  const queue = queues.get(pool) ?? { waiting: [], running: 0 };
  queues.set(pool, queue);
  return new Promise((resolve, reject) => {
    queue.waiting.push({ batch, resolve, reject });
    // After what has arrived at the same moment.
    if (queue.running < MAX_STATEMENTS) setImmediate(() => void writeNext(pool, queue));
  });
}

async function writeNext(pool: Pool, queue: Queue): Promise<void> {
  if (queue.running >= MAX_STATEMENTS || queue.waiting.length === 0) return;
  queue.running += 1;
  const group = takeGroup(queue);
  try {
    await writeBatches(
      pool,
      group.map(({ batch }) => batch),
    );
    for (const { resolve } of group) resolve();
  } catch (error) {
    await writeOneByOne(pool, group, error);
  }
  queue.running -= 1;
  void writeNext(pool, queue);
}

/** The next batches, each ID once: of two that are the same, the second finds that it was counted. */
function takeGroup(queue: Queue): Waiting[] {
  const group = new Map<string, Waiting>();
  const rest: Waiting[] = [];
  for (const each of queue.waiting) {
    const key = `${each.batch.shop} ${each.batch.id}`;
    if (group.size < MAX_BATCHES && !group.has(key)) group.set(key, each);
    else rest.push(each);
  }
  queue.waiting = rest;
  return [...group.values()];
}

/** So that whatever is wrong with one batch costs no other. */
async function writeOneByOne(pool: Pool, group: Waiting[], error: unknown): Promise<void> {
  if (group.length === 1) return group[0]?.reject(error);
  logError('Counting events together failed', error);
  for (const { batch, resolve, reject } of group) await writeBatches(pool, [batch]).then(resolve, reject);
}

/** Rows are written in the order of their key, as in `addCounts`, so that two statements can't deadlock. */
const STATEMENT = `
  WITH reported AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS batch (shop text, id uuid, article text, device text, language text, events jsonb)
  ),
  batches AS (
    INSERT INTO "EventBatch" (shop, id, "receivedAt")
    SELECT shop, id, now() AT TIME ZONE 'UTC' FROM reported
    WHERE NOT EXISTS (
      SELECT 1 FROM "Settings" settings WHERE settings.shop = reported.shop AND document->'countReaders' = 'false'
    )
    ORDER BY shop, id
    ON CONFLICT DO NOTHING RETURNING shop, id
  )
  INSERT INTO "DailyCount" AS count
    (shop, event, day, "articleId", "briefId", "routineId", "routineVersion", step, device, language, shard, n)
  SELECT shop, event, (now() AT TIME ZONE coalesce("timeZone", 'UTC'))::date AS day, article, brief, routine, version, step,
    device, language, pg_backend_pid() % ${SHARDS}, count(*)
  FROM batches JOIN reported USING (shop, id) LEFT JOIN "Shop" USING (shop),
    LATERAL jsonb_to_recordset(events) AS each (event text, brief text, routine text, version int, step text)
  GROUP BY shop, event, day, article, brief, routine, version, step, device, language
  ORDER BY shop, event, day, article, brief, routine, version, step, device, language
  ON CONFLICT ON CONSTRAINT "DailyCount_pkey" DO UPDATE SET n = count.n + EXCLUDED.n`;

async function writeBatches(pool: Pool, batches: CountableBatch[]): Promise<void> {
  const reported = batches.map(({ shop, id, articleId, device, language, events }) => ({
    ...{ shop, id, article: articleId, device, language },
    events: events.map(({ event, briefId, routineId, routineVersion, step }) => ({
      ...{ event, step, brief: briefId, routine: routineId, version: routineVersion },
    })),
  }));
  await pool.query(STATEMENT, [JSON.stringify(reported)]);
}

/** Rows per statement. */
const BATCHES_AT_ONCE = 5000;

/**
 * Forgets batches that were received before a time.
 * @returns whether there may be more.
 */
export async function deleteEventBatches({
  db,
  shop,
  before,
}: {
  db: Db;
  shop: string;
  before: Date;
}): Promise<boolean> {
  const count = await db.$executeRaw`
    DELETE FROM "EventBatch" WHERE shop = ${shop} AND id IN (
      SELECT id FROM "EventBatch" WHERE shop = ${shop} AND "receivedAt" < ${before} LIMIT ${BATCHES_AT_ONCE})`;
  return count === BATCHES_AT_ONCE;
}
