/** How the article that a routine was imported from has changed since. Has no imports but types. */
import type { Change } from '~/versions/changes';

import type { Edits } from '../../versions/merge';

/** What happened to an article. */
export type ArticleChange = 'changed' | 'deleted';

/** Stands for a hash of the article's content once it's deleted. */
export const DELETED = 'deleted';

interface About {
  /** The article's title when it was imported. */
  title: string;
  /** Identifies what changed, to dismiss it. */
  hash: string;
  isDismissed: boolean;
}

/** What a routine's page says about the article. */
export type Drift =
  /** It's as it was imported, its changes were dismissed, or the routine isn't from an article. */
  | { status: 'none' }
  | ({ status: 'changed'; changes: Change[] } & About)
  /** The article has no steps any more. */
  | ({ status: 'not-a-routine'; reason: string } & About)
  | ({ status: 'deleted' } & About)
  /** Shopify doesn't respond, or the article can't be read. */
  | { status: 'unknown'; message: string };

/** A changed article with what's needed to apply the changes. */
export interface ChangedArticle extends About {
  status: 'changed';
  /** `mine` is the draft, `theirs` what the article gives now. */
  edits: Edits;
  /** The draft's. */
  revision: number;
  /** Changes that the documents don't show. */
  otherChanges: Change[];
}
