/** The articles card's questions, answered: which articles there are, and which routine each shows. */
import { type Admin, ShopifyRefused } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { assignRoutine, listArticles, unassignRoutine } from '../articles.server';
import { findRoutine } from '../drafts.server';
import { findPublished } from '../publish.server';
import type { ArticlesAnswer, Assignment } from './articles-answer';

interface At {
  db: Db;
  shop: string;
  /** Of the routine. */
  id: string;
  admin: Admin;
}

/** The shop's articles, as seen from one routine. */
export async function offerArticles(at: At): Promise<ArticlesAnswer> {
  return answering(async () => {
    const [metaobjectId, { articles, storefrontUrl }] = await Promise.all([metaobjectOf(at), listArticles(at)]);
    return {
      ok: true,
      articles: articles.map(({ id, title, blog, isPublished, path, routine }) => ({
        id,
        title,
        blog,
        url: isPublished ? `${storefrontUrl}${path}` : null,
        shows: routine === null ? 'none' : routine === metaobjectId ? 'this' : 'other',
      })),
    };
  });
}

/** Makes an article show the routine, or not show it, and answers with the articles as they are then. */
export async function assign({ assignment, ...at }: At & { assignment: Assignment }): Promise<ArticlesAnswer> {
  const { articleId, shown } = assignment;
  return answering(async () => {
    const metaobjectId = await metaobjectOf(at);
    if (metaobjectId === null) return { ok: false, message: 'Publish the routine first, then choose its articles.' };
    if (shown) await assignRoutine({ admin: at.admin, articleId, routineMetaobjectId: metaobjectId });
    else await unassignRoutine({ admin: at.admin, articleId });
    return offerArticles(at);
  });
}

async function metaobjectOf({ db, shop, id, admin }: At): Promise<string | null> {
  const routine = await findRoutine({ db, shop, id });
  return routine ? findPublished({ admin, handle: routine.handle }) : null;
}

async function answering(answer: () => Promise<ArticlesAnswer>): Promise<ArticlesAnswer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ShopifyRefused)) throw error;
    logError('Shopify refused the articles card', error);
    return { ok: false, message: error.message };
  }
}
