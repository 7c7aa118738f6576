import type { Tx } from '~/db.server';

/** Deletes the demo's made-up people who signed up until a day (`2026-11-29`, in UTC). No one else has such an address. */
export async function deleteSamplePeople(tx: Tx, { shop, day }: { shop: string; day: string }): Promise<void> {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000);
  const email = { startsWith: 'reader-', endsWith: '@example.com' };
  await tx.person.deleteMany({ where: { shop, createdAt: { lt: before }, email } });
}
