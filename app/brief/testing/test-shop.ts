/** A shop with a Brief, for tests: a database of its own, the queue in it, and what a reader's form sends. */
import type { PgBoss } from 'pg-boss';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';

import { type Enqueue, enqueueWith, startBoss } from '~/jobs/boss.server';

import { createBrief, saveBrief, wordingVersion } from '../document/briefs.server';
import { signUp } from '../sign-up/sign-up.server';

/** The app's, as the sign-up gets it. */
export const SECRET = 'secret of the app';

export const SHOP = 'shop.myshopify.com';

export interface TestShop extends TestDatabase {
  boss: PgBoss;
  enqueue: Enqueue;
  /** Signs up as the form of the block does; `fields` replace its own. */
  ask(fields?: Record<string, unknown>, clientAddress?: string, isScript?: boolean): ReturnType<typeof signUp>;
}

export async function testShop(): Promise<TestShop> {
  const database = await testDatabase();
  const { db } = database;
  const boss = await startBoss(database.url);
  const enqueue = enqueueWith(boss);
  const { id, revision } = await createBrief({ db, shop: SHOP, title: buyersBrief.title, handle: buyersBrief.handle });
  await saveBrief({ db, shop: SHOP, shopName: 'Core Nexus', id, revision, document: buyersBrief });
  // As if it were published.
  await db.brief.update({ where: { id }, data: { publishedRevision: revision + 1, isDefault: true } });
  return {
    ...database,
    boss,
    enqueue,
    ask: (fields = {}, clientAddress = '203.0.113.7', isScript = true) =>
      signUp({
        db,
        enqueue,
        shop: SHOP,
        fields: { ...formFields(), ...fields },
        isScript,
        clientAddress,
        secret: SECRET,
        proxyPath: '/apps/unwind',
      }),
    close: async () => {
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}

export function formFields(): Record<string, unknown> {
  return {
    email: 'reader@example.com',
    brief: buyersBrief.handle,
    consent_version: wordingVersion(buyersBrief.consent),
    locale: 'en',
    article_id: '100',
    article_title: 'The sequence',
    article_path: '/blogs/release/sequence',
    utm_source: 'newsletter',
  };
}
