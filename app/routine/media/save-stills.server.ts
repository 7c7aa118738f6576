/** Stores the stills of a draft's videos before it's published, and puts them into the draft. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';

import { findRoutine, saveDraft } from '../drafts.server';
import { checkRoutine } from '../schema';
import { type StoredStills, storeStills } from './stills.server';
import { withStills } from './with-stills';

/**
 * Does nothing for a draft that can't be published.
 * @returns the draft's revision, which is a new one if stills were stored.
 * @throws StaleDraft, RoutineNotFound
 */
export async function saveStills(input: {
  db: Db;
  shop: string;
  id: string;
  revision: number;
  admin: AdminApi;
}): Promise<StoredStills & { revision: number }> {
  const { revision } = input;
  const unchanged = { revision, stills: {}, warning: null };
  const routine = await findRoutine(input);
  if (!routine || routine.revision !== revision || 'problems' in checkRoutine(routine.document)) return unchanged;
  const stored = await storeStills({ ...input, draft: routine.document });
  const document = withStills(routine.document, stored.stills);
  if (document === routine.document) return { ...stored, revision };
  return { ...stored, revision: await saveDraft({ ...input, document }) };
}
