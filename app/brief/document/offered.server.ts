/** The Briefs that readers can ask for, and what readers see of them. */
import type { Db } from '~/db.server';

import { type OfferedWords, offeredWordsOf, storedOf, wordsOf } from './stored';

/** Of the Briefs, those that readers can ask for. */
export const OFFERED = { publishedRevision: { not: null }, withdrawnAt: null } as const;

/**
 * Handle of the shop's default Brief, or of the one that was saved last, among those that are published and not withdrawn.
 * @param except id of a Brief that is not meant
 * @returns null where there is none.
 */
export async function offeredBrief(by: { db: Db; shop: string; except?: string }): Promise<string | null> {
  const { db, shop, except } = by;
  const brief = await db.brief.findFirst({
    where: { shop, ...OFFERED, ...(except === undefined ? {} : { id: { not: except } }) },
    orderBy: [{ isDefault: 'desc' }, { updatedAt: 'desc' }],
    select: { handle: true },
  });
  return brief?.handle ?? null;
}

/** The words of a Brief as they were published, whatever was saved since; null where readers cannot ask for it. */
export async function offeredWords(by: { db: Db; shop: string; handle: string }): Promise<OfferedWords | null> {
  const { db, shop, handle } = by;
  const row = await db.brief.findFirst({
    where: { shop, handle, ...OFFERED },
    select: { document: true, revision: true, publishedRevision: true },
  });
  // One that was published and then changed before its words were kept has only those that were saved.
  return row && (offeredWordsOf(row) ?? wordsOf(storedOf(row)));
}
