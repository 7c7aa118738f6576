/** What the articles card sends to its route, and what comes back. */
import { z } from 'zod';

export const assignmentSchema = z.object({ articleId: z.string().startsWith('gid://'), shown: z.boolean() });

export type Assignment = z.infer<typeof assignmentSchema>;

export interface OfferedArticle {
  /** GID. */
  id: string;
  title: string;
  blog: string;
  /** Address on the storefront, or null while the article is hidden. */
  url: string | null;
  shows: 'this' | 'other' | 'none';
}

export type ArticlesAnswer = { ok: true; articles: OfferedArticle[] } | { ok: false; message: string };

export const ARTICLES_UNREACHABLE: ArticlesAnswer = {
  ok: false,
  message: 'The app did not answer. Check your connection, then try again.',
};
