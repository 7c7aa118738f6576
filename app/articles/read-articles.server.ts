/** Lists articles a page at a time, and what each of them shows. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import { ARTICLE_METAFIELDS, type ArticleRow, type ArticlesPage, type Shown } from './contract';
import type { ArticlesQuery } from './intents';
import { searchQuery } from './search-query';

const PAGE_SIZE = 20;

/** For queries without a metaobject: none has this ID. */
const NO_METAOBJECT = 'gid://shopify/Metaobject/0';

const LIST = `#graphql
  query ListArticles(
    $first: Int
    $last: Int
    $after: String
    $before: String
    $query: String
    $target: ID!
    $onlyShown: Boolean!
  ) {
    shop {
      primaryDomain {
        url
      }
    }
    articles(
      first: $first
      last: $last
      after: $after
      before: $before
      query: $query
      sortKey: PUBLISHED_AT
      reverse: true
    ) @skip(if: $onlyShown) {
      nodes {
        ...ListedArticle
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    metaobject(id: $target) @include(if: $onlyShown) {
      referencedBy(first: $first, last: $last, after: $after, before: $before) {
        nodes {
          namespace
          key
          referencer {
            ... on Article {
              ...ListedArticle
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }

  fragment ListedArticle on Article {
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
      reference {
        ... on Metaobject {
          displayName
        }
      }
    }
    brief: metafield(namespace: "$app", key: "brief") {
      value
      reference {
        ... on Metaobject {
          displayName
        }
      }
    }
  }
`;

export type ListedArticles = Pick<ArticlesPage, 'articles' | 'before' | 'after' | 'storeUrl'>;

interface ShownMetafield {
  value: string;
  reference?: { displayName?: string } | object | null;
}

/** An article, as the queries of this module read it. */
export interface ReadArticle {
  id: string;
  title: string;
  handle: string;
  isPublished: boolean;
  blog: { title: string; handle: string };
  routine?: ShownMetafield | null;
  brief?: ShownMetafield | null;
}

/**
 * A page of articles, newest first; or of those that show a metaobject, in Shopify's order and without a search.
 * @param input `target` is the GID of that metaobject.
 * @throws ShopifyError
 */
export async function listArticles(input: {
  admin: AdminApi;
  query: ArticlesQuery;
  target: string | null;
}): Promise<ListedArticles> {
  const { admin, query, target } = input;
  const { onlyShown, after, before } = query;
  const filter = searchQuery(query.search);
  const isNothing = filter === null || (onlyShown && target === null);
  const size = before === null ? { first: PAGE_SIZE, after } : { last: PAGE_SIZE, before };
  const variables = { ...size, query: filter, target: target ?? NO_METAOBJECT, onlyShown };
  const { shop, articles, metaobject } = await runQuery(admin, LIST, variables);
  const page = onlyShown ? metaobject?.referencedBy : articles;
  const storeUrl = shop.primaryDomain.url.replace(/\/+$/, '');
  if (isNothing) return { articles: [], before: null, after: null, storeUrl };
  const found = onlyShown ? referencing(metaobject?.referencedBy.nodes ?? []) : (articles?.nodes ?? []);
  return {
    storeUrl,
    articles: found.map((article) => articleRow(article, storeUrl)),
    before: page?.pageInfo.hasPreviousPage ? (page.pageInfo.startCursor ?? null) : null,
    after: page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
  };
}

/** @param storeUrl without a trailing slash */
export function articleRow(article: ReadArticle, storeUrl: string): ArticleRow {
  const { id, title, handle, isPublished, blog, routine, brief } = article;
  const url = `${storeUrl}/blogs/${blog.handle}/${handle}`;
  return { id, title, blog: blog.title, isPublished, url, shows: { routine: shown(routine), brief: shown(brief) } };
}

function shown(metafield: ShownMetafield | null | undefined): Shown | null {
  if (!metafield) return null;
  const { value: id, reference } = metafield;
  return { id, title: reference && 'displayName' in reference ? (reference.displayName ?? null) : null };
}

interface Reference {
  namespace: string;
  key: string;
  referencer: object;
}

/** The articles among what references a metaobject by one of the app's article metafields. */
function referencing(nodes: readonly Reference[]): ReadArticle[] {
  const keys: string[] = Object.values(ARTICLE_METAFIELDS).map(({ key }) => key);
  return nodes
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ referencer }) => ('title' in referencer ? [referencer as ReadArticle] : []));
}
