/** Runs an intent of the routine editor. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { MalformedDraft, RoutineNotFound, StaleDraft, findRoutine, saveDraft } from '../drafts.server';
import { repairRoutine } from '../live/changed-elsewhere.server';
import { archiveRoutine, deleteRoutine, unarchiveRoutine, unpublishRoutine } from '../live/unpublish.server';
import { saveStills } from '../media/save-stills.server';
import { InvalidRoutine, publish } from '../publish.server';
import type { ActionResult, Intent } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
  intent: Intent;
}

/** Turns the routine module's own errors into results; throws any others. */
export async function handleAction({ intent, ...input }: ActionInput): Promise<ActionResult> {
  let revision: number | null = null;
  try {
    switch (intent.intent) {
      case 'save':
        revision = await save(input, intent);
        return { ok: true, did: 'saved', revision };
      case 'publish': {
        revision = await save(input, intent);
        const saved = await saveStills({ ...input, revision });
        revision = saved.revision;
        const { stills, warning } = saved;
        const { number, isUnchanged } = await publish({ ...input, revision });
        return { ok: true, did: isUnchanged ? 'unchanged' : 'published', revision, number, stills, warning };
      }
      case 'unpublish':
        await unpublishRoutine(input);
        return { ok: true, did: 'unpublished' };
      case 'archive':
        await archiveRoutine(input);
        return { ok: true, did: 'archived' };
      case 'unarchive':
        await unarchiveRoutine(input);
        return { ok: true, did: 'unarchived' };
      case 'repair':
        await repairRoutine(input);
        return { ok: true, did: 'repaired' };
      case 'delete':
        await deleteRoutine(input);
        return { ok: true, did: 'deleted' };
    }
  } catch (error) {
    if (error instanceof StaleDraft) return await stale(input);
    if (error instanceof RoutineNotFound) return { ok: false, reason: 'gone' };
    if (error instanceof ShopifyError) {
      logError(`Failed to ${intent.intent} a routine`, error);
      return { ok: false, reason: 'refused', revision, message: error.message };
    }
    if (error instanceof MalformedDraft) {
      return { ok: false, reason: 'malformed', problems: [{ path: error.path, message: error.message }] };
    }
    if (error instanceof InvalidRoutine && revision !== null) {
      return { ok: false, reason: 'invalid', revision, problems: error.problems };
    }
    throw error;
  }
}

/** Saves the draft if it changed, and returns its revision. */
async function save(
  input: Omit<ActionInput, 'intent'>,
  intent: Extract<Intent, { intent: 'save' | 'publish' }>,
): Promise<number> {
  const { revision, document } = intent;
  return document === null ? revision : saveDraft({ ...input, revision, document });
}

/** What was saved meanwhile, so that the editor can merge it. */
async function stale(input: Omit<ActionInput, 'intent'>): Promise<ActionResult> {
  const routine = await findRoutine(input);
  if (!routine) return { ok: false, reason: 'gone' };
  const { revision, document } = routine;
  return { ok: false, reason: 'stale', saved: { revision, document } };
}
