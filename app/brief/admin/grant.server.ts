/** Does what the editor of a Brief wishes, and says how it went. */
import { type Admin, ShopifyRefused } from '~/admin-api.server';
import type { Db } from '~/db.server';

import { InvalidBrief, StaleBrief, saveBrief } from '../document/briefs.server';
import { NotOffered, deleteBrief, makeDefault, withdrawBrief } from '../document/offer.server';
import { publishBrief } from '../document/publish.server';
import type { Answer, Wish } from './answer';

interface Grant {
  db: Db;
  shop: string;
  shopName: string;
  id: string;
  admin: Admin;
  wish: Wish;
}

/** @returns an answer to each of the room's own errors; other errors are thrown on. */
export async function grant({ wish, ...at }: Grant): Promise<Answer> {
  let revision: number | null = null;
  try {
    switch (wish.intent) {
      case 'save':
      case 'publish':
        revision = wish.document === null ? wish.revision : (await saveBrief({ ...at, ...wish })).revision;
        if (wish.intent === 'save') return { ok: true, did: 'saved', revision };
        await publishBrief({ ...at, revision });
        return { ok: true, did: 'published', revision };
      case 'default':
        await makeDefault(at);
        return { ok: true, did: 'default' };
      case 'withdraw':
        return { ok: true, did: 'withdrawn', next: await withdrawBrief(at) };
      case 'delete':
        await deleteBrief(at);
        return { ok: true, did: 'deleted' };
    }
  } catch (error) {
    if (error instanceof InvalidBrief) {
      return { ok: false, reason: 'invalid', problems: error.problems, ...(revision !== null && { revision }) };
    }
    if (error instanceof StaleBrief) return { ok: false, reason: 'stale', message: error.message };
    if (error instanceof NotOffered) return { ok: false, reason: 'impossible', message: error.message };
    if (error instanceof ShopifyRefused) return { ok: false, reason: 'refused', revision, message: error.message };
    throw error;
  }
}
