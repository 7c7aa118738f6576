import type { Tx } from '~/db.server';

/**
 * Keeps a person as they are until the transaction ends; another that wants to change or erase them waits. Whatever writes
 * to a person and to their requests, links or events does this first: an erasure goes the same way, from the person to
 * what hangs on them, and two that went in opposite directions would wait for each other.
 * @returns false where there is no such person, or no longer.
 */
export async function holdPerson(tx: Tx, { shop, leadId }: { shop: string; leadId: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Lead" WHERE shop = ${shop} AND id = ${leadId} FOR NO KEY UPDATE`;
  return rows.length > 0;
}
