/** Which article shows which routine: the article's `$app:routine` metafield. */
import { type Admin, type UserErrors, accepted, ask } from '~/admin-api.server';

import { ROUTINE_METAFIELD } from './contract';

export interface ShopArticle {
  /** GID. */
  id: string;
  title: string;
  blog: string;
  isPublished: boolean;
  /** Path on the storefront, from the shop's root. */
  path: string;
  /** GID of the metaobject of the routine that the article shows, or null for none. */
  routine: string | null;
}

export interface ShopArticles {
  articles: ShopArticle[];
  /** Address of the storefront, without a slash at the end. */
  storefrontUrl: string;
}

/** How many articles are offered; the latest come first. */
const MOST_ARTICLES = 250;

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

interface ArticlesData {
  shop: { primaryDomain: { url: string } };
  articles: {
    nodes: {
      id: string;
      title: string;
      handle: string;
      isPublished: boolean;
      blog: { title: string; handle: string };
      metafield: { value: string } | null;
    }[];
  };
}

/**
 * The shop's articles with the routine that each shows, the latest first, at most `MOST_ARTICLES`.
 * @throws ShopifyRefused
 */
export async function listArticles({ admin }: { admin: Admin }): Promise<ShopArticles> {
  const data = await ask<ArticlesData>(admin, ARTICLES, { first: MOST_ARTICLES, ...ROUTINE_METAFIELD });
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
 * Makes an article show a routine, in place of any other.
 * @throws ShopifyRefused
 */
export async function assignRoutine(input: {
  admin: Admin;
  /** GID. */
  articleId: string;
  /** GID. */
  routineMetaobjectId: string;
}): Promise<void> {
  const { admin, articleId, routineMetaobjectId } = input;
  const metafield = {
    ...ROUTINE_METAFIELD,
    ownerId: articleId,
    type: 'metaobject_reference',
    value: routineMetaobjectId,
  };
  const { metafieldsSet } = await ask<{ metafieldsSet: UserErrors | null }>(admin, ASSIGN, { metafields: [metafield] });
  accepted(metafieldsSet);
}

/**
 * Makes an article show no routine.
 * @throws ShopifyRefused
 */
export async function unassignRoutine({ admin, articleId }: { admin: Admin; articleId: string }): Promise<void> {
  const metafields = [{ ...ROUTINE_METAFIELD, ownerId: articleId }];
  const { metafieldsDelete } = await ask<{ metafieldsDelete: UserErrors | null }>(admin, UNASSIGN, { metafields });
  accepted(metafieldsDelete);
}
