/** Choosing which articles show a routine or a Brief: searching, replacing, undoing, and what's said after publishing. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { visit } from '../../support/browser/browser.ts';
import { type MerchantTab, openMerchantTab } from '../../support/browser/merchant-tab.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const GENTLE = '/blogs/release/gentle-psoas-reset';
const GENTLE_TITLE = 'The gentle psoas reset: less force, more breath';
const SEQUENCE_TITLE = 'The lower back and hip sequence: four phases, in this order';
const BRIEF = 'A Brief for one article';

describe('choosing articles', () => {
  let tab: MerchantTab;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    tab = await openMerchantTab(browser, storeUrl);
    ({ page, app } = tab);
    await tab.openListed('/app/routines', 'The lower back and hip sequence');
    await app.getByRole('checkbox', { name: GENTLE_TITLE }).waitFor();
  });
  afterAll(async () => {
    await tab.visitor.leave();
  });

  const titlesOn = async (path: string, selector: string) => {
    const reader = await visit(browser);
    await reader.page.goto(storeUrl + path);
    const titles = await reader.page.locator(selector).allInnerTexts();
    await reader.leave();
    return titles;
  };
  const routineOn = async (path: string) => (await titlesOn(path, 'unwind-player .unwind-title'))[0];
  const briefOn = async (path: string) => (await titlesOn(path, '.unwind-brief .unwind-title'))[0];
  const rows = () => app.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem');

  it('lists what each article shows, and finds articles by title', async () => {
    await expect.poll(() => rows().count()).toBe(3);
    await rows().filter({ hasText: GENTLE_TITLE }).getByText('Routine: The gentle psoas reset · Brief: none').waitFor();
    await app.getByLabel('Search articles').fill('four ph');
    await expect.poll(() => rows().count()).toBe(1);
    await rows().getByText('This routine', { exact: true }).waitFor();
    await app.getByLabel('Search articles').fill('nothing like it');
    await app.getByText('No articles found with “nothing like it” in their title.').waitFor();
    await app.getByRole('button', { name: 'Show all articles' }).click();
    await expect.poll(() => rows().count()).toBe(3);
    await app.getByLabel('Has this routine').check();
    await expect.poll(() => rows().count()).toBe(1);
    await app.getByLabel('Has this routine').uncheck();
    await expect.poll(() => rows().count()).toBe(3);
  });

  it('asks before it replaces a routine, with the keyboard', async () => {
    await app.getByRole('checkbox', { name: GENTLE_TITLE }).focus();
    await page.keyboard.press('Space');
    const show = app.getByRole('button', { name: 'Show this routine on 1 article' });
    await show.focus();
    await page.keyboard.press('Enter');
    const dialog = app.getByRole('dialog');
    await app.getByText(`“${GENTLE_TITLE}” shows “The gentle psoas reset” now.`).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await routineOn(GENTLE)).toBe('The gentle psoas reset');
    await show.press('Enter');
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await app.getByText('Now on 1 article').waitFor();
    await expectNoViolations(page);
    expect(await routineOn(GENTLE)).toBe('The lower back and hip sequence');
  });

  it('links to the routine’s place on the article', async () => {
    const link = app.getByRole('link', { name: GENTLE_TITLE, exact: true });
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toBe(`${storeUrl}${GENTLE}#routine`);
    const reader = await visit(browser);
    await reader.page.goto(href);
    const player = reader.page.locator('unwind-player#routine');
    expect(await player.evaluate((element) => element.matches(':target'))).toBe(true);
    await reader.leave();
  });

  it('undoes it', async () => {
    await app.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await app.getByText('Undone on 1 article').waitFor();
    expect(await routineOn(GENTLE)).toBe('The gentle psoas reset');
  });

  it('removes a routine from an article, and shows it again', async () => {
    await app.getByRole('checkbox', { name: SEQUENCE_TITLE }).check();
    await app.getByRole('button', { name: 'Remove this routine from 1 article' }).click();
    await app.getByText('Routine removed from 1 article').waitFor();
    expect(await routineOn(ARTICLE)).toBeUndefined();
    await app.getByRole('checkbox', { name: SEQUENCE_TITLE }).check();
    await app.getByRole('button', { name: 'Show this routine on 1 article' }).click();
    await app.getByText('Now on 1 article').waitFor();
    expect(await routineOn(ARTICLE)).toBe('The lower back and hip sequence');
  });

  it('names an article that someone else changed meanwhile, and keeps it selected', async () => {
    const other = await openMerchantTab(browser, storeUrl);
    const theirs = other.app;
    await other.openListed('/app/routines', 'The gentle psoas reset');
    await theirs.getByRole('checkbox', { name: GENTLE_TITLE }).check();
    await theirs.getByRole('button', { name: 'Remove this routine from 1 article' }).click();
    await theirs.getByText('Routine removed from 1 article').waitFor();

    await app.getByRole('checkbox', { name: GENTLE_TITLE }).check();
    await app.getByRole('button', { name: 'Show this routine on 1 article' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await app.getByText('Couldn’t update 1 article').waitFor();
    await app.getByText(`${GENTLE_TITLE}: Its routine was removed meanwhile.`).waitFor();
    await expect.poll(() => app.getByRole('checkbox', { name: GENTLE_TITLE }).isChecked()).toBe(true);

    await theirs.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await theirs.getByText('Undone on 1 article').waitFor();
    await other.visitor.leave();
    expect(await routineOn(GENTLE)).toBe('The gentle psoas reset');
  });

  it('says after publishing where readers see it, until that’s dismissed', async () => {
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.locator(':focus').getByText('Your routine is live').waitFor();
    await app.getByText('It’s on this article:').waitFor();
    const links = app.getByRole('link', { name: SEQUENCE_TITLE, exact: true });
    expect(await links.first().getAttribute('href')).toBe(`${storeUrl}${ARTICLE}#routine`);
    await page.reload();
    await app.getByText('Your routine is live').waitFor();
    await app
      .getByRole('button', { name: /Dismiss/ })
      .first()
      .click();
    await app.getByText('Your routine is live').waitFor({ state: 'detached' });
  });

  it('says so without taking the focus from a merchant who has gone on', async () => {
    let answer: () => void = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/shown=yes/, async (route) => {
      await answered;
      await route.continue();
    });
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, /^No changes to publish/);
    const search = app.getByLabel('Search articles');
    await search.focus();
    answer();
    await app.getByText('Your routine is live').waitFor();
    await page.keyboard.type('psoas');
    expect(await search.inputValue()).toBe('psoas');
    await search.fill('');
    await app
      .getByRole('button', { name: /Dismiss/ })
      .first()
      .click();
    await page.unroute(/shown=yes/);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.getByRole('checkbox', { name: GENTLE_TITLE }).waitFor();
    await expect.poll(() => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows a Brief on one article, while others keep the default', async () => {
    const ofDefault = await briefOn(ARTICLE);
    await tab.open('/app/brief/new');
    await app.getByLabel('Title').fill(BRIEF);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Description').fill('Only for this article.');
    await app.getByLabel('What’s inside').fill('One line');
    await app.getByLabel('Heading').fill('First');
    await app.getByLabel('Text', { exact: true }).first().fill('Some text.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Published, but readers don’t see your Brief yet').waitFor();
    await expectNoViolations(page);
    await app.getByRole('button', { name: 'Choose articles' }).click();
    await app.getByLabel('Search articles').and(app.locator(':focus')).waitFor();
    await app.getByRole('checkbox', { name: GENTLE_TITLE }).check();
    await app.getByRole('button', { name: 'Show this Brief on 1 article' }).click();
    await app.getByText('Now on 1 article').waitFor();
    await app.getByText('Your Brief is live').waitFor();
    expect([await briefOn(GENTLE), await briefOn(ARTICLE)]).toEqual([BRIEF, ofDefault]);
  });

  it('falls back to the default while that Brief is unpublished, and shows it again afterwards', async () => {
    const ofDefault = await briefOn(ARTICLE);
    await app.getByRole('button', { name: 'Unpublish', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
    await app.getByText('Unpublished', { exact: true }).waitFor();
    expect(await briefOn(GENTLE)).toBe(ofDefault);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Your Brief is live').waitFor();
    await expect.poll(() => briefOn(GENTLE)).toBe(BRIEF);
    await app.getByRole('button', { name: 'Delete', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Delete Brief' }).click();
    await app.getByRole('link', { name: 'Before you buy a hip-flexor release tool' }).waitFor();
    expect(await briefOn(GENTLE)).toBe(ofDefault);
    const { metafields } = await controlApi(storeUrl).state();
    expect(metafields.filter(({ key }) => key === 'brief')).toHaveLength(1);
  });
});
