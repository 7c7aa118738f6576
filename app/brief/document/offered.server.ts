/** The Brief that is offered to a reader whose link leads nowhere. */
import type { Db } from '~/db.server';

/**
 * Handle of the shop's default Brief, or of the one that was saved last, among those that are published and not withdrawn.
 * @param except id of a Brief that is not meant
 * @returns null where there is none.
 */
export async function offeredBrief(by: { db: Db; shop: string; except?: string }): Promise<string | null> {
  const { db, shop, except } = by;
  const brief = await db.brief.findFirst({
    where: {
      shop,
      withdrawnAt: null,
      publishedRevision: { not: null },
      ...(except === undefined ? {} : { id: { not: except } }),
    },
    orderBy: [{ isDefault: 'desc' }, { updatedAt: 'desc' }],
    select: { handle: true },
  });
  return brief?.handle ?? null;
}
