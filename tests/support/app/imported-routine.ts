/** A routine that was imported from the store's first article, which the test then changes as a merchant does in Shopify. */
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { findRoutine, saveDraft } from '../../../app/routine/drafts.server';
import { findArticleChanges } from '../../../app/routine/import-source/drift/changed-articles.server';
import { handleDrift } from '../../../app/routine/import-source/drift/handle-action.server';
import type { DriftIntent } from '../../../app/routine/import-source/drift/intents';
import { readDriftPage, readDriftSummary } from '../../../app/routine/import-source/drift/read-drift.server';
import { readArticle } from '../../../app/routine/import-source/read-article.server';
import { runImport } from '../../../app/routine/import-source/run/run-import.server';
import { createFromImport, readImport } from '../../../app/routine/import-source/stored-import.server';
import type { Draft, DraftStep } from '../../../app/routine/schema';
import { mergeRoutines } from '../../../app/routine/versions/merge';
import { type TestDatabase, testDatabase } from '../database/database';
import { type TestAdminApi, testAdminApi } from './admin-api';

export const SHOP = 'one.myshopify.com';
export const ARTICLE = `<h1>Hips</h1><p>Ten minutes after work.</p><h2>1. Pigeon</h2><p>Fold the front leg. Hold for 60 seconds per side.</p>
<h2>2. Frog</h2><p>Knees wide, sit back. Do 10 reps.</p><h2>3. Bridge</h2><p>Squeeze at the top. Do 12 reps.</p>`;
export const LONGER = ARTICLE.replace('60 seconds', '90 seconds');
export const PLANK = '<h2>4. Plank</h2><p>Keep your back flat. Hold for 30 seconds.</p>';

export const hold = (seconds: number): DraftStep['dose'] => ({
  ...{ kind: 'hold', min: seconds, max: null, beginner: null, per: '' },
});

/** Imports the routine before each test of the file, into a database and a store of its own. */
export function importedRoutine() {
  let database: TestDatabase;
  let api: TestAdminApi;
  let id = '';
  let saves = 0;

  beforeAll(async () => {
    database = await testDatabase();
    api = await testAdminApi();
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    const { db } = database;
    api.store.faults.clear();
    await db.routine.deleteMany({});
    const hips = { id: 1, title: 'Hips', body: ARTICLE, updatedAt: '2026-11-01T00:00:00Z' };
    api.store.state.articles[0] = { ...article(), ...hips };
    const source = await readArticle({ admin: api.admin, articleId: 'gid://shopify/Article/1' });
    if (!source) throw new Error('No article');
    const { routine, ...imported } = await runImport({ shop: SHOP, content: ARTICLE, title: '' });
    if (!routine) throw new Error('Not a routine');
    id = await createFromImport({ db, shop: SHOP, source, imported: { routine, ...imported } });
  });

  function article() {
    const [first] = api.store.state.articles;
    if (!first) throw new Error('No article');
    return first;
  }

  /** Saves the article, as a merchant does in Shopify. */
  function change(body: string, title = 'Hips') {
    saves += 1;
    Object.assign(article(), { body, title, updatedAt: new Date(Date.UTC(2026, 10, 2, 0, 0, saves)).toISOString() });
  }

  const input = () => ({ db: database.db, shop: SHOP, admin: api.admin, id });
  const act = (intent: DriftIntent) => handleDrift({ ...input(), intent });

  async function page() {
    const drift = await readDriftPage(input());
    if (drift.status !== 'changed') throw new Error(drift.status);
    return drift;
  }

  /** Applies what the page shows, with a side for each conflict. */
  async function apply(side?: 'mine' | 'theirs') {
    const { edits, hash, revision } = await page();
    const { conflicts } = mergeRoutines(edits);
    const choices = Object.fromEntries(conflicts.map(({ key }) => [key, side]));
    return act({ intent: 'apply', hash, revision, document: mergeRoutines(edits, choices).merged });
  }

  async function editStep(index: number, changes: Partial<DraftStep>) {
    const { document, revision } = (await findRoutine(input())) ?? {};
    const [phase] = document?.phases ?? [];
    if (!document || !phase || revision === undefined) throw new Error('No routine');
    const steps = phase.steps.map((step, i) => (i === index ? { ...step, ...changes } : step));
    const edited = { ...document, phases: [{ ...phase, steps }] };
    await saveDraft({ db: database.db, shop: SHOP, id, revision, document: edited });
  }

  return {
    ...{ input, article, change, act, page, apply, editStep },
    /** The store, whose articles and faults tests may change. */
    store: () => api.store,
    summary: () => readDriftSummary(input()),
    list: (shop = SHOP) => findArticleChanges({ db: database.db, shop, admin: api.admin, ids: [id] }),
    draft: async () => (await findRoutine(input()))?.document as Draft,
    imported: async () => {
      const found = await readImport({ db: database.db, shop: SHOP, routineId: id });
      if (!found) throw new Error('No import');
      return found;
    },
    row: () => database.db.routineImport.findUniqueOrThrow({ where: { routineId: id } }),
  };
}
