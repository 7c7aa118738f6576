/** Stores what an article says now as what a routine was imported from. */
import type { Db, Tx } from '~/db.server';

import type { StoredImport } from '../../import/contract';
import type { Draft } from '../../schema';
import { type ImportedRoutine, type Source, importColumns } from '../stored-import.server';
import { storedText, withQuotes } from '../stored-text';
import { carryDecisions } from './state/carried-decisions';

export interface NewImport {
  /** As it was imported before. */
  stored: StoredImport<Draft>;
  /** The article as it is now. */
  source: Source;
  /** From that. Phases and steps have the IDs that they had. */
  imported: ImportedRoutine;
}

/**
 * @param input `draft`: with the changes that were applied
 * @returns false if the article was imported again meanwhile, or the routine deleted
 */
export async function replaceImport(input: { db: Db | Tx; shop: string; draft: Draft } & NewImport): Promise<boolean> {
  const { db, shop, stored, source, imported, draft } = input;
  const { text, unplaced } = storedText(imported);
  const after = { document: imported.routine, unplaced: withQuotes(text, unplaced) };
  const { count } = await db.routineImport.updateMany({
    where: { shop, routineId: stored.routineId, contentHash: stored.contentHash },
    data: {
      ...importColumns(source, imported),
      decisions: carryDecisions({ before: stored, after, draft }),
      dismissedHash: null,
    },
  });
  return count > 0;
}
