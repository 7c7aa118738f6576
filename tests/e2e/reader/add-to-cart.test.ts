/** A routine's products: their cards, and adding them to the cart, with and without script. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { products } from '../../../devstore/content/products.ts';
import type { Visitor, VisitOptions } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import {
  playerIs,
  reporterLoaded,
  settled,
  skipToTheEnd,
  startRoutine,
  visitArticle,
} from '../../support/player/player.ts';
import {
  PRODUCT_WITH_ONE_VARIANT,
  PRODUCT_WITH_VARIANTS,
  shopRoutine,
  VIDEO_FILE,
} from '../../support/storefront/shop-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

describe('adding a routine’s product to the cart', () => {
  let shop: Storefront;
  let visitor: Visitor;
  beforeAll(async () => {
    shop = await serveStorefront(shopRoutine());
    shop.context.state.files.push(structuredClone(VIDEO_FILE));
  });
  beforeEach(() => {
    shop.context.state.products = structuredClone(products);
  });
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await shop.close();
  });

  async function open(options: VisitOptions = {}, root = ''): Promise<Page> {
    const { pathname } = new URL(shop.articleUrl);
    visitor = await visitArticle(browser, shop.context.storeUrl + root + pathname, options);
    return visitor.page;
  }

  const card = (page: Page, id: number, place = 'step') =>
    page.locator(`unwind-player [data-place="${place}"][data-product="${id}"]`);
  const add = (each: Locator) => each.getByRole('button', { name: 'Add to cart' });
  const cart = async (page: Page) =>
    page.evaluate(async () => {
      const { items } = (await (await fetch('/cart.js')).json()) as { items: { id: number; quantity: number }[] };
      return items.map(({ id, quantity }) => [id, quantity]);
    });
  const price = async (each: Locator) => (await each.locator('.unwind-price').innerText()).replace(/\s+/g, ' ');

  it('works without script: a form that leads to the cart', async () => {
    const page = await open({ javaScript: false });
    const mat = card(page, PRODUCT_WITH_VARIANTS);
    expect(await mat.getAttribute('aria-label')).toBe('Folding mat');
    expect(await price(mat)).toBe('Sale price $45.00 Regular price $49.00');
    expect(await mat.getByRole('link', { name: 'Folding mat' }).getAttribute('href')).toBe('/products/folding-mat');
    const options = await mat.getByLabel('Thickness').locator('option').all();
    expect(
      await Promise.all(
        options.map((each) =>
          each.evaluate((option: HTMLOptionElement) => [
            option.text.replace(/[\u2068\u2069]/g, ''),
            option.disabled,
            option.selected,
          ]),
        ),
      ),
    ).toEqual([
      ['15 mm · Sold out', true, false],
      ['10 mm · $45.00', false, true],
    ]);
    await add(mat).click();
    await page.waitForURL('**/cart');
    await page.getByText('Folding mat - 10 mm').waitFor();
    // The link to another store stays.
    await page.goBack();
    expect(await page.getByRole('link', { name: 'Other store' }).getAttribute('href')).toBe(
      'https://elsewhere.example/ball',
    );
  });

  it('stays on the page with script, says so, and keeps the focus', async () => {
    const page = await open();
    // What reports events loads on its own.
    await reporterLoaded(page);
    await page.waitForLoadState('networkidle');
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.evaluate(() => {
      for (const type of ['unwind:add-to-cart', 'shopify:cart:lines-update']) {
        document.addEventListener(type, (event) => {
          const { detail, action, context, lines } = event as CustomEvent<object> & Record<string, unknown>;
          document.documentElement.dataset[type === 'unwind:add-to-cart' ? 'added' : 'lines'] = JSON.stringify(
            detail ?? { action, context, lines },
          );
        });
      }
    });
    const tool = card(page, PRODUCT_WITH_ONE_VARIANT);
    expect(await price(tool)).toBe('$89.00');
    await add(tool).focus();
    await page.keyboard.press('Enter');
    const status = tool.getByRole('status');
    await status.getByText('Added to cart.').waitFor();
    expect(scripts.map((path) => path.split('/').at(-1))).toEqual(['add-to-cart.js']);
    expect(await add(tool).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(page.url()).toBe(shop.articleUrl);
    expect(await cart(page)).toEqual([[201, 1]]);
    const data = await page.locator('html').evaluate(({ dataset: { added = '', lines = '' } }) => [added, lines]);
    expect(data.map((json) => JSON.parse(json) as unknown)).toEqual([
      { routine: 'hip-sequence', stepCount: 4, productId: '200', variantId: '201', stepId: 'step-0' },
      {
        ...{ action: 'add', context: 'product' },
        lines: [{ merchandiseId: 'gid://shopify/ProductVariant/201', quantity: 1 }],
      },
    ]);

    await add(tool).click();
    await expect.poll(() => cart(page)).toEqual([[201, 2]]);
    await status.getByRole('link', { name: 'View cart' }).click();
    await page.waitForURL('**/cart');
    await page.getByRole('link', { name: 'Core Nexus release tool', exact: true }).waitFor();
  });

  it('adds the chosen variant, and says what a range of prices begins with', async () => {
    const mat = shop.context.state.products.find(({ id }) => id === PRODUCT_WITH_VARIANTS);
    for (const variant of mat?.variants ?? []) variant.inventory = 3;
    const page = await open();
    const shown = card(page, PRODUCT_WITH_VARIANTS);
    expect(await price(shown)).toBe('From $45.00');
    await shown.getByLabel('Thickness').selectOption('206');
    await add(shown).click();
    await shown.getByText('Added to cart.').waitFor();
    expect(await cart(page)).toEqual([[206, 1]]);
  });

  it('says why something can’t be added: sold out meanwhile, or offline', async () => {
    const page = await open();
    const tool = card(page, PRODUCT_WITH_ONE_VARIANT);
    const variant = shop.context.state.products[0]?.variants[0];
    if (!variant) throw new Error('The product has no variant.');
    variant.inventory = 0;
    await add(tool).click();
    await tool.getByText("The product 'Core Nexus release tool' is already sold out.").waitFor();
    await visitor.expectErrors('status of 422');

    await page.route('**/cart/add.js', (route) => route.abort());
    await add(tool).click();
    await tool.getByText('This couldn’t be added to your cart. Try again.').waitFor();
    await visitor.expectErrors('ERR_FAILED');
    await page.unroute('**/cart/add.js');
    variant.inventory = 1;
    await add(tool).click();
    await tool.getByText('Added to cart.').waitFor();
    expect(await tool.locator('.unwind-error').count()).toBe(0);
  });

  it('submits the form if the script for it can’t be loaded', async () => {
    const page = await open();
    await page.route(/\/add-to-cart\.js/, (route) => route.abort());
    await add(card(page, PRODUCT_WITH_ONE_VARIANT)).click();
    await page.waitForURL('**/cart');
    await visitor.expectErrors('ERR_FAILED');
    expect(await cart(page)).toEqual([[201, 1]]);
  });

  it.each([
    [[], 'Added to cart.'],
    [[{ message: 'Only two per person.' }], 'Only two per person.'],
  ])('lets a theme add it that handles Shopify’s standard action: %j', async (userErrors, text) => {
    const page = await open();
    await page.evaluate((errors) => {
      const updateCart = (change: object) => {
        document.documentElement.dataset.change = JSON.stringify(change);
        return Promise.resolve({ cart: {}, userErrors: errors });
      };
      const actions = { updateCart: Object.assign(updateCart, { isDefault: () => false }) };
      window.Shopify = Object.assign(window.Shopify ?? {}, { actions });
    }, userErrors);
    const tool = card(page, PRODUCT_WITH_ONE_VARIANT);
    await add(tool).click();
    await tool.getByText(text).waitFor();
    expect(JSON.parse((await page.locator('html').getAttribute('data-change')) ?? '')).toEqual({
      lines: [{ merchandiseId: 'gid://shopify/ProductVariant/201', quantity: 1 }],
    });
    expect(await cart(page)).toEqual([]);
  });

  it('shows what’s sold out without a form, and a step without a product that was deleted or is a draft', async () => {
    const [tool, mat] = shop.context.state.products;
    for (const variant of tool?.variants ?? []) variant.inventory = 0;
    if (mat) mat.status = 'DRAFT';
    const page = await open();
    const soldOut = card(page, PRODUCT_WITH_ONE_VARIANT);
    await soldOut.getByText('Sold out', { exact: true }).waitFor();
    expect(await price(soldOut)).toBe('$89.00');
    expect(await page.locator('form.unwind-buy').count()).toBe(0);
    expect(await card(page, PRODUCT_WITH_VARIANTS).count()).toBe(0);
    await page.locator('#unwind-step-step-1').getByText('Mat', { exact: false }).first().waitFor();
    shop.context.state.products = [];
    await page.reload();
    await page.getByText('Well done.').waitFor();
    expect(await page.locator('[data-product]').count()).toBe(0);
    expect(await page.getByText('See the tool').count()).toBe(0);
  });

  it('is at the routine’s ending, too', async () => {
    const page = await open();
    await startRoutine(page);
    await settled(page);
    await skipToTheEnd(page);
    await playerIs(page, 'finished');
    const tool = card(page, PRODUCT_WITH_ONE_VARIANT, 'ending');
    expect(await tool.getByRole('link', { name: 'See the tool' }).getAttribute('href')).toBe(
      '/products/core-nexus-release-tool',
    );
    await add(tool).click();
    await tool.getByText('Added to cart.').waitFor();
    expect(await cart(page)).toEqual([[201, 1]]);
  });

  it('is in the page’s language, and so is the cart', async () => {
    const page = await open({}, '/de');
    const tool = card(page, PRODUCT_WITH_ONE_VARIANT);
    await tool.getByRole('button', { name: 'In den Warenkorb' }).click();
    await tool.getByText('Liegt im Warenkorb.').waitFor();
    await tool.getByRole('link', { name: 'Zum Warenkorb' }).click();
    await page.waitForURL('**/de/cart');
  });
});
