/** Does what the Brief's editor wishes: saves, and publishes what was saved. */
import { type Admin, ShopifyRefused } from '~/admin-api.server';
import type { Db } from '~/db.server';

import { InvalidBrief, StaleBrief, findBrief, saveBrief } from '../briefs.server';
import { publishBrief } from '../publish.server';
import type { Answer } from './answer';

interface Wish {
  intent: 'save' | 'publish';
  revision: number | null;
  document: unknown;
}

export async function grant(input: {
  db: Db;
  shop: string;
  shopName: string;
  admin: Admin;
  wish: Wish;
}): Promise<Answer> {
  const { db, shop, shopName, admin, wish } = input;
  try {
    const { id, revision } =
      wish.document === null ? await readBrief({ db, shop }) : await saveBrief({ db, shop, shopName, ...wish });
    if (wish.intent === 'save') return { ok: true, did: 'saved', revision };
    try {
      await publishBrief({ db, shop, id, admin });
      return { ok: true, did: 'published', revision };
    } catch (error) {
      if (error instanceof ShopifyRefused) return { ok: false, reason: 'refused', revision, message: error.message };
      throw error;
    }
  } catch (error) {
    if (error instanceof InvalidBrief) return { ok: false, reason: 'invalid', problems: error.problems };
    if (error instanceof StaleBrief) return { ok: false, reason: 'stale', message: error.message };
    throw error;
  }
}

async function readBrief(at: { db: Db; shop: string }) {
  const brief = await findBrief(at);
  if (!brief) throw new StaleBrief('This Brief is no longer there.');
  return brief;
}
