import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database/database';
import { findRoutine, saveDraft } from '../../drafts.server';
import { handleReview } from '../../import-review/handle-action.server';
import type { ReviewIntent } from '../../import-review/intents';
import type { Draft, DraftStep } from '../../schema';
import { mergeRoutines } from '../../versions/merge';
import { readArticle } from '../read-article.server';
import { runImport } from '../run/run-import.server';
import { createFromImport, readImport, saveDecisions } from '../stored-import.server';
import { findArticleChanges } from './changed-articles.server';
import { DELETED } from './drift';
import { handleDrift } from './handle-action.server';
import type { DriftIntent } from './intents';
import { readDrift, readDriftPage, readDriftSummary } from './read-drift.server';

const shop = 'one.myshopify.com';
const otherShop = 'two.myshopify.com';
let database: TestDatabase;
let db: TestDatabase['db'];
let api: TestAdminApi;
/** A routine that was imported from the store's first article. */
let id = '';

const ARTICLE = `<h1>Hips</h1><p>Ten minutes after work.</p><h2>1. Pigeon</h2><p>Fold the front leg. Hold for 60 seconds per side.</p>
<h2>2. Frog</h2><p>Knees wide, sit back. Do 10 reps.</p><h2>3. Bridge</h2><p>Squeeze at the top. Do 12 reps.</p>`;
const LONGER = ARTICLE.replace('60 seconds', '90 seconds');
const PLANK = '<h2>4. Plank</h2><p>Keep your back flat. Hold for 30 seconds.</p>';

beforeAll(async () => {
  ({ db } = database = await testDatabase());
  api = await testAdminApi();
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.close();
});
beforeEach(async () => {
  api.store.faults.clear();
  await db.routine.deleteMany({});
  api.store.state.articles[0] = {
    ...article(),
    id: 1,
    title: 'Hips',
    body: ARTICLE,
    updatedAt: '2026-11-01T00:00:00Z',
  };
  const source = await readArticle({ admin: api.admin, articleId: 'gid://shopify/Article/1' });
  if (!source) throw new Error('No article');
  const { routine, ...imported } = await runImport({ shop, content: ARTICLE, title: '' });
  if (!routine) throw new Error('Not a routine');
  id = await createFromImport({ db, shop, source, imported: { routine, ...imported } });
});

function article() {
  const [first] = api.store.state.articles;
  if (!first) throw new Error('No article');
  return first;
}

let saves = 0;
/** Saves the article, as a merchant does in Shopify. */
function change(body: string, title = 'Hips') {
  saves += 1;
  Object.assign(article(), { body, title, updatedAt: new Date(Date.UTC(2026, 10, 2, 0, 0, saves)).toISOString() });
}

const input = () => ({ db, shop, admin: api.admin, id });
const summary = () => readDriftSummary(input());
const act = (intent: DriftIntent) => handleDrift({ ...input(), intent });
const list = (ids = [id], of = shop) => findArticleChanges({ db, shop: of, admin: api.admin, ids });
const draft = async () => (await findRoutine({ db, shop, id }))?.document as Draft;
const imported = async () => {
  const found = await readImport({ db, shop, routineId: id });
  if (!found) throw new Error('No import');
  return found;
};
const row = () => db.routineImport.findUniqueOrThrow({ where: { routineId: id } });

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

async function editStep(index: number, change: Partial<DraftStep>) {
  const { document, revision } = (await findRoutine({ db, shop, id })) ?? {};
  const [phase] = document?.phases ?? [];
  if (!document || !phase || revision === undefined) throw new Error('No routine');
  const steps = phase.steps.map((step, i) => (i === index ? { ...step, ...change } : step));
  await saveDraft({ db, shop, id, revision, document: { ...document, phases: [{ ...phase, steps }] } });
}

const hold = (seconds: number): DraftStep['dose'] => ({
  ...{ kind: 'hold', min: seconds, max: null, beginner: null, per: '' },
});

describe('an article that changed', () => {
  test('is as imported at first', async () => {
    expect(await summary()).toEqual({ status: 'none' });
    expect(await list()).toEqual({});
  });

  test('is said in words', async () => {
    change(LONGER.replace('Frog', 'Wide frog').replace(/<h2>3.*$/, '') + PLANK);
    expect(await list()).toEqual({ [id]: 'changed' });
    const drift = await summary();
    expect(drift).toMatchObject({ status: 'changed', title: 'Hips', isDismissed: false });
    const { changes = [] } = drift.status === 'changed' ? drift : {};
    expect(changes.at(-1)?.after).toBe('Keep your back flat.');
    expect(changes.map(({ text }) => text)).toEqual([
      'Removed the step Bridge',
      'Pigeon: 60 s → 90 s each side',
      'Renamed the step Frog to Wide frog',
      'Added the step Plank: 30 s',
    ]);
  });

  test('that was saved without changes isn’t read again', async () => {
    change(ARTICLE);
    expect(await list()).toEqual({});
    expect(Date.parse((await row()).articleUpdatedAt ?? '')).toBe(Date.parse(article().updatedAt ?? ''));
  });

  test('in what the routine doesn’t use is taken over silently; new text is said', async () => {
    change(ARTICLE.replace('<h1>', '<h1 class="x">'));
    const before = await imported();
    expect(await summary()).toEqual({ status: 'none' });
    const after = await imported();
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after).toMatchObject({ text: before.text, document: before.document });
    expect(await list()).toEqual({});

    change(ARTICLE.replace('<h2>3', '<h2>Good to know</h2><h2>3'));
    const drift = await summary();
    expect(drift.status === 'changed' && drift.changes.map(({ after: text }) => text)).toEqual(['Good to know']);
    const { revision } = await page();
    expect(await apply()).toEqual({ ok: true, did: 'applied' });
    // The draft is as it was.
    expect((await findRoutine({ db, shop, id }))?.revision).toBe(revision);
    expect((await imported()).unplaced.map(({ quote }) => quote)).toContain('Good to know');
  });

  test('with another title changes the title that came from it', async () => {
    const untitled = ARTICLE.replace('<h1>Hips</h1>', '');
    change(untitled, 'Hips');
    await summary();
    change(untitled, 'Happy hips');
    const drift = await summary();
    expect(drift.status === 'changed' && drift.changes[0]).toMatchObject({ before: 'Hips', after: 'Happy hips' });
  });
});

describe('applying', () => {
  test('changes the draft and what it’s compared with, and keeps decisions', async () => {
    const decisions = { title: 'accepted', 'phases.0.steps.0.dose': 'accepted' } as const;
    const { contentHash } = await imported();
    await saveDecisions({ db, shop, routineId: id, contentHash, decisions });
    change(LONGER + PLANK);
    expect(await apply()).toEqual({ ok: true, did: 'applied' });
    const { phases } = await draft();
    expect(phases[0]?.steps.map(({ title }) => title)).toEqual(['Pigeon', 'Frog', 'Bridge', 'Plank']);
    expect(phases[0]?.steps[0]).toMatchObject({ id: 'step-1', dose: hold(90) });
    const after = await imported();
    expect(after).toMatchObject({ articleTitle: 'Hips', decisions });
    expect(after.document.phases).toEqual(phases);
    expect(after.text).toContain('90 seconds');
    expect(await summary()).toEqual({ status: 'none' });
    expect(await list()).toEqual({});
  });

  test('leaves a review that was open with nothing to save: its fields are others now', async () => {
    const { contentHash } = await imported();
    const { revision, document } = (await findRoutine({ db, shop, id })) ?? {};
    if (!document || !revision) throw new Error('The routine is gone');
    change(LONGER + PLANK);
    expect(await apply()).toEqual({ ok: true, did: 'applied' });
    const review = (hash: string, from: number): ReviewIntent => ({
      ...{ intent: 'save', revision: from, contentHash: hash },
      ...{ document: { ...document, summary: 'From the old tab' }, decisions: { title: 'rejected' } },
    });
    const outdated = { ok: false, reason: 'outdated' };
    expect(await handleReview({ db, shop, id, intent: review(contentHash, revision) })).toEqual(outdated);
    // Not even with the draft's revision.
    const applied = (await findRoutine({ db, shop, id }))?.revision ?? 0;
    expect(await handleReview({ db, shop, id, intent: review(contentHash, applied) })).toEqual(outdated);
    expect((await imported()).decisions).toEqual({});
    expect((await draft()).summary).not.toBe('From the old tab');
    const { contentHash: current } = await imported();
    expect(await handleReview({ db, shop, id, intent: review(current, applied) })).toMatchObject({ ok: true });
    expect((await imported()).decisions).toEqual({ title: 'rejected' });
  });

  test('keeps the merchant’s own edits, and asks where both changed the same', async () => {
    await editStep(0, { dose: hold(75) });
    await editStep(1, { cues: ['My own cue.'] });
    change(LONGER.replace('10 reps', '15 reps'));
    const { edits } = await page();
    expect(mergeRoutines(edits).conflicts).toMatchObject([
      { kind: 'field', field: 'dose', part: { kind: 'step', id: 'step-1' }, mine: hold(75), theirs: hold(90) },
    ]);
    expect(await apply('mine')).toEqual({ ok: true, did: 'applied' });
    const [pigeon, frog] = (await draft()).phases[0]?.steps ?? [];
    expect(pigeon?.dose).toEqual(hold(75));
    expect(frog).toMatchObject({ cues: ['My own cue.'], dose: { kind: 'reps', min: 15 } });
  });

  test('is refused if the article or the draft changed meanwhile', async () => {
    change(LONGER);
    const { edits, hash, revision } = await page();
    const intent = { intent: 'apply', hash, revision, document: edits.theirs } as const;
    await editStep(1, { cues: ['Mine.'] });
    expect(await act(intent)).toEqual({ ok: false, reason: 'outdated' });
    change(LONGER + PLANK);
    expect(await act({ ...intent, revision: revision + 1 })).toEqual({ ok: false, reason: 'outdated' });
    expect((await draft()).phases[0]?.steps[1]?.cues).toEqual(['Mine.']);
    expect((await imported()).text).toContain('60 seconds');
  });

  test('is all or nothing', async () => {
    change(LONGER);
    const { hash, revision } = await page();
    const before = [await draft(), await row()];
    expect(await act({ intent: 'apply', hash, revision, document: { title: 'x' } })).toMatchObject({
      reason: 'failed',
    });
    expect([await draft(), await row()]).toEqual(before);
  });

  test('twice at once applies it once', async () => {
    change(LONGER);
    const results = await Promise.all([apply(), apply()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findRoutine({ db, shop, id }))?.revision).toBe(2);
  });
});

describe('dismissing', () => {
  test('hides the change until the article changes again, and it can still be applied', async () => {
    change(LONGER);
    const { hash } = await page();
    expect(await act({ intent: 'dismiss', hash })).toEqual({ ok: true, did: 'dismissed' });
    expect(await summary()).toEqual({ status: 'none' });
    expect(await list()).toEqual({});
    expect(await page()).toMatchObject({ isDismissed: true });
    // Saved again as it was.
    change(LONGER);
    expect(await summary()).toEqual({ status: 'none' });
    change(LONGER + PLANK);
    expect(await summary()).toMatchObject({ status: 'changed', isDismissed: false });
    expect(await list()).toEqual({ [id]: 'changed' });
    expect((await draft()).phases[0]?.steps[0]?.dose).toEqual(hold(60));
  });

  test('a change that was taken back and made again shows it again', async () => {
    change(LONGER);
    await act({ intent: 'dismiss', hash: (await page()).hash });
    change(ARTICLE);
    expect(await summary()).toEqual({ status: 'none' });
    change(LONGER);
    expect(await summary()).toMatchObject({ status: 'changed' });
  });
});

describe('an article that can’t be applied', () => {
  test('because it was deleted says so until it’s dismissed', async () => {
    api.store.state.articles.shift();
    expect(await list()).toEqual({ [id]: 'deleted' });
    expect(await summary()).toEqual({ status: 'deleted', title: 'Hips', hash: DELETED, isDismissed: false });
    expect(await act({ intent: 'apply', hash: DELETED, revision: 1, document: await draft() })).toMatchObject({
      reason: 'outdated',
    });
    await act({ intent: 'dismiss', hash: DELETED });
    expect(await summary()).toEqual({ status: 'none' });
    expect(await list()).toEqual({});
  });

  test('because it has no steps any more says why', async () => {
    change('<h1>Our hips</h1><p>We moved to a new shop. Come and see it.</p>');
    const drift = await summary();
    expect(drift).toMatchObject({ status: 'not-a-routine', reason: expect.stringMatching(/\w+ .*\.$/) as string });
    expect(await list()).toEqual({ [id]: 'changed' });
    if (drift.status !== 'not-a-routine') return;
    await act({ intent: 'dismiss', hash: drift.hash });
    expect(await summary()).toEqual({ status: 'none' });
    expect((await draft()).phases[0]?.steps).toHaveLength(3);
  });

  test('because Shopify doesn’t respond says to try again', async () => {
    change(LONGER);
    const { hash, edits, revision } = await page();
    api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
    expect(await summary()).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('Try again') as string,
    });
    const result = await act({ intent: 'apply', hash, revision, document: edits.theirs });
    expect(result).toMatchObject({ ok: false, reason: 'failed' });
    await expect(list()).rejects.toThrow('Try again');
  });
});

describe('another shop', () => {
  test('sees nothing, and changes nothing', async () => {
    change(LONGER);
    const { hash, edits, revision } = await page();
    expect(await list([id], otherShop)).toEqual({});
    const other = { ...input(), shop: otherShop };
    expect(await readDrift({ ...other, withDismissed: true })).toEqual({ status: 'none' });
    const before = await row();
    for (const intent of [
      { intent: 'dismiss', hash } as const,
      { intent: 'apply', hash, revision, document: edits.theirs } as const,
    ]) {
      expect(await handleDrift({ ...other, intent })).toMatchObject({ ok: false });
    }
    expect(await row()).toEqual(before);
  });

  test('text that was pasted has no article', async () => {
    await db.routineImport.update({ where: { routineId: id }, data: { articleId: null } });
    change(LONGER);
    expect(await summary()).toEqual({ status: 'none' });
    expect(await act({ intent: 'dismiss', hash: DELETED })).toEqual({ ok: false, reason: 'gone' });
  });
});
