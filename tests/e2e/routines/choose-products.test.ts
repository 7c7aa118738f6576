/** Products: chosen for a tool, for a routine's ending and for a Brief, and bought on the page of the download. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { downloadBrief, linkTo, requestOnArticle } from '../../support/browser/brief.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { restoreBrief } from '../../support/demo/restore-brief.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);
const BRIEF = 'Before you buy a hip-flexor release tool';
const MAT = 202;

describe('choosing products', () => {
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  let restore: () => Promise<void>;

  beforeAll(async () => {
    restore = await restoreBrief(dataDir);
    visitor = await visit(browser);
    page = visitor.page;
  });
  afterAll(async () => {
    await store.changeProduct(MAT, { price: '45.00', inventory: 12 });
    // Other journeys look at the page of its download.
    await restore();
    await openInAdmin(page, storeUrl, '/app/brief/edit');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, 'Brief published');
    await visitor.leave();
  });

  const select = async (title: string) => {
    const picker = page.getByRole('dialog', { name: 'Select products' });
    await picker.getByLabel(title).check();
    await picker.getByRole('button', { name: 'Select' }).click();
  };

  it('asks for the permission at that moment; without it, a link to another store remains', async () => {
    app = await openInAdmin(page, storeUrl, '/app/routines/new');
    await app.getByLabel('Title').fill('With products');
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Phase title').fill('Only phase');
    await page.keyboard.press('Control+Enter');
    await app.getByLabel('Title', { exact: true }).fill('Lie down');
    await app.getByLabel('Cues', { exact: true }).fill('Breathe');
    await app.getByRole('button', { name: 'Add tool' }).click();
    await app.getByRole('button', { name: 'Choose product for tool 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await app.getByText('you can’t choose one. You can still enter a link to a store.').waitFor();
    await app.getByLabel('Other store link').fill('https://example.com/mat');
  });

  it('shows the product of a tool, which is named after it', async () => {
    await app.getByRole('button', { name: 'Choose product for tool 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await select('Folding mat');
    await app.getByText('From $45.00').waitFor();
    expect(await app.getByLabel('Tool', { exact: true }).inputValue()).toBe('Folding mat');
    await app.getByRole('img', { name: 'A green mat, folded in three' }).waitFor();
    await expectNoViolations(page);
  });

  it('shows the product of the ending, with the keyboard', async () => {
    await app.getByRole('button', { name: 'Ending', exact: true }).click();
    await app.getByRole('button', { name: 'Add button' }).click();
    await app.getByLabel('Button goes to').selectOption('product');
    await app.getByLabel('Button text').fill('Get the tool');
    await app.getByRole('button', { name: 'Choose product for Get the tool' }).press('Enter');
    await select('Core Nexus release tool');
    await app.getByText('$89.00').waitFor();
    expect(await app.getByLabel('Link', { exact: true }).count()).toBe(0);
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Published, but readers don’t see your routine yet').waitFor();
    const { metaobjects } = await store.state();
    const published = metaobjects.find(({ handle }) => handle === 'with-products');
    expect(published?.fields.products).toBe('["gid://shopify/Product/202","gid://shopify/Product/200"]');
    await app.getByRole('button', { name: 'Remove product of Get the tool' }).click();
    await app.getByLabel('Link', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  it('sets a product on a Brief', async () => {
    app = await openInAdmin(page, storeUrl, '/app/brief');
    await app.getByRole('link', { name: BRIEF }).press('Enter');
    await app.getByRole('button', { name: 'Choose product for the Brief' }).click();
    await select('Folding mat');
    await app.getByText('From $45.00').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Your Brief is live').waitFor();
  });

  it('offers it after the download, with its price now, and adds it to the cart', async () => {
    await store.changeProduct(MAT, { price: '41.00', inventory: 3 });
    await requestOnArticle(browser, storeUrl, 'product@example.com');
    const reader = await visit(browser, { viewport: { width: 390, height: 844 } });
    await reader.page.goto(linkTo('/brief/', await store.mailTo('product@example.com')));
    const card = reader.page.getByRole('region', { name: 'Folding mat' });
    await card.getByText('$41.00', { exact: true }).waitFor();
    await downloadBrief(reader.page);
    await reader.page.getByText('Your download has started.').waitFor();
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await card.getByLabel('Thickness').selectOption('10 mm · $41.00');
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await reader.page.waitForURL(`${storeUrl}/cart`);
    await reader.page.getByText('Folding mat').first().waitFor();
    await reader.leave();
  });

  it('says that it’s sold out, and leaves it out once it isn’t for sale', async () => {
    const reader = await visit(browser);
    const link = linkTo('/brief/', await store.mailTo('product@example.com'));
    await store.changeProduct(MAT, { inventory: 0 });
    await reader.page.goto(link);
    const card = reader.page.getByRole('region', { name: 'Folding mat' });
    await card.getByText('Sold out', { exact: true }).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    await store.changeProduct(MAT, { status: 'ARCHIVED' });
    await reader.page.goto(link);
    await card.waitFor({ state: 'detached' });
    await reader.expectErrors('404');
    await store.changeProduct(MAT, { status: 'ACTIVE' });
    await reader.leave();
  });

  it('links to the product without script', async () => {
    const reader = await visit(browser, { javaScript: false });
    await reader.page.goto(linkTo('/brief/', await store.mailTo('product@example.com')));
    const card = reader.page.getByRole('region', { name: 'Folding mat' });
    expect(await card.getByRole('link', { name: 'Folding mat' }).getAttribute('href')).toBe('/products/folding-mat');
    expect(await card.getByRole('button').count()).toBe(0);
    await reader.leave();
  });
});
