/** Runs an intent of the routine editor. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { MalformedDraft, RoutineNotFound, StaleDraft, deleteRoutine, findRoutine, saveDraft } from '../drafts.server';
import { InvalidRoutine, publish, unpublish } from '../publish.server';
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
    if (intent.intent === 'delete') return await remove(input);
    revision = await save(input, intent);
    if (intent.intent === 'save') return { ok: true, did: 'saved', revision };
    const { number } = await publish({ ...input, revision });
    return { ok: true, did: 'published', revision, number };
  } catch (error) {
    if (error instanceof StaleDraft) return { ok: false, reason: 'stale' };
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
  intent: Exclude<Intent, { intent: 'delete' }>,
): Promise<number> {
  const { revision, document } = intent;
  return document === null ? revision : saveDraft({ ...input, revision, document });
}

/** Unpublishes first, so that a routine on the storefront stays in the list if Shopify fails. */
async function remove(input: Omit<ActionInput, 'intent'>): Promise<ActionResult> {
  // Locked, because publishing at the same time would show it again.
  await withPublishLock(input, async () => {
    const routine = await findRoutine(input);
    if (!routine) return;
    if (routine.versions.length > 0) await unpublish({ ...input, handle: routine.handle });
    await deleteRoutine(input);
  });
  return { ok: true, did: 'deleted' };
}
