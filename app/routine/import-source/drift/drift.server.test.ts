import { describe, expect, test } from 'vitest';

import { ARTICLE, LONGER, PLANK, hold, importedRoutine } from '../../../../tests/support/app/imported-routine';
import { findRoutine } from '../../drafts.server';
import { DELETED } from './drift';
import { handleDrift } from './handle-action.server';
import { readDrift } from './read-drift.server';

const OTHER_SHOP = 'two.myshopify.com';
const { input, store, article, change, summary, list, draft, imported, row, page, act, apply } = importedRoutine();

describe('an article that changed', () => {
  test('is as imported at first', async () => {
    expect(await summary()).toEqual({ status: 'none' });
    expect(await list()).toEqual({});
  });

  test('is said in words', async () => {
    change(LONGER.replace('Frog', 'Wide frog').replace(/<h2>3.*$/, '') + PLANK);
    expect(await list()).toEqual({ [input().id]: 'changed' });
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
    expect((await findRoutine(input()))?.revision).toBe(revision);
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
    expect(await list()).toEqual({ [input().id]: 'changed' });
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
    store().state.articles.shift();
    expect(await list()).toEqual({ [input().id]: 'deleted' });
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
    expect(await list()).toEqual({ [input().id]: 'changed' });
    if (drift.status !== 'not-a-routine') return;
    await act({ intent: 'dismiss', hash: drift.hash });
    expect(await summary()).toEqual({ status: 'none' });
    expect((await draft()).phases[0]?.steps).toHaveLength(3);
  });

  test('because Shopify doesn’t respond says to try again', async () => {
    change(LONGER);
    const { hash, edits, revision } = await page();
    store().faults.add({ target: 'admin-api', mode: 'error', times: null });
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
    expect(await list(OTHER_SHOP)).toEqual({});
    const other = { ...input(), shop: OTHER_SHOP };
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
    await input().db.routineImport.update({ where: { routineId: input().id }, data: { articleId: null } });
    change(LONGER);
    expect(await summary()).toEqual({ status: 'none' });
    expect(await act({ intent: 'dismiss', hash: DELETED })).toEqual({ ok: false, reason: 'gone' });
  });
});
