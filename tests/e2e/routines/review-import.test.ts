/** A merchant reviews a routine that was imported from an article, beside the article. */
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { plantImport } from '../../support/demo/plant-import.ts';
import { toast } from '../../support/browser/toast.ts';

const ARTICLE = (title: string) => `<h1>${title}</h1><p>Ten minutes after work, on the floor.</p>
<h2>Phase 1: Open</h2><h3>1. Pigeon</h3><p>Fold the front leg. Hold for 60 seconds per side, 2 sets.</p>
<h3>2. Frog</h3><p>Knees wide, sit back. 10 reps. It opens the groin.</p>
<h2>Phase 2: Strengthen</h2><h3>3. Bridge</h3><p>Squeeze at the top. 3 sets of 12.</p>
<p>Stop if you feel a sharp pain.</p><h2>Good to know</h2><p>A stretch should never tingle.</p>
<script>stolen = true</script><p>Never mind: &lt;img src=x onerror="stolen = true"&gt;&lt;script&gt;stolen = true&lt;/script&gt;</p>`;

describe('the review of an import', () => {
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  const row = (label: RegExp) => app.getByRole('group', { name: label });
  const dose = () => row(/^Phase 1, step 1, dose/);
  const isActive = (locator: ReturnType<typeof row>) =>
    expect.poll(() => locator.evaluate((element) => element.closest('[data-active]') !== null)).toBe(true);
  const focused = () =>
    app.locator(':focus').evaluate((element) => element.closest<HTMLElement>('[data-row]')?.dataset.row);
  const save = async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await toast(page, 'Review saved');
  };

  async function start(title: string, viewport = { width: 1280, height: 900 }): Promise<string> {
    const id = await plantImport(dataDir, ARTICLE(title));
    visitor = await visit(browser, { viewport });
    page = visitor.page;
    app = await openInAdmin(page, storeUrl, `/app/routines/${id}/import`);
    return id;
  }

  it('is done with the keyboard: correct, reject, accept the rest, undo, save, and go on in the editor', async () => {
    const id = await start('Hips by keyboard');
    const left = app.getByText(/^\d+ of \d+ left$/);
    const total = Number(/of (\d+)/.exec(await left.innerText())?.[1]);
    await row(/^Title: Hips by keyboard/).focus();
    await page.keyboard.press('e');
    await app.getByLabel('Title', { exact: true }).press('End');
    await page.keyboard.type(' and mouse');
    await page.keyboard.press('Enter');
    await row(/^Title: Hips by keyboard and mouse. Corrected/).waitFor();
    await expect.poll(focused).toBe('title');
    await page.keyboard.press('j');
    await expect.poll(focused).toBe('summary');
    await page.keyboard.press('r');
    await row(/^Summary: empty. Rejected/).waitFor();
    await app.getByText(`${total - 2} of ${total} left`).waitFor();
    // The next row has the focus; the one above is reached again.
    await expect.poll(focused).not.toBe('summary');
    await page.keyboard.press('k');
    await expect.poll(focused).toBe('summary');

    // A dose is typed as in the editor, and confirmed in words. Escape takes back what was typed.
    await dose().focus();
    await page.keyboard.press('Enter');
    await app.getByLabel('Dose', { exact: true }).fill('3 x 90 s each side');
    await app
      .getByText(/3 sets/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await row(/^Phase 1, step 1, dose: 1 min. Sure/).waitFor();
    await page.keyboard.press('a');
    await row(/^Phase 1, step 1, dose: 1 min. Accepted/).waitFor();

    await app.getByRole('button', { name: 'All left' }).press('Enter');
    await app.getByRole('menuitem', { name: /^Accept \d+ fields$/ }).press('Enter');
    await app.getByText('Every field is decided').waitFor();
    await app.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await app.getByText(`${total - 3} of ${total} left`).waitFor();
    await page.keyboard.press('Control+y');
    await app.getByText('Every field is decided').waitFor();
    await save();

    await app.getByRole('link', { name: 'Open the editor' }).first().press('Enter');
    await app.getByRole('button', { name: 'Title and summary' }).press('Enter');
    expect(await app.getByLabel('Title', { exact: true }).inputValue()).toBe('Hips by keyboard and mouse');
    expect(await app.getByLabel('Summary').inputValue()).toBe('');
    // What was decided is stored.
    app = await openInAdmin(page, storeUrl, `/app/routines/${id}/import`);
    await row(/^Title: Hips by keyboard and mouse. Corrected/).waitFor();
    await app.getByText('All fields decided').waitFor();
    await visitor.leave();
  });

  it('shows with the pointer what belongs together, on both sides', async () => {
    const id = await start('Hips by mouse');
    const mark = app.locator('mark', { hasText: /^60 seconds$/ });
    await dose().hover();
    await isActive(mark);
    await app.getByRole('heading', { name: 'Draft' }).hover();
    const flag = app.locator('mark', { hasText: 'Stop if you feel a sharp pain.' });
    await flag.hover();
    await isActive(row(/^When to stop/));
    await expect.poll(() => mark.evaluate((element) => 'active' in element.dataset)).toBe(false);
    // A passage leads to its field.
    await mark.click();
    await expect.poll(focused).toBe('phases.0.steps.0.dose');
    await dose()
      .getByRole('button', { name: /^Accept/ })
      .click();
    await row(/^Phase 1, step 1, dose: 1 min. Accepted/).waitFor();
    expect(await app.locator('body').evaluate(() => 'stolen' in window)).toBe(false);
    await app.locator('mark', { hasText: '<img src=x onerror="stolen = true">' }).first().waitFor();

    // What wasn't placed can be used or dismissed, and a step that isn't one removed.
    const passage = row(/^Not placed: Good to know/);
    await passage.getByLabel('Use as', { exact: true }).selectOption('Cue');
    await passage.getByLabel('Step', { exact: true }).selectOption({ label: 'Phase 1, step 2: Frog' });
    await passage.getByRole('button', { name: 'Use' }).click();
    await row(/^Phase 1, step 2, cues: [\s\S]*Good to know/).waitFor();
    await app.getByRole('button', { name: /^Remove step: Phase 2, step 1/ }).click();
    await row(/^Phase 2, step 1/)
      .first()
      .waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Undo', exact: true }).click();
    await row(/^Phase 2, step 1, dose/).waitFor();

    await app.getByLabel('Order', { exact: true }).selectOption('Least certain first');
    await app.getByLabel('Show', { exact: true }).selectOption('Undecided');
    await dose().waitFor({ state: 'detached' });
    const certainties = await app
      .locator('.review-certainty')
      .evaluateAll((all) => all.map((each) => each.dataset.kind));
    const order = ['missing', 'guess', 'likely', 'sure'];
    expect(certainties).toEqual(
      [...certainties].sort((one = '', other = '') => order.indexOf(one) - order.indexOf(other)),
    );
    await save();
    // What isn't decided is said on the routine's page.
    app = await openInAdmin(page, storeUrl, `/app/routines/${id}`);
    await app.getByRole('link', { name: 'Review import' }).press('Enter');
    await row(/^Phase 1, step 1, dose: 1 min. Accepted/).waitFor();
    await visitor.leave();
  });

  it('merges what someone else saved meanwhile', async () => {
    const id = await start('Hips by two');
    const other = await visit(browser);
    const otherApp = await openInAdmin(other.page, storeUrl, `/app/routines/${id}`);
    await otherApp.getByRole('button', { name: 'Title and summary' }).click();
    await otherApp.getByLabel('Equipment').fill('A mat');
    await other.page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(other.page, 'Routine saved');
    await other.leave();

    await row(/^Summary/).focus();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByRole('heading', { name: 'Someone else saved this routine' }).waitFor();
    await visitor.expectErrors('status of 409');
    await app.getByRole('button', { name: 'Merge changes' }).click();
    await row(/^Summary: empty. Rejected/).waitFor();
    await save();
    app = await openInAdmin(page, storeUrl, `/app/routines/${id}`);
    await app.getByRole('button', { name: 'Title and summary' }).click();
    expect(await app.getByLabel('Equipment').inputValue()).toBe('A mat');
    expect(await app.getByLabel('Summary').inputValue()).toBe('');
    await visitor.leave();
  });

  it('shows one side at a time on a phone', async () => {
    await start('Hips by thumb', { width: 390, height: 844 });
    await dose().click();
    await app.getByRole('button', { name: 'Show in the article' }).click();
    const mark = app.locator('mark', { hasText: /^60 seconds$/ });
    await isActive(mark);
    await dose().waitFor({ state: 'hidden' });
    await mark.click();
    await dose().waitFor();
    const width = await app.locator('body').evaluate((body) => [body.scrollWidth, window.innerWidth]);
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
    await visitor.leave();
  });

  it('says so if the routine wasn’t imported', async () => {
    visitor = await visit(browser);
    page = visitor.page;
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The lower back and hip sequence' }).first().press('Enter');
    await page.waitForURL(/\/app\/routines\/[^/]+$/);
    app = await openInAdmin(page, storeUrl, `${new URL(page.url()).pathname.replace('/admin/apps/unwind', '')}/import`);
    await app.getByRole('heading', { name: 'Nothing to review' }).waitFor();
    await app.getByRole('link', { name: 'Open the editor' }).waitFor();
    await visitor.leave();
  });
});
