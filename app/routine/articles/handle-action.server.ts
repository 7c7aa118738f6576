/** Runs the articles card's requests. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { assignRoutine, listArticles, unassignRoutine } from './articles.server';
import { findRoutine } from '../drafts.server';
import { findPublished } from '../publish.server';
import type { ArticlesResult, Assignment } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  /** The routine's ID. */
  id: string;
  admin: AdminApi;
}

/** Lists the shop's articles and whether they show the routine. */
export async function handleArticlesAction(input: ActionInput): Promise<ArticlesResult> {
  return toResult(async () => {
    const [metaobjectId, { articles, storefrontUrl }] = await Promise.all([metaobjectOf(input), listArticles(input)]);
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

/** Shows the routine on an article, or removes it. Returns the updated list. */
export async function assign({
  assignment,
  ...input
}: ActionInput & { assignment: Assignment }): Promise<ArticlesResult> {
  const { articleId, shown } = assignment;
  return toResult(async () => {
    const metaobjectId = await metaobjectOf(input);
    if (metaobjectId === null) return { ok: false, message: 'Publish the routine first, then choose its articles.' };
    if (shown) await assignRoutine({ admin: input.admin, articleId, routineMetaobjectId: metaobjectId });
    else await unassignRoutine({ admin: input.admin, articleId });
    return handleArticlesAction(input);
  });
}

async function metaobjectOf({ db, shop, id, admin }: ActionInput): Promise<string | null> {
  const routine = await findRoutine({ db, shop, id });
  return routine ? findPublished({ admin, handle: routine.handle }) : null;
}

async function toResult(result: () => Promise<ArticlesResult>): Promise<ArticlesResult> {
  try {
    return await result();
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Updating the articles of a routine failed', error);
    return { ok: false, message: error.message };
  }
}
