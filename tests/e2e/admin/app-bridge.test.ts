/** Compares the local store's App Bridge with Shopify's types: each member works, or its error names it. */
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { officialMembers } from '../../support/source/app-bridge-types.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';

/** Members that the local store doesn't have. */
const NOT_IMPLEMENTED = [
  'setSignals',
  'scanner.capture',
  /^pos\./,
  'intents.register',
  'intents.invoke',
  /^intents\.response\./,
  'webVitals.onReport',
  'support.registerHandler',
  'reviews.request',
  /^tools\./,
];
const containing = (item: unknown): unknown => expect.arrayContaining([item]);
const control = controlApi(storeUrl);

/** Runs a script in the app's frame, like the app's own code. */
function inApp<Result>(app: FrameLocator, script: string): Promise<Result> {
  return app.locator('body').evaluate((_body, text) => globalThis.eval(text) as Result, script);
}

async function open(page: Page): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/routines');
  await app.getByRole('link', { name: 'The lower back and hip sequence' }).waitFor();
  return app;
}

describe('App Bridge', () => {
  it('has each member of Shopify’s types, or names it in an error', async () => {
    const { page, leave } = await visit(browser);
    const app = await open(page);
    const members = officialMembers();
    const outcomes = await inApp<Record<string, string>>(
      app,
      `Object.fromEntries(${JSON.stringify(members)}.map((path) => {
        try {
          const value = path.split('.').reduce((object, name) => object[name], shopify);
          return [path, value === undefined ? 'undefined' : 'works'];
        } catch (error) {
          return [path, error.message];
        }
      }))`,
    );
    const works = members.filter((path) => outcomes[path] === 'works');
    const missing = members.filter((path) => outcomes[path] !== 'works');
    process.stdout.write(`App Bridge: ${works.length} of ${members.length} members; not ${missing.join(', ')}\n`);

    expect(members).toContain('toast.show');
    for (const path of missing) {
      const [api = ''] = path.split('.');
      expect(outcomes[path]).toMatch(new RegExp(`^not implemented by the local store: shopify\\.${api}`));
    }
    const isListed = (path: string) =>
      NOT_IMPLEMENTED.some((each) => (each instanceof RegExp ? each.test(path) : each === path));
    expect(missing.filter((path) => !isListed(path))).toEqual([]);
    await leave();
  });

  it('asks the merchant before granting scopes, and notifies the app', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    await control.revoke('write_customers');
    const app = await open(page);
    const request = () => inApp<{ result: string }>(app, `shopify.scopes.request(['write_customers'])`);
    const dialog = page.getByRole('dialog', { name: 'Unwind requests additional access' });

    const declined = request();
    await dialog.getByText('View and edit customers').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await declined).toMatchObject({ result: 'declined-all' });

    const granted = request();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    expect(await granted).toMatchObject({
      result: 'granted-all',
      detail: { granted: containing('write_customers') },
    });
    const lastOutcome = async () =>
      (await control.state()).webhooks.findLast(({ topic }) => topic === 'app/scopes_update')?.outcome;
    await expect.poll(lastOutcome).toBe('delivered');

    const revoked = await inApp(app, `shopify.scopes.revoke(['write_customers'])`);
    expect(revoked).toMatchObject({ detail: { granted: ['write_app_proxy', 'write_content'] } });
    const error = await inApp(app, `shopify.scopes.revoke(['write_content']).catch((error) => error.message)`);
    expect(error).toContain('write_content');
    // The browser logs the error.
    await expectErrors('scopes/revoke');
    await leave();
  });

  it('opens the product picker, with the scope for it, and a picker for the app’s own items', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    await control.revoke('read_products');
    const app = await open(page);
    const denied = await inApp(app, `shopify.resourcePicker({ type: 'product' }).catch((error) => error.message)`);
    expect(denied).toContain('read_products');
    // The browser logs the error.
    await expectErrors('bridge/resources');
    await control.grant('read_products');

    const products = inApp<{ title: string }[]>(
      app,
      `shopify.resourcePicker({ type: 'product', multiple: 2, action: 'select' })`,
    );
    const dialog = page.getByRole('dialog', { name: 'Select products' });
    await dialog.getByRole('searchbox').fill('none like this');
    await dialog.getByText('No results found').waitFor();
    // Enter in the search closes nothing.
    await page.keyboard.press('Enter');
    await dialog.getByRole('searchbox').fill('mat');
    await dialog.getByLabel('Folding mat').check();
    await dialog.getByRole('button', { name: 'Select' }).click();
    expect((await products).map(({ title }) => title)).toEqual(['Folding mat']);

    const chosen = inApp<{ title: string; images: object[]; variants: object[] }[]>(
      app,
      `shopify.resourcePicker({
        type: 'product', filter: { draft: false }, selectionIds: [{ id: 'gid://shopify/Product/200' }]
      })`,
    );
    const one = page.getByRole('dialog', { name: 'Add products' });
    expect(await one.getByLabel('Core Nexus release tool').isChecked()).toBe(true);
    expect(await one.getByLabel('Inner-thigh block').count()).toBe(0);
    await one.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    // By keyboard alone: from the search to the list, to the next product, and Enter.
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await chosen).toMatchObject([
      { title: 'Folding mat', images: [{ altText: 'A green mat, folded in three' }], variants: [{}, {}] },
    ]);

    const own = inApp(
      app,
      `shopify.picker({ heading: 'Choose an article', items: [{ id: 'a', heading: 'One' }, { id: 'b', heading: 'Two' }] })
        .then(({ selected }) => selected)`,
    );
    const list = page.getByRole('dialog', { name: 'Choose an article' });
    await list.getByLabel('Two').check();
    await list.getByRole('button', { name: 'Select' }).click();
    expect(await own).toEqual(['b']);

    const none = inApp(app, `shopify.resourcePicker({ type: 'variant' })`);
    await page.getByRole('dialog', { name: 'Add variants' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await none).toBeUndefined();
    await leave();
  });

  it('shows a modal with its own title and buttons', async () => {
    const { page, leave } = await visit(browser);
    const app = await open(page);
    await inApp(
      app,
      `document.body.insertAdjacentHTML('beforeend', '<ui-modal id="try"><p>Some text</p><ui-title-bar title="A question">' +
        '<button variant="primary" onclick="shopify.modal.hide(\\'try\\')">Yes</button></ui-title-bar></ui-modal>');
      shopify.modal.show('try')`,
    );
    const dialog = app.getByRole('dialog', { name: 'A question' });
    await dialog.getByRole('button', { name: 'Yes' }).waitFor();
    expect(await app.getByText('Some text').isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await dialog.waitFor({ state: 'hidden' });
    // The page's own title bar is unchanged.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Routines');
    await leave();
  });

  it('lists where the app’s blocks are used, and the current user', async () => {
    const { page, leave } = await visit(browser);
    const app = await open(page);
    expect(await inApp(app, 'shopify.app.extensions()')).toMatchObject([
      {
        type: 'theme_app_extension',
        activations: containing(expect.objectContaining({ handle: 'routine', status: 'active' })),
      },
    ]);
    expect(await inApp(app, 'shopify.user()')).toEqual({ accountAccess: 'Full access' });
    await leave();
  });
});
