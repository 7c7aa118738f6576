/** Grants a wish of the editor: saves, publishes or deletes, and says how it went. */
import { type Admin, ShopifyRefused } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';
import { inTurn } from '~/shop-turn.server';

import { MalformedDraft, RoutineNotFound, StaleDraft, deleteRoutine, findRoutine, saveDraft } from '../drafts.server';
import { InvalidRoutine, publish, withdraw } from '../publish.server';
import type { Answer, Wish } from './answer';

interface Grant {
  db: Db;
  shop: string;
  id: string;
  admin: Admin;
  wish: Wish;
}

/** @returns an answer to each of the rooms' own errors; other errors are thrown on. */
export async function grant({ wish, ...at }: Grant): Promise<Answer> {
  let revision: number | null = null;
  try {
    if (wish.intent === 'delete') return await remove(at);
    revision = await save(at, wish);
    if (wish.intent === 'save') return { ok: true, did: 'saved', revision };
    const { number } = await publish({ ...at, revision });
    return { ok: true, did: 'published', revision, number };
  } catch (error) {
    if (error instanceof StaleDraft) return { ok: false, reason: 'stale' };
    if (error instanceof RoutineNotFound) return { ok: false, reason: 'gone' };
    if (error instanceof ShopifyRefused) {
      logError('Shopify refused a wish of the editor', error);
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

/** The revision after saving, where there is something to save. */
async function save(at: Omit<Grant, 'wish'>, wish: Exclude<Wish, { intent: 'delete' }>): Promise<number> {
  const { revision, document } = wish;
  return document === null ? revision : saveDraft({ ...at, revision, document });
}

/** The shop's pages first: a routine that is still shown must stay in the list. */
async function remove(at: Omit<Grant, 'wish'>): Promise<Answer> {
  // Not while it is being published: that would show it again.
  await inTurn(at, async () => {
    const routine = await findRoutine(at);
    if (!routine) return;
    if (routine.versions.length > 0) await withdraw({ ...at, handle: routine.handle });
    await deleteRoutine(at);
  });
  return { ok: true, did: 'deleted' };
}
