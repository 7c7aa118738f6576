import type { PrismaClient } from '../../../prisma/client/client';

/** Lets a shop have accepted this many sign-ups in the past hour. */
export async function setAccepted(db: Pick<PrismaClient, 'rateLimit'>, shop: string, points: number): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: { startsWith: `shop:${shop} ` } } });
  const expire = new Date(Date.now() + 3_600_000);
  // In two of the rows that are added up.
  const [one, other] = [Math.floor(points / 2), Math.ceil(points / 2)];
  await db.rateLimit.createMany({
    data: [
      { key: `shop:${shop} 0`, points: one, expire },
      { key: `shop:${shop} 5`, points: other, expire },
    ],
  });
}
