/** The routine list: searching, copying, and archiving several at once. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const TITLES = ['Gentian mornings', 'Gents’ mobility', 'Gentian evenings'];

describe('finding routines', () => {
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    visitor = await visit(browser);
    page = visitor.page;
    for (const title of TITLES) {
      app = await openInAdmin(page, storeUrl, '/app/routines/new');
      await app.getByLabel('Title').fill(title);
      await app.getByLabel('Title').press('Enter');
      await app.getByLabel('Phase title').waitFor();
    }
  });
  afterAll(async () => {
    await visitor.leave();
  });

  const search = () => app.getByRole('textbox', { name: 'Search routines' });
  const row = (title: string) => app.getByRole('link', { name: title, exact: true });
  const titles = () => app.locator('a[data-primary-link]').allInnerTexts();

  async function openSearch(): Promise<void> {
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('button', { name: 'Search and filter results' }).click();
    await search().waitFor();
  }

  it('keeps what’s typed while a search loads', async () => {
    await openSearch();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/search=gent(?:&|$)/, async (route) => {
      await released;
      await route.continue();
    });
    const isSearched = page.waitForRequest(/search=gent(?:&|$)/);
    const isLoaded = page.waitForResponse(/search=gent(?:&|$)/).catch(() => undefined);
    await search().pressSequentially('gent');
    await isSearched;
    await search().pressSequentially('ian');
    release();
    await isLoaded;
    await expect.poll(titles).toEqual(['Gentian evenings', 'Gentian mornings']);
    expect(await search().inputValue()).toBe('gentian');
    await page.unrouteAll();
  });

  it('shows all routines again if nothing was found', async () => {
    await search().fill('no such routine');
    await app.getByRole('heading', { name: 'No routines found' }).waitFor();
    await app.getByRole('button', { name: 'Show all routines' }).click();
    for (const title of TITLES) await row(title).waitFor();
    expect(await search().inputValue()).toBe('');
  });

  it('duplicates a routine, and opens the copy', async () => {
    // Were routes discovered on the way, that would end only after the list has been loaded again.
    const isLoaded = page.waitForResponse(
      (response) =>
        response.request().method() === 'GET' && /_data=routes%2Fapp\.routines\._index/.test(response.url()),
    );
    await page.route('**/__manifest?*', async (route) => {
      await (await isLoaded).finished();
      await route.continue();
    });
    await app.getByRole('button', { name: `Actions for ${TITLES[0]}` }).click();
    await app.getByRole('menuitem', { name: 'Duplicate' }).click();
    await toast(page, 'Routine duplicated');
    await app.getByRole('heading', { name: 'Gentian mornings (copy)' }).waitFor();
  });

  it('archives several routines, and restores them', async () => {
    await openSearch();
    await search().fill('gentian');
    const found = ['Gentian mornings (copy)', 'Gentian evenings', 'Gentian mornings'];
    await expect.poll(titles).toEqual(found);
    await selectAll();
    await app.getByRole('button', { name: 'Archive', exact: true }).click();
    const dialog = app.getByRole('dialog', { name: 'Archive 3 routines?' });
    await dialog.getByRole('button', { name: 'Archive', exact: true }).click();
    await toast(page, '3 routines archived');
    await app.getByRole('heading', { name: 'No routines found' }).waitFor();

    // Tabs are hidden while searching.
    await app.getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('tab', { name: 'Archived' }).click();
    for (const title of found) await row(title).waitFor();
    await selectAll();
    await app.getByRole('button', { name: 'Restore', exact: true }).click();
    await toast(page, '3 routines restored');
    await app.getByRole('tab', { name: 'All' }).click();
    for (const title of found) await row(title).waitFor();
  });

  async function selectAll(): Promise<void> {
    await app
      .getByRole('checkbox', { name: /Select all/ })
      .first()
      .click();
  }
});
