import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';

import type { ArticleChange } from '../import-source/drift/drift';

/** What Shopify says about routines, by their IDs. Empty if Shopify doesn't respond. */
export interface StorefrontState {
  /** Routines that are as the app published them are left out. */
  changes: Partial<Record<string, ChangedElsewhere>>;
  /** The articles that show a routine. Routines without articles are left out. */
  articles: Partial<Record<string, UsedIn>>;
  /** IDs of routines with an image or a video that was deleted in Shopify. */
  missingFiles: string[];
  /** IDs of routines with a product that was deleted in Shopify. */
  missingProducts: string[];
  /** Routines whose article was changed or deleted since they were imported from it. What was dismissed is left out. */
  articleChanges: Partial<Record<string, ArticleChange>>;
}

/** Until Shopify responds, or if it doesn't. */
export const NOTHING_KNOWN: StorefrontState = {
  ...{ changes: {}, articles: {}, missingFiles: [], missingProducts: [], articleChanges: {} },
};

export interface UsedIn {
  titles: string[];
  /** Whether there are more than these. */
  hasMore: boolean;
}
