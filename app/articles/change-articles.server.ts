/** Changes what articles show, without replacing what others chose meanwhile. */
import { type AdminApi, ShopifyError, checkUserErrors, runQuery } from '~/shopify/admin-api.server';

import {
  ARTICLE_METAFIELDS,
  type ArticleChange,
  type ArticleContent,
  type ArticleRow,
  type ChangedArticle,
  type FailedArticle,
  NOUNS,
} from './contract';
import { articleRow } from './read-articles.server';

const CURRENT = `#graphql
  query ArticlesToChange($ids: [ID!]!) {
    shop {
      primaryDomain {
        url
      }
    }
    nodes(ids: $ids) {
      ... on Article {
        id
        title
        handle
        isPublished
        blog {
          title
          handle
        }
        routine: metafield(namespace: "$app", key: "routine") {
          value
          compareDigest
          reference {
            ... on Metaobject {
              displayName
            }
          }
        }
        brief: metafield(namespace: "$app", key: "brief") {
          value
          compareDigest
          reference {
            ... on Metaobject {
              displayName
            }
          }
        }
      }
    }
  }
`;

const SET = `#graphql
  mutation SetArticleMetafields($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      userErrors {
        field
        message
        code
      }
    }
  }
`;

const DELETE = `#graphql
  mutation DeleteArticleMetafields($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
`;

interface CurrentArticle {
  row: ArticleRow;
  /** Of the metafield; null if the article has none. */
  digest: string | null;
}

interface ChangeInput {
  admin: AdminApi;
  content: ArticleContent;
  changes: readonly ArticleChange[];
}

/**
 * Changes what articles show. An article that shows something else than the change expects stays as it is, and is among the
 * failed ones.
 * @param input at most `MAX_CHANGES` changes
 * @throws ShopifyError if Shopify didn't respond. Some of the articles may have changed.
 */
export async function changeArticles(
  input: ChangeInput,
): Promise<{ changed: ChangedArticle[]; failed: FailedArticle[] }> {
  const { admin, content, changes } = input;
  const before = await readCurrent(admin, content, changes);
  const failed: FailedArticle[] = [];
  const wanted = changes.filter((change) => {
    const current = before.get(change.articleId);
    const message = current ? conflict(current.row.shows[content], change, content) : 'This article was deleted.';
    if (message !== null) failed.push({ articleId: change.articleId, message, article: current?.row ?? null });
    return message === null;
  });
  const shows = ({ articleId }: ArticleChange) => before.get(articleId)?.row.shows[content]?.id ?? null;
  const toSet = wanted.filter((change) => change.to !== null && shows(change) !== change.to);
  const toDelete = wanted.filter((change) => change.to === null && shows(change) !== null);

  const refused = await setMetafields(input, toSet, before);
  await deleteMetafields(input, toDelete);

  const now = await readCurrent(admin, content, wanted);
  const changed: ChangedArticle[] = [];
  for (const change of wanted) {
    const article = now.get(change.articleId)?.row ?? null;
    const message = refused.get(change.articleId) ?? (article ? null : 'This article was deleted.');
    if (message !== null) failed.push({ articleId: change.articleId, message, article });
    else if (article) changed.push({ article, from: shows(change) });
  }
  return { changed, failed };
}

/** Why a change isn't made, or null. What's already as wanted is no conflict. */
function conflict(shown: { id: string; title: string | null } | null, change: ArticleChange, content: ArticleContent) {
  const current = shown?.id ?? null;
  if (current === change.from || current === change.to) return null;
  const name = NOUNS[content];
  if (shown === null) return `Its ${name} was removed meanwhile.`;
  return `It shows another ${name} now: ${shown.title ?? 'a deleted one'}.`;
}

async function readCurrent(
  admin: AdminApi,
  content: ArticleContent,
  changes: readonly ArticleChange[],
): Promise<Map<string, CurrentArticle>> {
  if (changes.length === 0) return new Map();
  const { shop, nodes } = await runQuery(admin, CURRENT, { ids: changes.map(({ articleId }) => articleId) });
  return new Map(
    nodes.flatMap((node): [string, CurrentArticle][] => {
      if (!node || !('handle' in node)) return [];
      const row = articleRow(node, shop.primaryDomain.url.replace(/\/+$/, ''));
      return [[node.id, { row, digest: node[content]?.compareDigest ?? null }]];
    }),
  );
}

/**
 * Sets metafields: all of a call or none, so those that Shopify refuses are left out the second time.
 * @returns the reasons by the articles' GIDs.
 */
async function setMetafields(
  { admin, content }: ChangeInput,
  changes: readonly ArticleChange[],
  before: ReadonlyMap<string, CurrentArticle>,
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  let left = [...changes];
  while (left.length > 0) {
    const metafields = left.map(({ articleId, to }) => ({
      ...ARTICLE_METAFIELDS[content],
      ...{ ownerId: articleId, type: 'metaobject_reference', value: to ?? '' },
      compareDigest: before.get(articleId)?.digest ?? null,
    }));
    const { metafieldsSet } = await runQuery(admin, SET, { metafields });
    const errors = metafieldsSet?.userErrors ?? [];
    if (errors.length === 0) {
      checkUserErrors(metafieldsSet);
      return refused;
    }
    for (const { field, message, code } of errors) {
      const change = left[Number(field?.[1])];
      // Without the article's number, nothing can be left out.
      if (!change) throw new ShopifyError(`Shopify didn’t accept this: ${message}`);
      refused.set(change.articleId, code === 'STALE_OBJECT' ? 'It was changed just now.' : message);
    }
    left = left.filter(({ articleId }) => !refused.has(articleId));
  }
  return refused;
}

async function deleteMetafields({ admin, content }: ChangeInput, changes: readonly ArticleChange[]): Promise<void> {
  if (changes.length === 0) return;
  const metafields = changes.map(({ articleId }) => ({ ...ARTICLE_METAFIELDS[content], ownerId: articleId }));
  const { metafieldsDelete } = await runQuery(admin, DELETE, { metafields });
  checkUserErrors(metafieldsDelete);
}
