/** Reads the shop's articles from Shopify. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import type { Source } from './stored-import.server';

const DATES = `#graphql
  query ArticleDates($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Article {
        id
        updatedAt
      }
    }
  }
`;

const ARTICLES = `#graphql
  query ArticlesToImport($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Article {
        id
        title
        body
        updatedAt
      }
    }
  }
`;

/** Articles that are read in one call: each can be megabytes long. */
const BATCH_SIZE = 10;

/** One of the shop's articles. */
export type ArticleSource = Source & { articleId: string };

/** Whether it can be an article's GID: Shopify rejects others. */
export function isArticleGid(text: string): boolean {
  return /^gid:\/\/shopify\/Article\/\d{1,20}$/.test(text);
}

/**
 * When articles were changed last, as Shopify says, by their GIDs. Those that the shop doesn't have are left out.
 * @param ids at most 250
 * @throws ShopifyError
 */
export async function readArticleDates(admin: AdminApi, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { nodes } = await runQuery(admin, DATES, { ids: [...ids] });
  return new Map(nodes.flatMap((node) => (node && 'id' in node ? [[node.id, node.updatedAt ?? '']] : [])));
}

/**
 * An article with its HTML; null if the shop has no such article.
 * @throws ShopifyError
 */
export async function readArticle(params: { admin: AdminApi; articleId: string }): Promise<ArticleSource | null> {
  const { admin, articleId } = params;
  return isArticleGid(articleId) ? ((await readArticles(admin, [articleId])).get(articleId) ?? null) : null;
}

/**
 * Articles with their HTML, by their GIDs. Those that the shop doesn't have are left out.
 * @throws ShopifyError
 */
export async function readArticles(admin: AdminApi, ids: readonly string[]): Promise<Map<string, ArticleSource>> {
  const articles = new Map<string, ArticleSource>();
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const { nodes } = await runQuery(admin, ARTICLES, { ids: ids.slice(start, start + BATCH_SIZE) });
    for (const node of nodes) {
      if (!node || !('id' in node)) continue;
      const { id, title, body, updatedAt } = node;
      articles.set(id, { articleId: id, title, content: body, updatedAt: updatedAt ?? '' });
    }
  }
  return articles;
}
