/** Which setup tasks are done. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { listArticles } from '../articles/articles.server';
import { type ListedRoutine, listRoutines } from '../drafts.server';

export interface Setup {
  /** The latest published routine, or else the latest draft. */
  routine: Pick<ListedRoutine, 'id' | 'title'> | null;
  isPublished: boolean;
  /** How many articles show a routine; null if Shopify didn't respond. */
  articles: number | null;
}

export async function readSetup({ db, shop, admin }: { db: Db; shop: string; admin: AdminApi }): Promise<Setup> {
  const [routines, articles] = await Promise.all([listRoutines({ db, shop }), countArticles(admin)]);
  const published = routines.find(({ status }) => status !== 'draft');
  const routine = published ?? routines[0] ?? null;
  return {
    routine: routine && { id: routine.id, title: routine.title },
    isPublished: published !== undefined,
    articles,
  };
}

async function countArticles(admin: AdminApi): Promise<number | null> {
  try {
    const { articles } = await listArticles({ admin });
    return articles.filter(({ routine }) => routine !== null).length;
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Counting articles failed', error);
    return null;
  }
}
