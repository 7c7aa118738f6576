/** A new shop, from the setup guide's first task to its last; then a reader, and what the merchant sees of them. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { downloadBrief, linkTo, requestBrief } from '../../support/browser/brief.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { ARTICLE, openInAdmin, themeEditor } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { poll } from '../../support/demo/poll.ts';
import { openWithReporter, skipToTheEnd, startRoutine } from '../../support/player/player.ts';
import { toast as dismissToast } from '../../support/browser/toast.ts';

const BLOCKS = ['Guided routine', 'Buyer’s Brief'];
const ARTICLE_TITLE = 'The lower back and hip sequence: four phases, in this order';

describe('a new shop', () => {
  let demo: RunningDemo;
  let merchant: Visitor;
  let page: Page;

  beforeAll(async () => {
    demo = await runDemo();
    merchant = await visit(browser);
    page = merchant.page;
    await becomeNew();
  }, 60_000);
  afterAll(() => demo.stop());

  const open = (path: string): Promise<FrameLocator> => openInAdmin(page, demo.storeUrl, path);
  const toast = (message: string) => dismissToast(page, message);

  /** The demo's merchant has set everything up. */
  async function becomeNew(): Promise<void> {
    const editor = themeEditor(page, demo.storeUrl);
    await editor.open();
    for (const block of BLOCKS) await editor.remove(block);
    await editor.save();
    const store = controlApi(demo.storeUrl);
    await store.uninstall();
    const isGone = async () => (await runSql(demo.dataDir, 'SELECT 1 FROM "Session"')).length === 0 || null;
    await poll(isGone, 'The access tokens weren’t deleted.');
    for (const table of ['Shop', 'Settings', 'Routine', 'Brief']) await runSql(demo.dataDir, `DELETE FROM "${table}"`);
    await store.install();
    merchant.ignoreErrors(/status of 401/);
  }

  /** Follows the guide's link for a task, once the guide says how many are done. */
  async function follow(link: string, done: number): Promise<FrameLocator> {
    const home = await open('/app');
    await home.getByText(`${done} of 6 tasks done`).waitFor();
    await home.getByRole('link', { name: link, exact: true }).press('Enter');
    return home;
  }

  it('is set up task by task, and then the guide is gone', async () => {
    const app = await follow('Create routine', 0);
    await app.getByText('Evening breathing practice', { exact: true }).click();
    await app.getByRole('button', { name: 'Create routine' }).click();
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast('Routine published');

    await follow('Choose article', 1);
    await app.getByRole('checkbox', { name: ARTICLE_TITLE }).check();
    await app.getByRole('button', { name: 'Show this routine on 1 article' }).click();
    await app.getByText('This routine', { exact: true }).waitFor();

    const editor = themeEditor(page, demo.storeUrl);
    await follow('Add routine block', 2);
    await editor.preview.locator('unwind-player').waitFor();
    await editor.save();

    await follow('Create Brief', 3);
    await app.getByLabel('Title').fill('How to choose a mat');
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Description').fill('So that you lie well.');
    await app.getByLabel('What’s inside').fill('How thick it should be');
    await app.getByLabel('Heading').fill('Thickness');
    await app.getByLabel('Text', { exact: true }).first().fill('Six millimeters are enough for most.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast('Brief published');

    await follow('Add Brief block', 4);
    await editor.preview.locator('unwind-brief-form').waitFor();
    await editor.save();

    await follow('Open Brief', 5);
    await expect.poll(() => app.getByLabel('Send to').inputValue()).toContain('@');
    await app.getByRole('button', { name: 'Send test email' }).click();
    await app.getByText(/^Sent to /).waitFor();

    const home = await open('/app');
    await home.getByRole('heading', { name: 'Next step' }).waitFor();
    expect(await home.getByText('Set up Unwind').count()).toBe(0);
  }, 60_000);

  it('shows on home and on Analytics what a reader does', async () => {
    const store = controlApi(demo.storeUrl);
    await store.setConsent(true);
    const reader = await visit(browser);
    // What happens before isn't counted.
    await openWithReporter(reader.page, demo.storeUrl + ARTICLE);
    await startRoutine(reader.page);
    await skipToTheEnd(reader.page);
    await requestBrief(reader.page, 'first@example.com');
    await reader.page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mail = await store.mailTo('first@example.com');
    // As when the reader opens their inbox. A beacon doesn't arrive from a page that Playwright navigates away from.
    await reader.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const isCounted = async () =>
      (await runSql(demo.dataDir, `SELECT 1 FROM "DailyCount" WHERE event = 'starts'`)).length > 0 || null;
    await poll(isCounted, 'What the reader did wasn’t counted.');
    await reader.page.goto(linkTo('/brief/', mail));
    expect((await downloadBrief(reader.page)).suggestedFilename()).toMatch(/\.pdf$/);
    await reader.leave();

    const home = await open('/app');
    const count = (name: string) =>
      home.getByRole('heading', { name, exact: true }).locator('xpath=following-sibling::p[1]');
    for (const name of ['Routine views', 'Starts', 'Brief requests', 'Downloads'])
      expect([name, await count(name).innerText()]).toEqual([name, '1']);
    const analytics = await open('/app/insights');
    await analytics.getByRole('link', { name: 'Evening breathing practice' }).press('Enter');
    await analytics.getByRole('heading', { name: 'Step by step' }).waitFor();
    await merchant.leave();
  });
});
