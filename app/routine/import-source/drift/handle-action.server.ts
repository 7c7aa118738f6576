/** Applies an article's changes to a routine, or dismisses them. */
import type { Db } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { isEqual } from '~/versions/fields';

import { MalformedDraft, RoutineNotFound, StaleDraft, parseDraft, saveDraft } from '../../drafts.server';
import { dismissChange } from './changed-articles.server';
import type { DriftIntent, DriftResult } from './intents';
import { type ChangedSource, readDrift } from './read-drift.server';
import { replaceImport } from './replace-import.server';

interface ActionInput {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** The routine's. */
  id: string;
  intent: DriftIntent;
}

export async function handleDrift(input: ActionInput): Promise<DriftResult> {
  const { db, shop, id, intent } = input;
  if (intent.intent === 'dismiss') {
    const isDismissed = await dismissChange({ db, shop, routineId: id, hash: intent.hash });
    return isDismissed ? { ok: true, did: 'dismissed' } : { ok: false, reason: 'gone' };
  }
  const drift = await readDrift({ ...input, withDismissed: true });
  if (drift.status === 'unknown') return { ok: false, reason: 'failed', message: drift.message };
  if (drift.status !== 'changed' || drift.hash !== intent.hash) return { ok: false, reason: 'outdated' };
  try {
    await apply(input, drift, intent);
    return { ok: true, did: 'applied' };
  } catch (error) {
    if (error instanceof StaleDraft) return { ok: false, reason: 'outdated' };
    if (error instanceof RoutineNotFound) return { ok: false, reason: 'gone' };
    if (error instanceof MalformedDraft) return { ok: false, reason: 'failed', message: error.message };
    throw error;
  }
}

/**
 * Both at once: the draft has the changes, and they aren't new any more.
 * @throws MalformedDraft, StaleDraft, RoutineNotFound
 */
async function apply(
  { db, shop, id }: ActionInput,
  drift: ChangedSource,
  { revision, document }: Extract<DriftIntent, { intent: 'apply' }>,
): Promise<void> {
  const draft = { ...parseDraft(document), handle: drift.draft.handle };
  if (revision !== drift.revision) throw new StaleDraft('This routine was changed in another tab.');
  await db.$transaction(async (tx) => {
    // A draft that stays as it was keeps its revision.
    if (!isEqual(draft, drift.draft)) await saveDraft({ db: tx, shop, id, revision, document: draft });
    const isReplaced = await replaceImport({ db: tx, shop, ...drift, draft });
    if (!isReplaced) throw new StaleDraft('The article was imported again in another tab.');
  });
}
