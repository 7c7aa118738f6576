/** Everybody who asked before the merchant had people copied to Shopify's customers. */
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CustomerCopyAll } from '~/jobs/contract';

/** People who are queued at once. */
const AT_ONCE = 200;

/** Queues the next ones, and the rest of the work after them, in one transaction. */
export async function queueEverybody(of: { db: Db; enqueue: Enqueue; job: CustomerCopyAll }): Promise<void> {
  const { db, enqueue, job } = of;
  const { shop, after } = job;
  const people = await db.lead.findMany({
    where: { shop, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: { id: true },
  });
  await db.$transaction(
    async (tx) => {
      for (const { id: leadId } of people) await enqueue(tx, 'customer-copy', { shop, leadId });
      const last = people.at(-1);
      if (last && people.length === AT_ONCE) await enqueue(tx, 'customer-copy-all', { shop, after: last.id });
    },
    { timeout: 60_000 },
  );
}
