/** Writing a routine from nothing: with few fields and clicks, doses as people say them, and parts moved around. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../../support/browser/browser.ts';
import { Merchant } from '../../support/browser/merchant.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';

describe('writing a routine', () => {
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    visitor = await visit(browser);
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor.leave();
  });

  const titles = () => app.getByRole('navigation', { name: 'Outline' }).locator('.outline-name').allInnerTexts();
  const announces = (text: string) =>
    app.locator('[id^="DndLiveRegion"]').filter({ hasText: text }).waitFor({ state: 'attached' });
  const parts = async () => (await titles()).slice(1, -3);

  it('takes at most 24 fields and half the clicks of before for three phases and six steps', async () => {
    app = await openInAdmin(page, storeUrl, '/app/routines/new');
    const merchant = new Merchant(page, app);
    await merchant.writeRoutine('Morning strength');
    expect(merchant.fields).toBeLessThanOrEqual(24);
    expect(merchant.clicks).toBeLessThanOrEqual(7);
    const { metaobjects } = await controlApi(storeUrl).state();
    const document = JSON.parse(
      metaobjects.find(({ handle }) => handle === 'morning-strength')?.fields.document ?? '',
    ) as { phases: { steps: Record<string, unknown>[] }[]; duration: unknown };
    const steps = document.phases.flatMap((phase) => phase.steps);
    const amount = { max: null, beginner: null, per: '' };
    expect(steps.map(({ dose, sets, side }) => [dose, sets, side])).toEqual([
      [{ kind: 'hold', min: 60, ...amount }, { min: 1, max: null, rest: 0 }, { kind: 'none' }],
      [{ kind: 'reps', min: 10, ...amount }, { min: 1, max: null, rest: 0 }, { kind: 'each' }],
      [{ kind: 'reps', min: 10, ...amount }, { min: 3, max: null, rest: 30 }, { kind: 'none' }],
      [{ kind: 'hold', min: 20, ...amount, max: 30 }, { min: 2, max: null, rest: 0 }, { kind: 'none' }],
      [{ kind: 'breaths', min: 5, ...amount }, { min: 1, max: null, rest: 0 }, { kind: 'none' }],
      [{ kind: 'open', until: 'it softens' }, { min: 1, max: null, rest: 0 }, { kind: 'none' }],
    ]);
  });

  it('says in words what a dose was understood as, and keeps one that wasn’t', async () => {
    await app.getByRole('button', { name: /^3\. Squat/ }).click();
    const form = app.getByRole('region', { name: 'Step 3' });
    await form.getByText('3 sets of 10 reps, 30 s rest between sets.').waitFor();
    const dose = form.getByLabel('Dose', { exact: true });
    await dose.fill('10 reps, wobbly');
    await form.getByText('the player can’t count or time it').waitFor();
    expect(await dose.inputValue()).toBe('10 reps, wobbly');
    await form.getByRole('button', { name: 'Use “10 reps”' }).click();
    await form.getByText('10 reps.', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Show dose fields' }).click();
    await form.getByLabel('Sets', { exact: true }).fill('4');
    await expect.poll(() => dose.inputValue()).toBe('4 × 10 reps');
    // Another kind keeps the amount.
    await form.getByLabel('Dose type').selectOption({ label: 'Breaths' });
    await form.getByText('4 sets of 10 breaths.').waitFor();
  });

  it('moves a step with the keyboard, within a phase and to another, and says where it is', async () => {
    const before = await parts();
    await app.getByRole('button', { name: 'Move Step 1, March in place' }).focus();
    await page.keyboard.press('Space');
    await announces('March in place is step 1 of 2 in Warm up.');
    for (const place of ['step 2 of 2 in Warm up', 'step 1 of 3 in Strength']) {
      await page.keyboard.press('ArrowDown');
      await announces(place);
    }
    await page.keyboard.press('Space');
    await expect
      .poll(parts)
      .toEqual([
        'Warm up',
        '1. Hip circles',
        'Strength',
        '2. March in place',
        '3. Squat',
        '4. Plank',
        ...before.slice(6),
      ]);
    await app.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(parts).toEqual(before);
  });

  it('moves a step and a phase by mouse', async () => {
    const drag = async (name: string, onto: string, place: string) => {
      const [from, to] = [app.getByRole('button', { name }), app.getByRole('button', { name: onto })];
      await from.scrollIntoViewIfNeeded();
      const [start, end] = [await from.boundingBox(), await to.boundingBox()];
      if (!start || !end) throw new Error('A handle isn’t visible.');
      const x = start.x + start.width / 2;
      await page.mouse.move(x, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(x, start.y + start.height / 2 + 8, { steps: 4 });
      await announces(' is ');
      await page.mouse.move(x, end.y + end.height / 2, { steps: 12 });
      await announces(place);
      await page.mouse.up();
    };
    await drag('Move Step 6, Child’s pose', 'Move Step 5, Crocodile breathing', 'step 1 of 2 in Cool down');
    await expect.poll(async () => (await parts()).slice(-2)).toEqual(['5. Child’s pose', '6. Crocodile breathing']);
    await drag('Move Phase 1, Warm up', 'Move Phase 2, Strength', 'Warm up is phase 2 of 3');
    await expect.poll(async () => (await parts()).slice(0, 2)).toEqual(['Strength', '1. Squat']);
  });

  it('moves, duplicates and removes several steps at once', async () => {
    await app.getByLabel('Select Step 1, Squat').check();
    await app.getByLabel('Select Step 2, Plank').check();
    const bar = app.getByRole('group', { name: 'Selected steps' });
    await bar.getByRole('button', { name: 'Move to' }).click();
    await app.getByRole('menuitem', { name: 'Cool down' }).click();
    await expect.poll(async () => (await parts()).slice(-2)).toEqual(['5. Squat', '6. Plank']);
    await bar.getByRole('button', { name: 'Duplicate' }).click();
    await expect.poll(async () => (await parts()).filter((name) => name.endsWith('(copy)'))).toHaveLength(2);
    await bar.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await parts()).filter((name) => /Squat$|Plank$/.test(name))).toEqual([]);
    await app.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await parts()).filter((name) => /Squat$|Plank$/.test(name))).toHaveLength(2);
  });

  it('splits a long list pasted into cues into lines, which can be undone', async () => {
    await app.getByRole('button', { name: /^\d+\. Hip circles/ }).click();
    const cues = app.getByLabel('Cues', { exact: true });
    await cues.fill(Array.from({ length: 200 }, (_, line) => `Cue ${line + 1}`).join('\r\n'));
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Use 40 or fewer').first().waitFor();
    await visitor.expectErrors('status of 400');
    await app.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cues.inputValue()).toBe('Slow and wide');
  });
});
