/** Two people edit the same routine, and the second to save merges what the first saved. */
import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const TITLE = 'Edited by two';

describe('two people edit a routine', () => {
  beforeAll(async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/routines/new');
    await app.getByLabel('Title').fill(TITLE);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Phase title').waitFor();
    await leave();
  });

  async function openRoutine(page: Page): Promise<FrameLocator> {
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: TITLE }).press('Enter');
    await app.getByRole('button', { name: 'Title and summary' }).click();
    await app.getByLabel('Summary').waitFor();
    return app;
  }

  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = (page: Page) => toast(page, 'Routine saved');

  it('merges different fields, and saves only what both see', async () => {
    const [mine, other] = [await visit(browser), await visit(browser)];
    const [app, otherApp] = [await openRoutine(mine.page), await openRoutine(other.page)];
    await otherApp.getByLabel('Summary').fill('Written by the other.');
    await save(other.page);
    await saved(other.page);
    await other.leave();

    await app.getByLabel('Equipment').fill('A mat');
    await save(mine.page);
    await app.getByRole('heading', { name: 'Someone else saved this routine' }).waitFor();
    await mine.expectErrors('status of 409');
    await app.getByText('Summary changed').waitFor();
    await app.getByText('Written by the other.').waitFor();
    await app.getByRole('button', { name: 'Merge changes' }).click();
    await expect.poll(() => app.getByLabel('Summary').inputValue()).toBe('Written by the other.');
    expect(await app.getByLabel('Equipment').inputValue()).toBe('A mat');
    await save(mine.page);
    await saved(mine.page);

    // Both are saved.
    const later = await visit(browser);
    const laterApp = await openRoutine(later.page);
    expect(await laterApp.getByLabel('Summary').inputValue()).toBe('Written by the other.');
    expect(await laterApp.getByLabel('Equipment').inputValue()).toBe('A mat');
    await later.leave();
    await mine.leave();
  });

  it('lets them choose where both changed the same field, with the keyboard', async () => {
    const [mine, other] = [await visit(browser), await visit(browser)];
    const [app, otherApp] = [await openRoutine(mine.page), await openRoutine(other.page)];
    await otherApp.getByLabel('Summary').fill('Their summary.');
    await save(other.page);
    await saved(other.page);
    await other.leave();

    await app.getByLabel('Summary').fill('My summary.');
    await save(mine.page);
    await app.getByText('1 to choose').waitFor();
    await mine.expectErrors('status of 409');
    const merge = app.getByRole('button', { name: 'Merge changes' });
    // Nothing is chosen for them.
    expect(await merge.isDisabled()).toBe(true);
    await app.getByRole('button', { name: 'Back to editing' }).click();
    await expect.poll(() => app.getByLabel('Summary').inputValue()).toBe('My summary.');
    await save(mine.page);
    const choice = app.getByRole('group', { name: 'Summary' });
    await mine.expectErrors('status of 409');
    await choice.getByLabel('Yours').focus();
    await mine.page.keyboard.press('Space');
    await app.getByText('All chosen').waitFor();
    await mine.page.keyboard.press('ArrowDown');
    await expect.poll(() => choice.getByLabel('Theirs').isChecked()).toBe(true);
    await merge.press('Enter');
    await expect.poll(() => app.getByLabel('Summary').inputValue()).toBe('Their summary.');
    // The merge can be undone.
    await app.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => app.getByLabel('Summary').inputValue()).toBe('My summary.');
    await save(mine.page);
    await saved(mine.page);
    await mine.leave();
  });
});
