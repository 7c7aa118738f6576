/** From an article to its routine: a merchant imports it, corrects it, publishes it, and shows it there; a reader follows it. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin, stepTitles } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { runSql } from '../../support/demo/database.ts';
import { onStage, skipToTheEnd, startRoutine } from '../../support/player/player.ts';
import { toast } from '../../support/browser/toast.ts';

const TITLE = 'Hips on a mat: six steps without a tool';
const ARTICLE = '/blogs/release/hips-on-a-mat';
const STEPS = [
  'Quad and hip-flexor opener',
  'Pigeon',
  'Groin stretch at the wall',
  'Active hamstring stretch',
  'Inner-thigh press',
  'Arm-resisted knee pull',
];

let visitor: Visitor;
let page: Page;
let app: FrameLocator;

beforeAll(async () => {
  visitor = await visit(browser);
  page = visitor.page;
  app = await openInAdmin(page, storeUrl, '/app/routines/new/article');
});
afterAll(async () => {
  await visitor.leave();
  await runSql(dataDir, 'DELETE FROM "Routine" WHERE id IN (SELECT "routineId" FROM "RoutineImport")');
});

const row = (label: RegExp) => app.getByRole('group', { name: label });

it('is read into a draft, with every step', async () => {
  await app.getByLabel('Search articles').fill('mat');
  await app.getByRole('radio', { name: TITLE }).press('Space');
  await app.getByRole('button', { name: 'Create draft' }).press('Enter');
  await page.waitForURL(/\/app\/routines\/[0-9a-f-]{36}\/import$/);
  for (const [phase, step, title] of [
    [1, 1, STEPS[0]],
    [2, 1, STEPS[1]],
    [3, 2, STEPS[5]],
  ]) {
    await row(new RegExp(`^Phase ${phase}, step ${step}, title: ${title}`)).waitFor();
  }
});

it('is corrected beside the article', async () => {
  await row(/^Phase 2, step 1, dose: 1 min/).focus();
  await page.keyboard.press('e');
  await app.getByLabel('Dose', { exact: true }).fill('90 s each side');
  await page.keyboard.press('Enter');
  await row(/^Phase 2, step 1, dose: 90 s. Corrected/).waitFor();
  await app.getByRole('button', { name: 'All left' }).press('Enter');
  await app.getByRole('menuitem', { name: /^Accept \d+ fields$/ }).press('Enter');
  await app.getByText('Every field is decided').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await toast(page, 'Review saved');
});

it('is published, and shown on its article', async () => {
  await app.getByRole('link', { name: 'Open the editor' }).first().press('Enter');
  await app.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await toast(page, 'Routine published');
  // It's enabled once the page knows that the routine is live; until then it can't have the focus.
  await app.getByRole('checkbox', { name: TITLE, disabled: false }).focus();
  await page.keyboard.press('Space');
  await app.getByRole('button', { name: 'Show this routine on 1 article' }).press('Enter');
  await app.getByText('Now on 1 article').waitFor();
});

it('is followed by a reader, as corrected', async () => {
  await page.goto(storeUrl + ARTICLE);
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  expect(await stepTitles(page)).toEqual(STEPS);
  await startRoutine(page);
  await onStage(page, 'title')
    .getByText(STEPS[0] ?? '')
    .waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await onStage(page, 'title').getByText('Pigeon').waitFor();
  expect(await onStage(page, 'amount').innerText()).toBe('1 minute 30 seconds each side');
  await skipToTheEnd(page);
});
