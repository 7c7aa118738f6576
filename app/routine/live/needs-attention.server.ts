/** What's wrong with live routines: on the storefront, and in their translations. */
import type { Db } from '~/db.server';
import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import type { AdminApi } from '~/shopify/admin-api.server';
import { type OutdatedLanguage, outdatedLanguages } from '~/translations/outdated';

import { draftSchema } from '../schema';
import { readEditorTranslations } from '../translations/page-data.server';
import { walkRoutine } from '../translations/walk-routine';
import type { ArticleChange } from '../import-source/drift/drift';
import { NOTHING_KNOWN } from './storefront-state';
import { readStorefrontState } from './storefront-state.server';

/** Live routines that are looked at: those changed last. */
const MAX_ROUTINES = 50;

export interface RoutineAttention {
  id: string;
  title: string;
  /** What happened to it in Shopify; null if nothing. */
  change: ChangedElsewhere | null;
  /** No article is assigned to it. A marker or a block's own setting may still show it. */
  isUnassigned: boolean;
  /** An image, a video or a product was deleted in Shopify. */
  hasMissing: boolean;
  /** What happened to the article that it was imported from; null if nothing, or it wasn't. */
  article: ArticleChange | null;
  outdated: OutdatedLanguage[];
}

/** @returns whether Shopify responded, and the live routines that something is wrong with, as far as is known. */
export async function findRoutineAttention(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
}): Promise<{ isComplete: boolean; routines: RoutineAttention[] }> {
  const { db, shop } = input;
  const live = await db.routine.findMany({
    where: { shop, liveVersion: { not: null } },
    orderBy: { updatedAt: 'desc' },
    take: MAX_ROUTINES,
    select: { id: true, title: true, document: true },
  });
  const storefront = await readStorefrontState({ ...input, ids: live.map(({ id }) => id) });
  const isComplete = storefront !== NOTHING_KNOWN;
  const missing = [...storefront.missingFiles, ...storefront.missingProducts];
  const routines = await Promise.all(
    live.map(async ({ id, title, document }): Promise<RoutineAttention> => {
      const translations = await readEditorTranslations({ db, shop, id });
      return {
        id,
        title: title.trim() || 'Untitled routine',
        change: storefront.changes[id] ?? null,
        isUnassigned: isComplete && !storefront.articles[id],
        hasMissing: missing.includes(id),
        article: storefront.articleChanges[id] ?? null,
        outdated: outdatedLanguages(walkRoutine, draftSchema.parse(document), translations),
      };
    }),
  );
  return {
    isComplete,
    routines: routines.filter(
      ({ change, article, isUnassigned, hasMissing, outdated }) =>
        change !== null || article !== null || isUnassigned || hasMissing || outdated.length > 0,
    ),
  };
}
