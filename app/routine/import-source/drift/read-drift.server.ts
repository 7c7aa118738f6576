/** Imports a routine's article again if it changed, and says how the routine would change. */
import type { Db } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { shopifyResult } from '~/shopify/shopify-result.server';
import type { Change } from '~/versions/changes';

import { MalformedDraft, findRoutine, parseDraft } from '../../drafts.server';
import type { Draft } from '../../schema';
import { compareRoutines } from '../../versions/compare';
import type { ArticleSource } from '../read-article.server';
import { ImportFailed, runImport } from '../run/run-import.server';
import { readImport } from '../stored-import.server';
import { storedText, withQuotes } from '../stored-text';
import { type FoundChange, readChanges } from './changed-articles.server';
import type { ChangedArticle, Drift } from './drift';
import { type NewImport, replaceImport } from './replace-import.server';
import { withKnownIds } from './state/known-ids';
import { newPassages } from './state/new-passages';

interface Input {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** The routine's. */
  id: string;
}

/** An article that still is a routine, but another one. */
export interface ChangedSource extends NewImport {
  /** The draft and its revision. */
  draft: Draft;
  revision: number;
  /** Changes that the documents don't show. */
  otherChanges: Change[];
}

export type ReadDrift = Exclude<Drift, { status: 'changed' }> | (Extract<Drift, { status: 'changed' }> & ChangedSource);

/** @param input `withDismissed`: whether to read a change again that was dismissed */
export async function readDrift(input: Input & { withDismissed: boolean }): Promise<ReadDrift> {
  const { id } = input;
  const found = await shopifyResult('Comparing an article', () => readChanges({ ...input, ids: [id] }));
  if (!found.ok) return { status: 'unknown', message: found.message };
  const [change] = found.value;
  if (!change || (change.isDismissed && !input.withDismissed)) return { status: 'none' };
  const { articleTitle: title, hash, isDismissed, article } = change;
  const about = { title, hash, isDismissed };
  if (!article) return { status: 'deleted', ...about };
  try {
    return await importAgain(input, change, article);
  } catch (error) {
    if (error instanceof ImportFailed || error instanceof MalformedDraft) {
      return { status: 'unknown', message: error.message };
    }
    throw error;
  }
}

/** What the routine's page shows. */
export async function readDriftSummary(input: Input): Promise<Drift> {
  const drift = await readDrift({ ...input, withDismissed: false });
  if (drift.status !== 'changed') return drift;
  const { status, title, hash, isDismissed, changes } = drift;
  return { status, title, hash, isDismissed, changes };
}

/** What the page shows on which the changes are applied, also if they were dismissed. */
export async function readDriftPage(input: Input): Promise<Exclude<Drift, { status: 'changed' }> | ChangedArticle> {
  const drift = await readDrift({ ...input, withDismissed: true });
  if (drift.status !== 'changed') return drift;
  const { status, title, hash, isDismissed, stored, draft, imported, revision, otherChanges } = drift;
  const edits = { base: stored.document, mine: draft, theirs: imported.routine };
  return { status, title, hash, isDismissed, edits, revision, otherChanges };
}

async function importAgain(input: Input, change: FoundChange, source: ArticleSource): Promise<ReadDrift> {
  const { db, shop, id } = input;
  const { articleTitle: title, hash, isDismissed } = change;
  const { routine, ...imported } = await runImport({ shop, content: source.content, title: source.title });
  if (!routine) return { status: 'not-a-routine', reason: imported.reason ?? '', title, hash, isDismissed };
  const [stored, found] = await Promise.all([readImport({ db, shop, routineId: id }), findRoutine(input)]);
  // Deleted, or applied in another tab meanwhile.
  if (!stored || !found || stored.contentHash !== change.contentHash) return { status: 'none' };
  const { document: draft, revision } = found;
  const named = { ...parseDraft(routine), handle: stored.document.handle };
  const document = withKnownIds(stored.document, named, hash.slice(0, 12));
  const again = { routine: document, ...imported };
  const { text, textLength, unplaced } = storedText(again);
  const otherChanges = newPassages(stored, { textLength, unplaced: withQuotes(text, unplaced) });
  const changes = [...compareRoutines(stored.document, document), ...otherChanges];
  const changed = { stored, source, imported: again, draft, revision, otherChanges };
  if (changes.length > 0) return { status: 'changed', title, hash, isDismissed, changes, ...changed };
  // Only what the routine doesn't use was changed, or how it's formatted.
  await replaceImport({ db, shop, ...changed });
  return { status: 'none' };
}
