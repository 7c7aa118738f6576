/** Which article shows which routine: the article's `$app:routine` metafield. */
import { type AdminApi, checkUserErrors, runQuery } from '~/shopify/admin-api.server';

import { ROUTINE_METAFIELD } from '../contract';

export interface ShopArticle {
  /** GID. */
  id: string;
  title: string;
  blog: string;
  isPublished: boolean;
  /** Path on the storefront. */
  path: string;
  /** GID of the metaobject of the routine the article shows, or null. */
  routine: string | null;
}

export interface ShopArticles {
  articles: ShopArticle[];
  /** Without a trailing slash. */
  storefrontUrl: string;
}

const MAX_ARTICLES = 250;

/** Shopify's limit for one call. */
const MAX_METAFIELDS = 25;

const ARTICLES = `#graphql
  query RoutineArticles($first: Int!, $namespace: String!, $key: String!) {
    shop {
      primaryDomain {
        url
      }
    }
    articles(first: $first, sortKey: PUBLISHED_AT, reverse: true) {
      nodes {
        id
        title
        handle
        isPublished
        blog {
          title
          handle
        }
        metafield(namespace: $namespace, key: $key) {
          value
        }
      }
    }
  }
`;

const ASSIGN = `#graphql
  mutation AssignRoutine($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
`;

const UNASSIGN = `#graphql
  mutation UnassignRoutine($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
`;

/**
 * Lists articles and the routine each shows, newest first, at most `MAX_ARTICLES`.
 * @throws ShopifyError
 */
export async function listArticles({ admin }: { admin: AdminApi }): Promise<ShopArticles> {
  const data = await runQuery(admin, ARTICLES, { first: MAX_ARTICLES, ...ROUTINE_METAFIELD });
  return {
    storefrontUrl: data.shop.primaryDomain.url.replace(/\/+$/, ''),
    articles: data.articles.nodes.map(({ id, title, handle, isPublished, blog, metafield }) => ({
      id,
      title,
      blog: blog.title,
      isPublished,
      path: `/blogs/${blog.handle}/${handle}`,
      routine: metafield?.value ?? null,
    })),
  };
}

/**
 * Shows a routine on an article, replacing any other.
 * @throws ShopifyError
 */
export async function assignRoutine(input: {
  admin: AdminApi;
  /** GID. */
  articleId: string;
  /** GID. */
  routineMetaobjectId: string;
}): Promise<void> {
  const { admin, articleId, routineMetaobjectId } = input;
  await assignToArticles(admin, [articleId], routineMetaobjectId);
}

/**
 * Shows a routine on articles, replacing any other.
 * @param articleIds GIDs
 * @param routineMetaobjectId GID
 * @throws ShopifyError
 */
export async function assignToArticles(
  admin: AdminApi,
  articleIds: readonly string[],
  routineMetaobjectId: string,
): Promise<void> {
  const metafields = articleIds.map((ownerId) => ({
    ...ROUTINE_METAFIELD,
    ownerId,
    type: 'metaobject_reference',
    value: routineMetaobjectId,
  }));
  for (let start = 0; start < metafields.length; start += MAX_METAFIELDS) {
    const { metafieldsSet } = await runQuery(admin, ASSIGN, {
      metafields: metafields.slice(start, start + MAX_METAFIELDS),
    });
    checkUserErrors(metafieldsSet);
  }
}

/**
 * Removes the routine from an article.
 * @throws ShopifyError
 */
export async function unassignRoutine({ admin, articleId }: { admin: AdminApi; articleId: string }): Promise<void> {
  const metafields = [{ ...ROUTINE_METAFIELD, ownerId: articleId }];
  const { metafieldsDelete } = await runQuery(admin, UNASSIGN, { metafields });
  checkUserErrors(metafieldsDelete);
}
