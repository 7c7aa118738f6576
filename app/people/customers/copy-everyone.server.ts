/** Queues everyone who requested a Brief before copying to customers was turned on. */
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CustomerCopyAll } from '~/jobs/contract';

/** People queued per batch. */
const BATCH_SIZE = 200;

/** Queues the next batch and the job for the rest, in one transaction. */
export async function queueAll(params: { db: Db; enqueue: Enqueue; job: CustomerCopyAll }): Promise<void> {
  const { db, enqueue, job } = params;
  const { shop, after } = job;
  const people = await db.person.findMany({
    where: { shop, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: BATCH_SIZE,
    select: { id: true },
  });
  await db.$transaction(
    async (tx) => {
      for (const { id: personId } of people) await enqueue(tx, 'customer-copy', { shop, personId });
      const last = people.at(-1);
      if (last && people.length === BATCH_SIZE) await enqueue(tx, 'customer-copy-all', { shop, after: last.id });
    },
    { timeout: 60_000 },
  );
}
