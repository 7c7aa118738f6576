/** A merchant starts a routine from an article: chooses it, pastes it, or uploads a file. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';

const TITLE = 'The gentle psoas reset: less force, more breath';
const STEPS = ['Chin tuck', 'Doorway stretch', 'Shoulder rolls'];
const BODY = `<h2>1. Chin tuck</h2><p>Pull your chin straight back. Do 10 reps.</p><h2>2. Doorway stretch</h2>
<p>Put your forearm on the frame and lean forward. Hold for 30 seconds per side.</p><h2>3. Shoulder rolls</h2>
<p>Roll your shoulders back slowly. Do 12 reps.</p><p>Stop if you feel pain.</p>`;
const RECIPE = `Banana bread. Preheat the oven to 350 °F. Mash three bananas, add two eggs and a cup of sugar, and stir. Fold in the
flour. Bake for 60 minutes, until a knife comes out clean. Let it cool in the pan for 10 minutes, then slice it.`;

describe('starting a routine from an article', () => {
  const store = controlApi(storeUrl);
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;
  let article = { id: 0, title: '', handle: '', url: '', body: '' };

  beforeAll(async () => {
    const { articles } = await store.state();
    article = articles.find(({ title }) => title === TITLE) ?? article;
    await store.changeArticle(article.id, { body: BODY });
    visitor = await visit(browser);
    page = visitor.page;
    app = await openInAdmin(page, storeUrl, '/app/routines/new');
  });
  afterAll(async () => {
    await visitor.leave();
    await store.changeArticle(article.id, { body: article.body });
    await runSql(dataDir, 'DELETE FROM "Routine" WHERE id IN (SELECT "routineId" FROM "RoutineImport")');
  });

  const start = () => app.getByRole('button', { name: 'Create draft' }).click();

  it('says why a recipe isn’t one, shows what was read, and keeps the text', async () => {
    await app.getByRole('link', { name: 'Start from an article' }).click();
    await app.getByRole('radio', { name: 'Pasted text or HTML' }).press('Space');
    await start();
    await app.getByText('Paste the text of an article.').waitFor();
    await app.getByLabel('Text or HTML of the article').fill(RECIPE);
    await start();
    await app.getByText('No routine was found').waitFor();
    await visitor.expectErrors('status of 422');
    await app.getByText('It looks like a recipe', { exact: false }).waitFor();
    await app.getByText('Mash three bananas', { exact: false }).first().waitFor();
    await expectNoViolations(page);
    expect(await app.getByLabel('Text or HTML of the article').inputValue()).toBe(RECIPE);
  });

  it('rejects a file that isn’t text', async () => {
    await app.getByRole('radio', { name: 'A file' }).press('Space');
    await app.locator('input[type=file]').setInputFiles({
      name: 'photo.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    });
    await app.getByText('photo.txt').waitFor();
    await start();
    await app.getByText('This file isn’t text.', { exact: false }).waitFor();
    await visitor.expectErrors('status of 422');
  });

  it('makes a draft of the chosen article', async () => {
    await app.getByRole('radio', { name: 'One of your articles' }).press('Space');
    await app.getByLabel('Search articles').fill('gentle');
    await app.getByRole('radio', { name: TITLE }).press('Space');
    await expectNoViolations(page);
    await start();
    await page.waitForURL(/\/app\/routines\/[0-9a-f-]{36}\/import$/);
    const [row] = await runSql<{ document: { phases: { steps: { title: string }[] }[] } }>(
      dataDir,
      'SELECT document FROM "Routine" WHERE id = $1',
      [new URL(page.url()).pathname.split('/').at(-2)],
    );
    expect(row?.document.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(STEPS);
  });
});
