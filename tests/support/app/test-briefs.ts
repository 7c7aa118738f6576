/** A database and a store of their own for tests of Briefs. */
import { afterAll, beforeAll } from 'vitest';

import type { PublishedBrief } from '../../../app/brief/contract';
import { saveBrief } from '../../../app/brief/drafts.server';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../database/database';
import { type TestAdminApi, testAdminApi } from './admin-api';

/** Starts both before the tests of the file, and stops them afterwards. */
export function testBriefs() {
  let database: TestDatabase;
  let api: TestAdminApi;

  beforeAll(async () => {
    [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  }, 60_000);
  afterAll(() => Promise.all([database.close(), api.close()]));

  const context = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin });
  const metaobjects = () => api.store.state.metaobjects;
  return {
    context,
    metaobjects,
    /** Saves the demo's Brief, with changes. */
    save: async (id: string, changes: object) => {
      const { revision } = await context().db.brief.findUniqueOrThrow({ where: { id } });
      return saveBrief({ ...context(), id, revision, document: { ...buyersBrief, ...changes } });
    },
    /** What the storefront gets under a handle; null if that's nothing. */
    shown: (handle: string) => {
      const found = metaobjects().find((each) => each.handle === handle);
      return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
    },
  };
}
