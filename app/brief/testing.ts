/** A shop with a Brief, for tests: a database of its own, the queue in it, and what a reader's form sends. */
import type { PgBoss } from 'pg-boss';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../../tests/support/database';

import { type Enqueue, enqueueWith, startBoss } from '~/jobs/boss.server';

import { saveBrief, wordingVersion } from './briefs.server';
import { signUp } from './sign-up.server';

export const SHOP = 'shop.myshopify.com';

export interface TestShop extends TestDatabase {
  boss: PgBoss;
  enqueue: Enqueue;
  /** Signs up as the form of the block does; `fields` replace its own. */
  ask(fields?: Record<string, unknown>, clientAddress?: string): ReturnType<typeof signUp>;
}

export async function testShop(): Promise<TestShop> {
  const database = await testDatabase();
  const { db } = database;
  const boss = await startBoss(database.url);
  const enqueue = enqueueWith(boss);
  await saveBrief({ db, shop: SHOP, shopName: 'Core Nexus', revision: null, document: buyersBrief });
  return {
    ...database,
    boss,
    enqueue,
    ask: (fields = {}, clientAddress = '203.0.113.7') =>
      signUp({
        db,
        enqueue,
        shop: SHOP,
        fields: { ...formFields(), ...fields },
        clientAddress,
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
