/** Runs axe on the admin's pages about routines, with their menus and dialogs open. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../support/browser/browser.ts';
import { openInAdmin } from '../support/browser/pages.ts';
import { connectBrowser } from '../support/browser/worker-browser.ts';
import { storeUrl } from '../support/demo/own-demo.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TITLE = 'Accessible routine';

describe.each([
  { device: 'desktop', viewport: { width: 1280, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
])('axe finds no violations on a $device', ({ device, viewport }) => {
  const title = `${TITLE} on a ${device}`;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    browser = await connectBrowser();
    visitor = await visit(browser, { viewport });
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor.leave();
    await browser.close();
  });

  const click = (name: string | RegExp) => app.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const open = async (path: string) => void (app = await openInAdmin(page, storeUrl, path));

  /** Presses a button of the title bar, which is in a menu on phones. */
  async function pressTitleBar(name: string): Promise<void> {
    if (device === 'phone') await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name, exact: true }).click();
  }

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
    await page.getByText('Routine published', { exact: true }).waitFor();
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

  it('while two people’s edits are merged', async () => {
    await open('/app/routines');
    await app.getByRole('link', { name: title, exact: true }).click();
    await page.waitForURL(/\/app\/routines\/[^/]+$/);
    const url = new URL(page.url());
    const other = await visit(browser);
    const otherApp = await openInAdmin(other.page, storeUrl, url.pathname.replace('/admin/apps/unwind', ''));
    for (const [frame, tab] of [[otherApp, other.page] as const, [app, page] as const]) {
      await frame.getByRole('button', { name: 'Title and summary' }).click();
      await frame.getByLabel('Summary').fill(tab === page ? 'Mine' : 'Theirs');
      await tab.getByRole('button', { name: 'Save', exact: true }).click();
      if (tab !== page) await tab.getByText('Routine saved', { exact: true }).waitFor();
    }
    await other.leave();
    await app.getByText('1 to choose').waitFor();
    await visitor.expectErrors('status of 409');
    await expectNoViolations(page);
  });
});

const RULES = {
  // The heading is in Shopify's title bar, outside of the frame.
  'page-has-heading-one': { enabled: false },
  // Polaris puts menus behind the page's landmarks.
  region: { enabled: false },
};

interface AxeWindow {
  axe: { run(options: object): Promise<AxeResults> };
}

/** Runs axe's rules, including best practices, on the app's frame. */
async function expectNoViolations(page: Page): Promise<void> {
  const frame = await (await page.locator('iframe[title="Unwind"]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The app isn’t open.');
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  const { violations, passes } = await frame.evaluate(
    (rules) => (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'], iframes: false, rules }),
    RULES,
  );
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
