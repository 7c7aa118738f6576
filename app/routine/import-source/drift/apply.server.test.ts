import { describe, expect, test } from 'vitest';

import { LONGER, PLANK, hold, importedRoutine } from '../../../../tests/support/app/imported-routine';
import { findRoutine } from '../../drafts.server';
import { handleReview } from '../../import-review/handle-action.server';
import type { ReviewIntent } from '../../import-review/intents';
import { mergeRoutines } from '../../versions/merge';
import { saveDecisions } from '../stored-import.server';

const { input, change, summary, list, draft, imported, row, page, act, apply, editStep } = importedRoutine();

describe('applying', () => {
  test('changes the draft and what it’s compared with, and keeps decisions', async () => {
    const decisions = { title: 'accepted', 'phases.0.steps.0.dose': 'accepted' } as const;
    const { contentHash } = await imported();
    await saveDecisions({ ...input(), routineId: input().id, contentHash, decisions });
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
    const { revision, document } = (await findRoutine(input())) ?? {};
    if (!document || !revision) throw new Error('The routine is gone');
    change(LONGER + PLANK);
    expect(await apply()).toEqual({ ok: true, did: 'applied' });
    const review = (hash: string, from: number): ReviewIntent => ({
      ...{ intent: 'save', revision: from, contentHash: hash },
      ...{ document: { ...document, summary: 'From the old tab' }, decisions: { title: 'rejected' } },
    });
    const outdated = { ok: false, reason: 'outdated' };
    expect(await handleReview({ ...input(), intent: review(contentHash, revision) })).toEqual(outdated);
    // Not even with the draft's revision.
    const applied = (await findRoutine(input()))?.revision ?? 0;
    expect(await handleReview({ ...input(), intent: review(contentHash, applied) })).toEqual(outdated);
    expect((await imported()).decisions).toEqual({});
    expect((await draft()).summary).not.toBe('From the old tab');
    const { contentHash: current } = await imported();
    expect(await handleReview({ ...input(), intent: review(current, applied) })).toMatchObject({ ok: true });
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
    expect((await findRoutine(input()))?.revision).toBe(2);
  });
});
