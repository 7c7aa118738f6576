/** Writing a Brief: its PDF's pages beside the text, checks, versions, and two people who edit it. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type MerchantTab, openMerchantTab } from '../../support/browser/merchant-tab.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';

const TITLE = 'How to choose a chair';
const HANDLE = 'how-to-choose-a-chair';
const store = controlApi(storeUrl);

describe('writing a Brief', () => {
  let tab: MerchantTab;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    tab = await openMerchantTab(browser, storeUrl, '/app/brief/new');
    ({ page, app } = tab);
    await app.getByLabel('Title').fill(TITLE);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Description').fill('So that you sit well.');
    await app.getByLabel('What’s inside').fill('What height decides');
    await app.getByLabel('Heading').fill('Height');
    await text().fill('Your feet reach the floor.');
  });
  afterAll(async () => {
    await tab.visitor.leave();
  });

  const text = () => app.getByLabel('Text', { exact: true }).first();

  async function publish(): Promise<void> {
    await tab.press('Publish');
    await tab.toast('Brief published');
  }

  async function openBrief(on: MerchantTab): Promise<void> {
    await on.openListed('/app/brief', TITLE);
    await on.app.getByLabel('Description').waitFor();
  }

  /** What the first page looks like. */
  const drawn = () =>
    app
      .getByRole('img', { name: 'Page 1 of' })
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

  it('shows the PDF’s pages beside the text, as it’s typed', async () => {
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    const before = await drawn();
    await app.getByLabel('Title').fill('How to choose a stool');
    await expect.poll(drawn).not.toBe(before);
    await app.getByLabel('Title').fill(TITLE);
    await expect.poll(drawn).toBe(before);
    const pages = app.getByRole('region', { name: 'Generated PDF' });
    await pages.focus();
    await page.keyboard.press('End');
    await expect.poll(() => pages.evaluate((each) => each.scrollTop)).toBeGreaterThan(0);
  });

  it('keeps the last pages while the text can’t be printed, and leads to its field', async () => {
    await app.getByLabel('Description').fill('');
    const problem = app.getByRole('button', { name: 'Description: Enter a description' });
    await problem.waitFor();
    await tab.visitor.expectErrors('422');
    await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
    await problem.click();
    await app.getByLabel('Description').and(app.locator(':focus')).waitFor();
    await app.getByLabel('Description').fill('So that you sit well.');
    await problem.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
  });

  it('suggests what to change, and leads there', async () => {
    await app.getByLabel('Consent text', { exact: true }).fill('Email me the Brief and your newsletter.');
    await app.getByRole('button', { name: '1 suggestion before you publish' }).click();
    await app.getByRole('button', { name: /^Consent text: This seems to be about marketing/ }).click();
    await app.getByLabel('Consent text', { exact: true }).and(app.locator(':focus')).waitFor();
    await app.getByLabel('Consent text', { exact: true }).fill('Send me the Brief by email, once.');
    await app.getByText('1 suggestion before you publish').waitFor({ state: 'detached' });
  });

  it('lists what keeps it from being saved, with links', async () => {
    await app.getByLabel('Link text').fill('Elsewhere');
    await app.getByLabel('URL').fill('http://other.example');
    await tab.press('Save');
    await app.getByRole('button', { name: /^URL: Enter a full URL/ }).click();
    await tab.visitor.expectErrors('422');
    await app.getByLabel('URL').fill('https://other.example/chairs');
    await app.getByText('Your changes weren’t saved').waitFor({ state: 'detached' });
  });

  it('has a version for each change that’s published, and none without changes', async () => {
    await publish();
    await app.getByRole('link', { name: 'Version 1' }).waitFor();
    await tab.press('Publish');
    await tab.toast('No changes to publish. Version 1 is live.');
    await app.getByLabel('Title').fill('How to choose a good chair');
    await publish();
    await app.getByRole('link', { name: 'Version 2' }).waitFor();
    expect(await app.getByRole('link', { name: 'Version 3' }).count()).toBe(0);
  });

  it('compares versions in words, and shows each with its PDF', async () => {
    await app.getByRole('link', { name: 'View and compare versions' }).click();
    await app.getByText('There are no differences.').waitFor();
    await app.getByRole('link', { name: 'What changed in version 2' }).click();
    await app.getByText(`Title: “${TITLE}” → “How to choose a good chair”`).waitFor();
    await app.getByRole('link', { name: 'View version 1' }).click();
    await app.getByRole('heading', { name: 'Version 1' }).waitFor();
    await app.getByRole('region', { name: 'PDF of version 1' }).waitFor();
    await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
    await app.getByText('Send me the Brief by email, once.').waitFor();
  });

  it('gets an old version back as a draft that isn’t saved yet, and can be undone', async () => {
    await tab.press('Restore as draft');
    await tab.toast('Version 1 restored. Save it, or undo.');
    await expect.poll(() => app.getByLabel('Title').inputValue()).toBe(TITLE);
    await app.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.getByLabel('Title').inputValue()).toBe('How to choose a good chair');
    await app.getByRole('button', { name: 'Redo' }).click();
    await publish();
    await app.getByRole('link', { name: 'Version 3' }).waitFor();
  });

  it('is noticed if something else changed it in Shopify, and can be published again', async () => {
    await store.changeMetaobject('$app:brief', HANDLE, { document: '{"version":1}' });
    await openBrief(tab);
    const notice = app.getByText('This Brief was changed in Shopify');
    await notice.waitFor();
    await app.getByRole('button', { name: 'Publish version 3 again' }).click();
    await tab.toast('Brief published again');
    await notice.waitFor({ state: 'detached' });
    const { metaobjects } = await store.state();
    const found = metaobjects.find(({ handle }) => handle === HANDLE);
    expect(JSON.parse(found?.fields.document ?? '')).toMatchObject({ title: TITLE });
  });

  it('merges what two people edit, and lets them choose where both changed the same', async () => {
    const other = await openMerchantTab(browser, storeUrl);
    await openBrief(other);
    await other.app.getByLabel('Description').fill('Their description.');
    await other.app.getByLabel('Heading').fill('Their heading');
    await other.press('Save');
    await other.toast('Brief saved');
    await other.visitor.leave();

    await app.getByLabel('Description').fill('My description.');
    await text().fill('My text.');
    await tab.press('Save');
    await app.getByRole('heading', { name: 'Someone else saved this Brief' }).waitFor();
    await tab.visitor.expectErrors('status of 409');
    await app.getByText('Renamed the section “Height” to “Their heading”').waitFor();
    await app.getByRole('group', { name: 'Description' }).getByLabel('Yours').focus();
    await page.keyboard.press('Space');
    await app.getByRole('button', { name: 'Merge changes' }).click();
    await expect.poll(() => app.getByLabel('Description').inputValue()).toBe('My description.');
    expect(await app.getByLabel('Heading').inputValue()).toBe('Their heading');
    expect(await text().inputValue()).toBe('My text.');
    await tab.press('Save');
    await tab.toast('Brief saved');
  });
});
