/** What the articles card sends to its route, and the response. */
import { z } from 'zod';

import { UNREACHABLE } from '~/ui/fallback-on-failure';

export const assignmentSchema = z.object({ articleId: z.string().startsWith('gid://'), shown: z.boolean() });

export type Assignment = z.infer<typeof assignmentSchema>;

export interface AssignableArticle {
  /** GID. */
  id: string;
  title: string;
  blog: string;
  /** Storefront URL, or null if the article is hidden. */
  url: string | null;
  shows: 'this' | 'other' | 'none';
}

export type ArticlesResult = { ok: true; articles: AssignableArticle[] } | { ok: false; message: string };

export const ARTICLES_UNREACHABLE: ArticlesResult = {
  ok: false,
  message: UNREACHABLE,
};
