/** The local store's App Bridge against Shopify's own types of it: each member works, or says by name that it does not. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { officialMembers } from '../support/app-bridge-types.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { openInAdmin } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

const LACKING = [
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
/** Matches a list that holds this. */
const holding = (each: unknown): unknown => expect.arrayContaining([each]);
const storeUrl = inject('storeUrl');
const control = controlApi(storeUrl);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Runs a script in the app's frame, as the app's own code would. */
function inApp<Result>(app: FrameLocator, script: string): Promise<Result> {
  return app.locator('body').evaluate((_body, text) => globalThis.eval(text) as Result, script);
}

async function open(page: Page): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/routines');
  await app.getByRole('link', { name: 'The lower back and hip sequence' }).waitFor();
  return app;
}

describe('App Bridge', () => {
  it('has each member that the official types have, or throws its name', async () => {
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
    const lacking = members.filter((path) => outcomes[path] !== 'works');
    process.stdout.write(`App Bridge: ${works.length} of ${members.length} members; not ${lacking.join(', ')}\n`);

    expect(members).toContain('toast.show');
    for (const path of lacking) {
      const [api = ''] = path.split('.');
      expect(outcomes[path]).toMatch(new RegExp(`^not implemented by the local store: shopify\\.${api}`));
    }
    const isListed = (path: string) =>
      LACKING.some((each) => (each instanceof RegExp ? each.test(path) : each === path));
    expect(lacking.filter((path) => !isListed(path))).toEqual([]);
    await leave();
  });

  it('asks the merchant before the app may do more, and tells the app', async () => {
    const { page, complaints, leave } = await visit(browser);
    await control.revoke('write_customers');
    const app = await open(page);
    const request = () => inApp<{ result: string }>(app, `shopify.scopes.request(['write_customers'])`);
    const dialog = page.getByRole('dialog', { name: 'Unwind asks for more access' });

    const declined = request();
    await dialog.getByText('View and edit customers').waitFor();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    expect(await declined).toMatchObject({ result: 'declined-all' });

    const granted = request();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    expect(await granted).toMatchObject({
      result: 'granted-all',
      detail: { granted: holding('write_customers') },
    });
    const { webhooks } = await control.state();
    expect(webhooks.at(-1)).toMatchObject({ topic: 'app/scopes_update', outcome: 'delivered' });

    const revoked = await inApp(app, `shopify.scopes.revoke(['write_customers'])`);
    expect(revoked).toMatchObject({ detail: { granted: ['write_app_proxy', 'write_content'] } });
    const refused = await inApp(app, `shopify.scopes.revoke(['write_content']).catch((error) => error.message)`);
    expect(refused).toContain('write_content');
    // The browser logs the refusal.
    expect(complaints.splice(0).every((complaint) => complaint.includes('scopes/revoke'))).toBe(true);
    await leave();
  });

  it('lets the merchant pick products, and from a list of the app’s own', async () => {
    const { page, leave } = await visit(browser);
    const app = await open(page);

    const products = inApp<{ title: string }[]>(
      app,
      `shopify.resourcePicker({ type: 'product', multiple: 2, action: 'select' })`,
    );
    const dialog = page.getByRole('dialog', { name: 'Select products' });
    await dialog.getByRole('searchbox').fill('mat');
    await dialog.getByLabel('Folding mat').check();
    await dialog.getByRole('button', { name: 'Select' }).click();
    expect((await products).map(({ title }) => title)).toEqual(['Folding mat']);

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

  it('shows a modal with a title and buttons of its own', async () => {
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
    // The page's own title bar is as it was.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Routines');
    await leave();
  });

  it('knows where the app’s blocks stand in the theme, and who is at work', async () => {
    const { page, leave } = await visit(browser);
    const app = await open(page);
    expect(await inApp(app, 'shopify.app.extensions()')).toMatchObject([
      {
        type: 'theme_app_extension',
        activations: holding(expect.objectContaining({ handle: 'routine', status: 'active' })),
      },
    ]);
    expect(await inApp(app, 'shopify.user()')).toEqual({ accountAccess: 'Full access' });
    await leave();
  });
});
