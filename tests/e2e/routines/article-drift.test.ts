/** An article changes after a routine was imported from it: the merchant is told what changed, and applies or dismisses it. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const TITLE = 'Hips on a mat: six steps without a tool';
const CHANGED = `The article “${TITLE}” has changed`;

describe('an article that changed', () => {
  const store = controlApi(storeUrl);
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;
  let article = { id: 0, title: '', handle: '', url: '', body: '' };
  let path = '';

  const deleteImports = () =>
    runSql(dataDir, 'DELETE FROM "Routine" WHERE id IN (SELECT "routineId" FROM "RoutineImport")');

  beforeAll(async () => {
    // Other journeys import the same article.
    await deleteImports();
    article = (await store.state()).articles.find(({ title }) => title === TITLE) ?? article;
    visitor = await visit(browser);
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor.leave();
  });

  /** Imports the article through the product. */
  beforeEach(async () => {
    app = await openInAdmin(page, storeUrl, '/app/routines/new/article');
    await app.getByRole('radio', { name: TITLE }).press('Space');
    await app.getByRole('button', { name: 'Create draft' }).click();
    await page.waitForURL(/\/app\/routines\/[0-9a-f-]{36}\/import$/);
    path = /\/app\/routines\/[^/]+/.exec(page.url())?.[0] ?? '';
  });
  afterEach(async () => {
    // A toast comes before the page has read the routine again, which it couldn't once that's deleted.
    await page.goto('about:blank');
    await store.clearFaults();
    await store.changeArticle(article.id, { body: article.body });
    await deleteImports();
  });

  const open = async (to = '') => void (app = await openInAdmin(page, storeUrl, path + to));
  const change = (edit: (body: string) => string) => store.changeArticle(article.id, { body: edit(article.body) });
  const notice = () => app.getByRole('status').filter({ hasText: CHANGED });
  const longer = (body: string) => body.replace('60 seconds', '90 seconds');
  const dose = () => app.getByLabel('Dose', { exact: true });
  const openStep = (name: RegExp) => app.getByRole('button', { name }).first().click();

  it('is said in words, and applied to the draft with the keyboard', async () => {
    await change((body) =>
      longer(body)
        .replace('<h2>Phase 3', '<h3>Child’s pose</h3><p>Sit back on your heels. Hold for 30 seconds.</p><h2>Phase 3')
        .replace('Never force it.', 'Never push.'),
    );
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByText('Article changed', { exact: true }).waitFor();
    await open();
    await notice().getByText('Pigeon: 60 s → 90 s each side').waitFor();
    await notice().getByText('Added the step Child’s pose: 30 s').waitFor();
    await expectNoViolations(page);
    await notice().getByRole('link', { name: 'Review changes' }).press('Enter');
    await app.getByRole('heading', { name: CHANGED }).waitFor();
    await app.getByText('Never push.').first().waitFor();
    await expectNoViolations(page);
    await app.getByRole('button', { name: 'Apply to draft' }).press('Enter');
    await toast(page, 'Changes applied to the draft');
    await openStep(/^2\. Pigeon/);
    expect(await dose().inputValue()).toBe('90 s each side');
    expect(await notice().count()).toBe(0);
    // It isn't a change any more.
    await open('/source');
    await app.getByRole('heading', { name: 'No changes' }).waitFor();
  });

  it('never replaces the merchant’s own edits without asking', async () => {
    await open();
    await openStep(/^2\. Pigeon/);
    await dose().fill('75 s each side');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Routine saved');
    await change(longer);
    await open('/source');
    const apply = app.getByRole('button', { name: 'Apply to draft' });
    await app.getByText('1 to choose').waitFor();
    expect(await apply.isDisabled()).toBe(true);
    const choice = app.getByRole('group', { name: 'Pigeon: Dose' });
    await choice.getByText('75 s').waitFor();
    await choice.getByLabel('Your draft').press('Space');
    await expectNoViolations(page);
    await apply.click();
    await toast(page, 'Changes applied to the draft');
    await openStep(/^2\. Pigeon/);
    expect(await dose().inputValue()).toBe('75 s each side');
  });

  it('says so if the article or the draft changed while choosing', async () => {
    await change(longer);
    await open('/source');
    const apply = app.getByRole('button', { name: 'Apply to draft' });
    await apply.waitFor();
    await change((body) => longer(body).replace('Do 5 reps', 'Do 8 reps'));
    await apply.click();
    await app.getByText('The article or your draft has changed in the meantime.', { exact: false }).waitFor();
    await visitor.expectErrors('status of 409');
    await app.getByText('Quad and hip-flexor opener: 5 reps → 8 reps each side').waitFor();
    await apply.click();
    await toast(page, 'Changes applied to the draft');
  });

  it('is dismissed until it changes again', async () => {
    await change(longer);
    await open();
    await notice().getByRole('button', { name: 'Dismiss' }).press('Enter');
    await toast(page, 'Change dismissed');
    await notice().waitFor({ state: 'detached' });
    await open();
    await app.getByText('Compare the import with your article').waitFor();
    expect(await notice().count()).toBe(0);
    // It can still be applied.
    await open('/source');
    await app.getByText('You dismissed these changes.', { exact: false }).waitFor();
    await change((body) => longer(body).replace('Do 5 reps', 'Do 8 reps'));
    await open();
    await notice().getByText('Quad and hip-flexor opener: 5 reps → 8 reps each side').waitFor();
  });

  it('that was deleted, has no steps any more, or can’t be read, says so', async () => {
    const setArticle = (id: string) =>
      runSql(dataDir, 'UPDATE "RoutineImport" SET "articleId" = $1', [`gid://shopify/Article/${id}`]);
    await setArticle('99999999');
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByText('Article deleted', { exact: true }).waitFor();
    await open();
    await app.getByText(`The article “${TITLE}” was deleted`).waitFor();
    await setArticle(String(article.id));

    await change(() => '<p>We moved. Come and see our new shop.</p>');
    await open();
    await app.getByText(`The article “${TITLE}” no longer has a routine`).waitFor();
    await expectNoViolations(page);
    await open('/source');
    await app.getByRole('heading', { name: 'no longer has a routine' }).waitFor();

    await change(longer);
    await store.setFault({ target: 'admin-api', mode: 'error' });
    await open();
    const problem = app.getByRole('alert').filter({ hasText: 'Couldn’t check the article for changes' });
    await problem.waitFor();
    await store.clearFaults();
    await problem.getByRole('button', { name: 'Try again' }).click();
    await notice().getByText('Pigeon: 60 s → 90 s each side').waitFor();
  });
});
