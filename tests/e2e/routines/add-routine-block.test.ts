/** Adding a routine block to a blog post in the theme editor. */
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin, stepTitles, themeEditor } from '../../support/browser/pages.ts';

const BLOCK = 'Guided routine';

describe('adding a routine block to a blog post in the theme editor', () => {
  it('hides the routine when the block is removed, and shows it when it’s added', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);

    await editor.open();
    await editor.remove(BLOCK);
    await editor.save();
    await page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(page)).toEqual([]);

    await editor.open();
    await editor.add(BLOCK);
    await editor.preview.locator('unwind-player [data-step]').nth(9).waitFor();
    await editor.save();
    await page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(page)).toHaveLength(10);
    await leave();
  });

  it('adds the block from the app’s link, and shows it to readers only once it’s saved', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await editor.remove(BLOCK);
    await editor.save();

    const app = await openInAdmin(page, storeUrl, '/app');
    await app.getByRole('link', { name: 'Add routine block' }).press('Enter');
    await editor.preview.locator('unwind-player [data-step]').first().waitFor();
    await expect.poll(() => editor.blocks()).toContain(BLOCK);

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(reader.page)).toEqual([]);
    await editor.save();
    await reader.page.reload();
    expect(await stepTitles(reader.page)).toHaveLength(10);
    await reader.leave();
    await leave();
  });

  it('tells the merchant, but not readers, that the chosen routine doesn’t exist', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await page.getByRole('navigation').getByRole('button', { name: BLOCK, exact: true }).click();
    const handle = page.getByRole('region', { name: 'Settings' }).getByLabel(/handle/i);
    await handle.fill('a-routine-that-is-gone');
    await editor.preview.getByText('No published routine has the handle “a-routine-that-is-gone”').waitFor();
    await editor.save();

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('main').innerText()).not.toMatch(/routine with the handle|Choose one/);
    expect(await reader.page.locator('unwind-player').count()).toBe(0);
    await reader.leave();

    await handle.fill('');
    await editor.preview.locator('unwind-player [data-step]').first().waitFor();
    await editor.save();
    await leave();
  });

  it('asks before leaving unsaved edits, and rejects an invalid color', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await page.getByRole('navigation').getByRole('button', { name: BLOCK, exact: true }).click();
    await page.getByLabel('Accent color', { exact: true }).fill('gree');
    await page.getByText('Must be a color such as #1d5c52. The change wasn’t applied.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: `Hide: ${BLOCK}` }).click();
    await editor.preview.locator('unwind-player').waitFor({ state: 'detached' });
    const template = page.getByLabel('Template', { exact: true });
    await template.selectOption('index');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await expect.poll(() => template.inputValue()).toBe('article');
    await template.selectOption('index');
    await page.getByRole('button', { name: 'Leave page', exact: true }).click();
    await page.waitForURL(/template=index/);
    await leave();
  });
});
