/** What the articles card sends to its route. */
import { z } from 'zod';

import { UNREACHABLE } from '~/ui/fallback-on-failure';

import { type ArticlesResult, MAX_CHANGES } from './contract';

const metaobject = z.string().startsWith('gid://shopify/Metaobject/').max(100).nullable();

export const changesSchema = z.object({
  changes: z
    .array(
      z.object({
        articleId: z.string().startsWith('gid://shopify/Article/').max(100),
        from: metaobject,
        to: metaobject,
      }),
    )
    .min(1)
    .max(MAX_CHANGES),
});

export interface ArticlesQuery {
  search: string;
  /** Only articles that show what the card is about. */
  onlyShown: boolean;
  /** A cursor, to read the page after or before it. */
  after: string | null;
  before: string | null;
}

const MAX_SEARCH = 200;

/** Invalid parameters are ignored. */
export function readArticlesQuery(params: URLSearchParams): ArticlesQuery {
  const cursor = (name: string) => params.get(name)?.slice(0, 1000) ?? null;
  return {
    search: (params.get('search') ?? '').slice(0, MAX_SEARCH),
    onlyShown: params.get('shown') === 'yes',
    after: cursor('after'),
    before: cursor('before'),
  };
}

export function writeArticlesQuery({ search, onlyShown, after, before }: ArticlesQuery): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('search', search);
  if (onlyShown) params.set('shown', 'yes');
  if (after !== null) params.set('after', after);
  if (before !== null) params.set('before', before);
  return params.toString();
}

export const ARTICLES_UNREACHABLE: ArticlesResult = { ok: false, message: UNREACHABLE };
