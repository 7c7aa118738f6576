/** A test shop with a Brief: its own database with the queue, and a sign-up form's fields. */
import type { PgBoss } from 'pg-boss';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../database/database';

import { type Enqueue, enqueueWith, startBoss } from '~/jobs/boss.server';

import { createBrief, saveBrief, wordingVersion } from '../../../app/brief/drafts.server';
import { marketingWording } from '../../../app/brief/wordings.server';
import { signUp } from '../../../app/sign-up/sign-up.server';

/** The app's secret. */
export const SECRET = 'secret of the app';

export const SHOP = 'shop.myshopify.com';

export interface TestShop extends TestDatabase {
  boss: PgBoss;
  enqueue: Enqueue;
  /** Submits the block's form; `fields` override its values. */
  requestBrief(fields?: Record<string, unknown>, clientAddress?: string, isScript?: boolean): ReturnType<typeof signUp>;
}

export async function testShop(): Promise<TestShop> {
  const database = await testDatabase();
  const { db, pool } = database;
  const boss = await startBoss(database.url);
  const enqueue = enqueueWith(boss);
  const { id, revision } = await createBrief({ db, shop: SHOP, title: buyersBrief.title, handle: buyersBrief.handle });
  const saved = await saveBrief({ db, shop: SHOP, shopName: 'Core Nexus', id, revision, document: buyersBrief });
  // Published in the database only.
  const version = { shop: SHOP, number: 1, document: buyersBrief, revision: saved.revision };
  await db.brief.update({ where: { id }, data: { isDefault: true, versions: { create: version } } });
  const article = { title: 'The sequence', path: '/blogs/release/sequence', readAt: new Date() };
  await db.article.create({ data: { shop: SHOP, articleId: '100', ...article } });
  return {
    ...database,
    boss,
    enqueue,
    requestBrief: (fields = {}, clientAddress = '203.0.113.7', isScript = true) =>
      signUp({
        db,
        pool,
        shop: SHOP,
        fields: { ...formFields(), ...fields },
        isScript,
        clientAddress,
        userAgent: '',
        secret: SECRET,
        languagePath: '',
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
    article_path: '/blogs/release/sequence',
    utm_source: 'newsletter',
  };
}

/** The fields of a checked marketing box, if the shop asks for that. */
export async function marketingFields(db: TestShop['db'], locale = 'en') {
  const { version } = await marketingWording({ db, shop: SHOP, brief: buyersBrief, locale });
  return { locale, marketing: 'yes', marketing_version: version };
}
