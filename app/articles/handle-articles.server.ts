/** What the articles card asks for, of a routine or a Brief. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import { log } from '~/log.server';
import { type MetaobjectName, findMetaobject } from '~/shopify/metaobjects.server';

import { changeArticles } from './change-articles.server';
import type { ArticleChange, ArticleContent, ArticlesResult, ChangeResult } from './contract';
import type { ArticlesQuery } from './intents';
import { listArticles } from './read-articles.server';

interface TargetInput {
  admin: AdminApi;
  /** The metaobject that the card is about; null if there's none. */
  target: MetaobjectName | null;
}

/** A page of the shop's articles. */
export async function readArticlesPage({
  admin,
  target: name,
  query,
}: TargetInput & { query: ArticlesQuery }): Promise<ArticlesResult> {
  return orMessage('Listing articles', async () => {
    const target = name && (await findMetaobject(admin, name));
    return { ok: true, target, ...(await listArticles({ admin, query, target })) };
  });
}

/**
 * Changes what articles show. Unknown articles and those that others changed are reported; the others change.
 * @param input `isLive` says whether articles can start to show it.
 */
export async function runChanges(
  input: TargetInput & { content: ArticleContent; isLive: boolean; changes: readonly ArticleChange[] },
): Promise<ChangeResult> {
  const { admin, target: name, content, isLive, changes } = input;
  return orMessage('Changing articles', async () => {
    const target = name && (await findMetaobject(admin, name));
    if (!isLive && changes.some(({ to }) => to !== null && to === target)) {
      return { ok: false, message: 'Publish it first, then choose its articles.' };
    }
    return { ok: true, ...(await changeArticles({ admin, content, changes })) };
  });
}

async function orMessage<Result>(
  task: string,
  run: () => Promise<Result>,
): Promise<Result | { ok: false; message: string }> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    // Not the app's error: Shopify is down, or rejects what was asked for, such as a made-up cursor.
    log('warn', `${task} failed`, {}, error);
    return { ok: false, message: error.message };
  }
}
