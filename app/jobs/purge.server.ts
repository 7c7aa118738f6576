/** Deletes jobs about people and shops that are erased, in every state, dead letters included. */
import type { Tx } from '~/db.server';

import { hasQueueTables } from './queue-tables.server';

interface PersonJobs {
  shop: string;
  personId: string;
  requestIds: string[];
}

/**
 * Deletes a person's jobs. A request for their data by Shopify stays, without them, so that it's answered. Call it before
 * adding jobs about the erasure itself.
 */
export async function purgePersonJobs(tx: Tx, { shop, personId, requestIds }: PersonJobs): Promise<void> {
  if (!(await hasQueueTables(tx))) return;
  await tx.$executeRaw`
    UPDATE pgboss.job SET data = jsonb_set(data, '{personIds}', (data->'personIds') - ${personId}::text)
    WHERE name = 'customer-data-request' AND state < 'completed'
      AND data->>'shop' = ${shop} AND data->'personIds' @> to_jsonb(${personId}::text)`;
  await tx.$executeRaw`
    WITH purged AS (
      DELETE FROM pgboss.job
      WHERE data->>'shop' = ${shop} AND (data->>'personId' = ${personId} OR data->>'requestId' = ANY(${requestIds})
        OR data->'personIds' @> to_jsonb(${personId}::text))
      RETURNING id
    )
    DELETE FROM "JobStart" start USING purged WHERE start."jobId" = purged.id::text`;
}

/** Deletes a shop's jobs. */
export async function purgeShopJobs(tx: Tx, { shop }: { shop: string }): Promise<void> {
  if (!(await hasQueueTables(tx))) return;
  await tx.$executeRaw`
    WITH purged AS (DELETE FROM pgboss.job WHERE data->>'shop' = ${shop} RETURNING id)
    DELETE FROM "JobStart" start USING purged WHERE start."jobId" = purged.id::text`;
}
