/** What tests of routines need: a database, and a store whose Admin API publishing calls. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { createRoutine } from '../../../app/routine/drafts.server';
import { publish } from '../../../app/routine/publish.server';
import { type TestDatabase, testDatabase } from '../database/database';
import { type TestAdminApi, testAdminApi } from './admin-api';
import { sampleRoutine } from './sample-routine';

/** Opens both for the tests of a file. Each test has a store of its own, without routines. */
export function routineTests() {
  let database: TestDatabase;
  let api: TestAdminApi;

  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);
  beforeEach(async () => {
    api = await testAdminApi();
  });
  afterEach(async () => {
    await database.db.routine.deleteMany();
    await api.close();
  });
  afterAll(() => database.close());

  /** Creates a routine. */
  const draft = async (document: object = sampleRoutine()) => {
    const { db } = database;
    const { shop, admin } = api;
    const { id, handle, revision } = await createRoutine({ db, shop, document });
    return { db, shop, admin, id, handle, revision };
  };

  return {
    get db() {
      return database.db;
    },
    /** The store of the current test. */
    get store() {
      return api.store;
    },
    get admin() {
      return api.admin;
    },
    draft,
    /** Creates a routine and publishes it. */
    live: async () => {
      const input = await draft();
      const { metaobjectId } = await publish(input);
      return { ...input, metaobjectId };
    },
  };
}
