/** The queue's tables, which pg-boss creates when it's first used. */
import type { Db, Tx } from '~/db.server';

export async function hasQueueTables(db: Db | Tx): Promise<boolean> {
  const [found] = await db.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`;
  return found?.exists ?? false;
}
