import type { Tx } from '~/db.server';

import { deleteRollup } from './roll-up.server';

/** Deletes a shop's counts up to a day (`2026-11-29`). Only for sample data: real counts are history. */
export async function deleteCountsUntil(tx: Tx, { shop, day }: { shop: string; day: string }): Promise<void> {
  await tx.dailyCount.deleteMany({ where: { shop, day: { lte: new Date(`${day}T00:00:00Z`) } } });
  await deleteRollup(tx, { shop });
}
