/** Which setup tasks are done. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { readUsage } from '../articles/usage.server';
import { listRoutines, type RoutineSummary } from '../drafts.server';

/** How many routines are asked about. */
const MAX_COUNTED = 50;

export interface Setup {
  /** The latest published routine, or else the latest draft. */
  routine: Pick<RoutineSummary, 'id' | 'title'> | null;
  isPublished: boolean;
  /** How many articles show a routine, of those edited last; null if Shopify didn't respond. */
  articles: { count: number; hasMore: boolean } | null;
}

export async function readSetup({ db, shop, admin }: { db: Db; shop: string; admin: AdminApi }): Promise<Setup> {
  const routines = await listRoutines({ db, shop });
  const articles = await countArticles({ db, shop, admin, ids: routines.slice(0, MAX_COUNTED).map(({ id }) => id) });
  const published = routines.find(({ status }) => status !== 'draft');
  const routine = published ?? routines[0] ?? null;
  return {
    routine: routine && { id: routine.id, title: routine.title },
    isPublished: published !== undefined,
    articles,
  };
}

async function countArticles(input: Parameters<typeof readUsage>[0]): Promise<Setup['articles']> {
  try {
    // An article shows at most one.
    const usage = Object.values(await readUsage(input)).flatMap((each) => each ?? []);
    return {
      count: usage.reduce((sum, { titles }) => sum + titles.length, 0),
      hasMore: usage.some(({ hasMore }) => hasMore),
    };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Counting articles failed', error);
    return null;
  }
}
