/** Saves a review: the draft if it changed, and what was decided. */
import type { Db, Tx } from '~/db.server';

import { MalformedDraft, RoutineNotFound, StaleDraft, findRoutine, saveDraft } from '../drafts.server';
import { OutdatedImport, readImport, saveDecisions } from '../import-source/stored-import.server';
import { isEqual } from '~/versions/fields';
import type { ReviewIntent, ReviewResult } from './intents';

interface ReviewInput {
  db: Db;
  shop: string;
  id: string;
  intent: ReviewIntent;
}

export async function handleReview({ intent, ...input }: ReviewInput): Promise<ReviewResult> {
  const { db, shop, id: routineId } = input;
  try {
    const { contentHash, decisions } = intent;
    const revision = await db.$transaction(async (tx) => {
      // First, because an outdated import has other fields than the draft that was reviewed.
      await saveDecisions({ db: tx, shop, routineId, contentHash, decisions });
      return save({ ...input, db: tx }, intent);
    });
    return { ok: true, revision };
  } catch (error) {
    if (error instanceof OutdatedImport) return { ok: false, reason: 'outdated' };
    if (error instanceof StaleDraft) return await stale(input);
    if (error instanceof RoutineNotFound) return { ok: false, reason: 'gone' };
    if (error instanceof MalformedDraft) {
      return { ok: false, reason: 'malformed', problems: [{ path: error.path, message: error.message }] };
    }
    throw error;
  }
}

/** A draft in which everything was accepted is as it was, so it keeps its revision. */
async function save(
  input: Omit<ReviewInput, 'intent' | 'db'> & { db: Db | Tx },
  { revision, document }: ReviewIntent,
): Promise<number> {
  const routine = await findRoutine(input);
  if (!routine) throw new RoutineNotFound();
  if (document === null || isEqual(routine.document, document)) return routine.revision;
  return saveDraft({ ...input, revision, document });
}

async function stale(input: Omit<ReviewInput, 'intent'>): Promise<ReviewResult> {
  const { db, shop, id: routineId } = input;
  const [routine, source] = await Promise.all([findRoutine(input), readImport({ db, shop, routineId })]);
  if (!routine) return { ok: false, reason: 'gone' };
  const { revision, document } = routine;
  return { ok: false, reason: 'stale', saved: { revision, document, decisions: source?.decisions ?? {} } };
}
