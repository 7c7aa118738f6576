/** From a draft with images and products to readers: what Shopify no longer has, the preview, and the article. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Routine } from '../../../app/routine/contract.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { shopRoutine } from '../../support/storefront/shop-routine.ts';
import { toast } from '../../support/browser/toast.ts';

const TITLE = 'The gentle psoas reset';
const ARTICLE = '/blogs/release/gentle-psoas-reset';

describe('publishing a routine with images and products', () => {
  const control = controlApi(storeUrl);
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;
  let original: Routine;
  beforeAll(async () => {
    visitor = await visit(browser);
    page = visitor.page;
    // Without scopes, the editor can't ask about files.
    const [row] = await runSql<{ document: Routine }>(dataDir, 'SELECT document FROM "Routine" WHERE title = $1', [
      TITLE,
    ]);
    if (!row) throw new Error('The demo has no such routine.');
    original = row.document;
  });
  afterAll(async () => {
    await write({});
    await publish();
    await published();
    await control.revoke('read_products', 'write_files');
    await visitor.leave();
  });

  /** Changes the draft, and opens it. */
  async function write(change: Partial<Routine>): Promise<void> {
    const document = JSON.stringify({ ...original, ...change });
    await runSql(dataDir, 'UPDATE "Routine" SET document = $1::jsonb, revision = revision + 1 WHERE title = $2', [
      document,
      TITLE,
    ]);
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: TITLE }).press('Enter');
    await app.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  }
  const publish = () => app.getByRole('button', { name: 'Publish', exact: true }).click();
  const published = () => toast(page, 'Routine published');

  it('names a file that Shopify no longer has, and publishes nothing', async () => {
    const { phases, completion } = shopRoutine();
    await write({ phases, completion });
    const before = (await control.state()).metaobjects;
    await publish();
    await app.getByText('This video is no longer in Shopify. Choose another one, or remove it').first().waitFor();
    await visitor.expectErrors('status of 422');
    expect((await control.state()).metaobjects).toEqual(before);
  });

  it('shows names in the preview until it may read images and prices, then those', async () => {
    const { phases, completion } = shopRoutine();
    const [phase] = phases;
    if (!phase) throw new Error('The routine has no phase.');
    const steps = phase.steps.filter((_, index) => index !== 1);
    await write({ phases: [{ ...phase, steps }], completion });
    const preview = app.frameLocator('iframe[title^="Preview in"]');
    const card = preview.locator('[data-place="step"][data-product]');
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    await preview.getByRole('group', { name: 'Release tool' }).first().waitFor();
    await control.grant('read_products', 'write_files');
    await write({ phases: [{ ...phase, steps }], completion });
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    await card.getByText('$89.00').waitFor();
    const image = preview.locator('img.unwind-picture').first();
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(100);
    expect(await image.evaluate((each: HTMLImageElement) => each.currentSrc)).toContain('/cdn/shop/files/folding-mat');
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByText('Works in the article, not in the preview').waitFor();
    await preview.getByRole('link', { name: /^The groin stretch/ }).click();
    await preview.getByText('Plays in the article, not in the preview').waitFor();
  });

  it('readers see the image, and put the product into their cart', async () => {
    await publish();
    await published();
    const reader = await visit(browser, { viewport: { width: 390, height: 844 } });
    await reader.page.goto(storeUrl + ARTICLE);
    const image = reader.page.locator('unwind-player img.unwind-picture').first();
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(100);
    const card = reader.page.locator('[data-place="step"][data-product]').first();
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('link', { name: 'View cart' }).click();
    await reader.page.getByRole('link', { name: 'Core Nexus release tool', exact: true }).waitFor();
    await reader.leave();
  });
});
