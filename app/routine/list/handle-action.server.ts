/** Runs an intent of the routine list. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { RoutineNotFound } from '../drafts.server';
import { archiveRoutine, unarchiveRoutine } from '../live/unpublish.server';
import { duplicateRoutine } from './start.server';
import type { ListIntent, ListResult } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  admin: AdminApi;
  intent: ListIntent;
}

/** Routines that were deleted meanwhile are skipped. */
export async function handleListAction({ intent, ...input }: ActionInput): Promise<ListResult> {
  if (intent.intent === 'duplicate') {
    const id = await duplicateRoutine({ ...input, id: intent.id });
    return id === null ? { ok: false, message: new RoutineNotFound().message } : { ok: true, did: 'duplicated', id };
  }
  const isArchiving = intent.intent === 'archive';
  const act = isArchiving ? archiveRoutine : unarchiveRoutine;
  let count = 0;
  try {
    for (const id of intent.ids) if (await didAct(() => act({ ...input, id }))) count += 1;
    return { ok: true, did: isArchiving ? 'archived' : 'unarchived', count };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Archiving routines failed', error);
    return { ok: false, message: `${count} of ${intent.ids.length} archived. ${error.message}` };
  }
}

async function didAct(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof RoutineNotFound) return false;
    throw error;
  }
}
