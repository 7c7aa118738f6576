/** What the articles card asks for, of a routine or a Brief. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import { type MetaobjectName, findMetaobject } from '~/shopify/metaobjects.server';
import { shopifyResult } from '~/shopify/shopify-result.server';

import { changeArticles } from './change-articles.server';
import type { ArticleChange, ArticleContent, ArticlesResult, ChangeResult } from './contract';
import type { ArticlesQuery } from './intents';
import { listArticles } from './read-articles.server';

const PUBLISH_FIRST = 'Publish it first, then choose its articles.';

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
  const result = await shopifyResult('Listing articles', async () => {
    const target = name && (await findMetaobject(admin, name));
    return { target, ...(await listArticles({ admin, query, target })) };
  });
  return result.ok ? { ok: true, ...result.value } : result;
}

/**
 * Changes what articles show. Unknown articles and those that others changed are reported; the others change.
 * @param input `isLive` says whether articles can start to show it.
 */
export async function runChanges(
  input: TargetInput & { content: ArticleContent; isLive: boolean; changes: readonly ArticleChange[] },
): Promise<ChangeResult> {
  const { admin, target: name, content, isLive, changes } = input;
  const result = await shopifyResult('Changing articles', async () => {
    const target = name && (await findMetaobject(admin, name));
    if (!isLive && changes.some(({ to }) => to !== null && to === target)) throw new ShopifyError(PUBLISH_FIRST);
    return changeArticles({ admin, content, changes });
  });
  return result.ok ? { ok: true, ...result.value } : result;
}
