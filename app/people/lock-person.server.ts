import type { Tx } from '~/db.server';

/**
 * Locks a person's row until the transaction ends. Call this before writing to a person, or to their requests, links or
 * events: an erasure locks in the same order, from the person to what belongs to them, so the two can't deadlock.
 * @returns false if there's no such person.
 */
export async function lockPerson(tx: Tx, { shop, personId }: { shop: string; personId: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE shop = ${shop} AND id = ${personId} FOR NO KEY UPDATE`;
  return rows.length > 0;
}
