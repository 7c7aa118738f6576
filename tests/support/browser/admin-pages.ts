/** Axe on the admin's pages, with their menus and dialogs open. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';

import { controlApi } from '../demo/control-api.ts';
import { runSql } from '../demo/database.ts';
import { dataDir, storeUrl } from '../demo/own-demo.ts';
import { plantCounts } from '../demo/plant-counts.ts';
import { plantImport } from '../demo/plant-import.ts';
import { expectNoViolations } from './axe.ts';
import { visit, type Visitor } from './browser.ts';
import { openInAdmin } from './pages.ts';
import { browser } from './worker-browser.ts';
import { toast } from './toast.ts';

const TITLE = 'Accessible routine';
/** The article “Hips on a mat”. */
const MAT = 'gid://shopify/Article/102';

type Device = 'desktop' | 'phone';

const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Declares the tests of one device. */
export function checkAdminPages(device: Device): void {
  const title = `${TITLE} on a ${device}`;
  const viewport = VIEWPORTS[device];
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    visitor = await visit(browser, { viewport });
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor.leave();
  });

  const click = (name: string | RegExp) => app.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const open = async (path: string) => void (app = await openInAdmin(page, storeUrl, path));

  /** Presses a button of the title bar, which is in a menu on phones. */
  async function pressTitleBar(name: string): Promise<void> {
    if (device === 'phone') await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name, exact: true }).click();
  }

  it('on the home page, with the setup guide and without', async () => {
    // Another journey may have sent the test email, with which the guide ends.
    await runSql(dataDir, `UPDATE "Settings" SET document = document || '{"hasSentTestEmail":false}'`);
    await open('/app');
    await app.getByText(/to look at|Everything that’s live works/).waitFor();
    await expectNoViolations(page);
    await click('Dismiss');
    await app.getByRole('heading', { name: 'Next step' }).waitFor();
    await expectNoViolations(page);
    await click('Show setup guide');
    await app.getByRole('heading', { name: 'Set up Unwind' }).waitFor();
  });

  it('where a routine is translated, from right to left too, with the preview', async () => {
    for (const locale of ['de', 'ar']) {
      await open('/app/routines');
      await app.getByRole('link', { name: 'The gentle psoas reset' }).press('Enter');
      await app.getByRole('link', { name: locale === 'de' ? 'German' : 'Arabic', exact: true }).press('Enter');
      await app.getByLabel(/^Routine, Title, in/).waitFor();
      await click('Show preview');
      await expectNoViolations(page);
    }
  });

  it('where a routine is created', async () => {
    await open('/app/routines/new');
    await expectNoViolations(page);
    await app.getByLabel('Title').fill(title);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Phase title').waitFor();
  });

  it('in the editor: a phase, a step and its menu, fields with problems, and the preview', async () => {
    await expectNoViolations(page);
    await app.getByLabel('Phase title').fill('Stand up');
    await app.getByLabel('Phase title').press('Control+Enter');
    await app.getByLabel('Title', { exact: true }).fill('Calf raise');
    await click('Publish');
    await app.getByText('Saved, but not published').waitFor();
    await visitor.expectErrors('status of 422');
    await expectNoViolations(page);
    await app.getByLabel('Dose', { exact: true }).fill('10 reps');
    await app.getByLabel('Cues', { exact: true }).fill('Rise slowly');
    await click('Show dose fields');
    await expectNoViolations(page);
    if (device === 'phone') await click('Outline');
    await click('Actions for Step 1, Calf raise');
    await app.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await click('Preview');
    await app.frameLocator('iframe[title*="review"]').getByRole('heading', { name: title }).waitFor();
    await expectNoViolations(page);
    await click('Preview');
    await click('Publish');
    await toast(page, 'Routine published');
    await expectNoViolations(page);
  });

  it('while asking before a routine is unpublished or archived', async () => {
    for (const change of ['Unpublish', 'Archive']) {
      await pressTitleBar(change);
      const dialog = app.getByRole('dialog', { name: `${change} this routine?` });
      await dialog.waitFor();
      await expectNoViolations(page);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
    }
  });

  it('on its versions, and on one', async () => {
    await app.getByRole('link', { name: 'View and compare versions' }).click();
    await app.getByRole('heading', { name: 'Compare versions' }).waitFor();
    await expectNoViolations(page);
    await app.getByRole('link', { name: 'View version 1' }).click();
    await app.getByRole('heading', { name: 'Version 1' }).waitFor();
    await app.frameLocator('iframe[title*="review"]').getByRole('heading', { name: title }).waitFor();
    await expectNoViolations(page);
  });

  it('in the list: a menu, selected routines, and nothing found', async () => {
    await open('/app/routines');
    await app.getByRole('link', { name: title, exact: true }).waitFor();
    await expectNoViolations(page);
    await click(`Actions for ${title}`);
    await app.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    if (device === 'desktop') {
      const all = app.getByRole('checkbox', { name: /Select all/ });
      await all.first().click();
      await app.getByRole('button', { name: 'Archive', exact: true }).waitFor();
      await expectNoViolations(page);
    }
    await open('/app/routines?search=no+such+routine');
    await app.getByRole('heading', { name: 'No routines found' }).waitFor();
    await expectNoViolations(page);
  });

  it('in the review of an import: fields, one that’s edited, the article, and when all is decided', async () => {
    const html = '<h1>Hips</h1><h2>1. Pigeon</h2><p>Fold the leg. Hold for 60 seconds per side.</p><h2>2. Frog</h2>';
    const more = '<p>Sit back. 10 reps.</p><h2>Good to know</h2><p>A stretch should never tingle.</p>';
    await open(`/app/routines/${await plantImport(dataDir, html + more)}/import`);
    await expectNoViolations(page);
    await click('Edit Phase 1, step 1, dose');
    await app.getByLabel('Dose', { exact: true }).waitFor();
    await expectNoViolations(page);
    if (device === 'phone') {
      await click('Article');
      await expectNoViolations(page);
    }
    await app.getByLabel('Order', { exact: true }).selectOption('Least certain first');
    await click('All left');
    await expectNoViolations(page);
    await app.getByRole('menuitem', { name: /^Accept/ }).click();
    await app.getByText('Every field is decided').waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Review saved');
  });

  it('where an article’s changes are said and applied, and when there are none', async () => {
    const id = await plantImport(
      dataDir,
      '<h1>Hips</h1><h2>1. Pigeon</h2><p>10 reps.</p><h2>2. Frog</h2><p>10 reps.</p>',
      MAT,
    );
    await runSql(dataDir, `UPDATE "Routine" SET document = jsonb_set(document, '{summary}', '"Mine"') WHERE id = $1`, [
      id,
    ]);
    await open(`/app/routines/${id}`);
    await app.getByText('Since you imported it:').waitFor();
    await expectNoViolations(page);
    await app.getByRole('link', { name: 'Review changes' }).click();
    await app.getByText('1 to choose').waitFor();
    await expectNoViolations(page);
    await app.getByRole('group', { name: 'Summary' }).getByLabel('Article').press('Space');
    await click('Apply to draft');
    await toast(page, 'Changes applied to the draft');
    await open(`/app/routines/${id}/source`);
    await app.getByRole('heading', { name: 'No changes' }).waitFor();
    await expectNoViolations(page);
  });

  it('where a routine starts from an article, pasted text, or a file', async () => {
    await open('/app/routines/new/article');
    await app.getByRole('radio', { name: 'Hips on a mat' }).waitFor();
    await expectNoViolations(page);
    await app.getByRole('radio', { name: 'A file' }).press('Space');
    await expectNoViolations(page);
    await app.getByRole('radio', { name: 'Pasted text or HTML' }).press('Space');
    await app.getByLabel('Text or HTML of the article').fill('Buy our new chair. It costs 300 dollars.');
    await click('Create draft');
    await app.getByText('No routine was found').waitFor();
    await visitor.expectErrors('status of 422');
    await expectNoViolations(page);
  });

  it('while two people’s edits are merged', async () => {
    await open('/app/routines');
    await app.getByRole('link', { name: title, exact: true }).press('Enter');
    await page.waitForURL(/\/app\/routines\/[^/]+$/);
    const url = new URL(page.url());
    const other = await visit(browser);
    const otherApp = await openInAdmin(other.page, storeUrl, url.pathname.replace('/admin/apps/unwind', ''));
    for (const [frame, tab] of [[otherApp, other.page] as const, [app, page] as const]) {
      await frame.getByRole('button', { name: 'Title and summary' }).click();
      await frame.getByLabel('Summary').fill(tab === page ? 'Mine' : 'Theirs');
      await tab.getByRole('button', { name: 'Save', exact: true }).click();
      if (tab !== page) await toast(tab, 'Routine saved');
    }
    await other.leave();
    await app.getByText('1 to choose').waitFor();
    await visitor.expectErrors('status of 409');
    await expectNoViolations(page);
  });

  it('in the Brief’s editor with its preview and suggestions, on its versions, and on one', async () => {
    await open('/app/brief/edit');
    await app.getByLabel('Description').waitFor();
    await app.getByLabel('Consent text', { exact: true }).fill('Email me the Brief and your newsletter.');
    await click(/suggestions? before you publish/);
    await click('Preview');
    await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
    await expectNoViolations(page);
    await click('Preview');
    await page.getByRole('button', { name: 'Discard' }).click();
    await app.getByRole('link', { name: 'View and compare versions' }).click();
    await app.getByRole('heading', { name: 'Compare versions' }).waitFor();
    await expectNoViolations(page);
    await app.getByRole('link', { name: 'View version 1' }).click();
    await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
    await expectNoViolations(page);
  });

  it('in analytics: of everything, of a routine on days of its own, and without counts', async () => {
    await plantCounts(dataDir);
    await open('/app/insights');
    await click('Show table');
    await app.getByRole('columnheader', { name: 'Day' }).waitFor();
    await expectNoViolations(page);
    await app.getByRole('link', { name: 'The lower back and hip sequence', exact: true }).click();
    await app.getByRole('heading', { name: 'Step by step' }).waitFor();
    await app.getByLabel('Dates').selectOption('custom');
    await app.getByLabel('From').waitFor();
    await expectNoViolations(page);
    await open('/app/insights?language=pl&device=tablet');
    await app.getByRole('heading', { name: 'Nothing was counted here' }).waitFor();
    await expectNoViolations(page);
  });

  it('in the Brief’s editor with an image, and the store’s files', async () => {
    await controlApi(storeUrl).grant('write_files');
    await open('/app/brief/edit');
    await click('Add block to section 1');
    await app.getByRole('menuitem', { name: 'Image' }).click();
    await click('Choose from files');
    await app.getByRole('list', { name: 'Files' }).getByRole('button').first().waitFor();
    await expectNoViolations(page);
    await app.getByRole('list', { name: 'Files' }).getByRole('button').first().click();
    await app.getByRole('button', { name: 'Replace image' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Discard' }).click();
    await controlApi(storeUrl).revoke('write_files');
  });

  it('on the Brief’s translations, from right to left too, with the PDF’s pages', async () => {
    for (const locale of ['de', 'ar']) {
      await open('/app/brief/edit');
      await app.getByRole('link', { name: locale === 'de' ? 'German' : 'Arabic', exact: true }).press('Enter');
      await app.getByLabel(/^Offer, Title, in/).waitFor();
      await click('Show preview');
      await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
      await expectNoViolations(page);
    }
  });
}
