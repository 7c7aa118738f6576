/** Adding a routine block to a blog post in the theme editor. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, stepTitles, themeEditor } from '../support/pages.ts';

const storeUrl = inject('storeUrl');
const BLOCK = 'Guided routine';

describe('adding a routine block to a blog post in the theme editor', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('takes the routine off the article by removing the block, and puts it back by adding it', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);

    await editor.open();
    await editor.remove(BLOCK);
    await editor.save();
    await page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(page)).toEqual([]);

    await editor.open();
    await editor.add(BLOCK);
    await editor.preview.locator('routine-player [data-step]').nth(9).waitFor();
    await editor.save();
    await page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(page)).toHaveLength(10);
    await leave();
  });

  it('adds the block from the link in the app, and shows it to readers only once it is saved', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await editor.remove(BLOCK);
    await editor.save();

    await page.goto(`${storeUrl}/admin/apps/unwind/app`);
    await page.frameLocator('iframe[title="Unwind"]').getByRole('link', { name: 'Add the routine block' }).click();
    await editor.preview.locator('routine-player [data-step]').first().waitFor();
    expect(await editor.blocks()).toContain(BLOCK);

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await stepTitles(reader.page)).toEqual([]);
    await editor.save();
    await reader.page.reload();
    expect(await stepTitles(reader.page)).toHaveLength(10);
    await reader.leave();
    await leave();
  });

  it('says how to choose a routine where the named one is gone, and shows readers nothing at all', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await page.getByRole('navigation').getByRole('button', { name: BLOCK, exact: true }).click();
    const handle = page.getByRole('region', { name: 'Settings' }).getByLabel(/handle/i);
    await handle.fill('a-routine-that-is-gone');
    await editor.preview.getByText('There is no published routine with the handle “a-routine-that-is-gone”').waitFor();
    await editor.save();

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('main').innerText()).not.toMatch(/routine with the handle|Choose one/);
    expect(await reader.page.locator('routine-player').count()).toBe(0);
    await reader.leave();

    await handle.fill('');
    await editor.preview.locator('routine-player [data-step]').first().waitFor();
    await editor.save();
    await leave();
  });

  it('asks before unsaved edits are left, and refuses a color that is none', async () => {
    const { page, leave } = await visit(browser);
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await page.getByRole('navigation').getByRole('button', { name: BLOCK, exact: true }).click();
    await page.getByLabel('Accent color', { exact: true }).fill('gree');
    await page.getByText('This has to be a color such as #1d5c52. Not applied.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: `Hide: ${BLOCK}` }).click();
    await editor.preview.locator('routine-player').waitFor({ state: 'detached' });
    const template = page.getByLabel('Template', { exact: true });
    await template.selectOption('index');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await expect.poll(() => template.inputValue()).toBe('article');
    await template.selectOption('index');
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.waitForURL(/template=index/);
    await leave();
  });
});
