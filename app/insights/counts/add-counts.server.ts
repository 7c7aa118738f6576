/** Writes daily counts, in the transaction that writes what's counted. */
import type { Tx } from '~/db.server';

import type { CountedEvent } from './counted-event';
import type { Device } from './device';

/** Rows that a count is spread over. */
export const SHARDS = 16;

export interface Counts {
  shop: string;
  at: Date;
  /** As requests name it: digits, `unknown` or empty. */
  articleId: string;
  briefId: string;
  device: Device;
  /** A locale as pages send it, such as `pt-BR`. Not validated. */
  locale: string;
  /** What goes up by one. */
  events: readonly CountedEvent[];
}

/**
 * Adds one to each of these events' counts of that day, in one statement.
 *
 * The row is locked until the transaction ends, so transactions that count the same at the same moment would wait for each
 * other. Each connection has rows of its own instead (as far as there are shards). Rows are written in the order of their
 * key, so that two transactions can't deadlock.
 */
export async function addCounts(tx: Tx, counts: Counts): Promise<void> {
  const { shop, at, articleId, briefId, device, locale, events } = counts;
  if (events.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "DailyCount" AS count (shop, event, day, "articleId", "briefId", device, language, shard, n)
    SELECT ${shop}, event,
      (${at}::timestamptz AT TIME ZONE coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = ${shop}), 'UTC'))::date,
      ${articleId}, ${briefId}, ${device}, ${languageOf(locale)}, pg_backend_pid() % ${SHARDS}, 1
    FROM unnest(${[...events]}::text[]) AS event ORDER BY event
    ON CONFLICT ON CONSTRAINT "DailyCount_pkey" DO UPDATE SET n = count.n + 1`;
}

/** The language of a locale as pages send it; empty if that's none. */
export function languageOf(locale: string): string {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(locale)?.[1]?.toLowerCase() ?? '';
}
