/** How far a shop has come with its first routine. */
import { type Admin, ShopifyRefused } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { listArticles } from './articles.server';
import { type ListedRoutine, listRoutines } from './drafts.server';

export interface Setup {
  /** The routine to go on with: one that is published before one that is not, the last changed first. */
  routine: Pick<ListedRoutine, 'id' | 'title'> | null;
  isPublished: boolean;
  /** How many articles show a routine; null where Shopify did not say. */
  articles: number | null;
}

export async function readSetup({ db, shop, admin }: { db: Db; shop: string; admin: Admin }): Promise<Setup> {
  const [routines, articles] = await Promise.all([listRoutines({ db, shop }), countArticles(admin)]);
  const published = routines.find(({ status }) => status !== 'draft');
  const routine = published ?? routines[0] ?? null;
  return {
    routine: routine && { id: routine.id, title: routine.title },
    isPublished: published !== undefined,
    articles,
  };
}

async function countArticles(admin: Admin): Promise<number | null> {
  try {
    const { articles } = await listArticles({ admin });
    return articles.filter(({ routine }) => routine !== null).length;
  } catch (error) {
    if (!(error instanceof ShopifyRefused)) throw error;
    logError('The articles were not counted', error);
    return null;
  }
}
