/** What Shopify's review looks for in the admin, in real responses and pages. See docs/built-for-shopify.md. */
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { requestOnArticle } from '../../support/browser/brief.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { appPort, storeUrl } from '../../support/demo/own-demo.ts';

const PHONE = { width: 390, height: 844 };
const PAGES = [
  '/app',
  '/app/routines',
  '/app/routines/new',
  '/app/brief',
  '/app/brief/new',
  '/app/people',
  '/app/people/failures',
  '/app/people/do-not-email',
  '/app/settings',
];
const ERROR_PAGES = ['/app/nothing', '/app/routines/none', '/app/people/none', '/nothing'];

/** The head of an HTML document. */
function headOf(html: string): string {
  return /<head[^>]*>([\s\S]*?)<\/head>/i.exec(html)?.[1] ?? '';
}

function expectAppBridgeFirst(html: string, name: string): void {
  const head = headOf(html);
  const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
  expect(head, name).toMatch(/<meta name="shopify-api-key" content="[^"]+"/);
  expect(head.indexOf('shopify-api-key'), name).toBeLessThan(head.search(/<script\b/i));
  expect(scripts[0], name).toMatch(/\bsrc="[^"]*app-bridge\.js"/);
  expect(scripts[0], name).not.toMatch(/\b(async|defer|type=)/);
  expect(/<script\b[^>]*>/i.exec(head)?.[0], name).toBe(scripts[0]);
  expect(
    scripts.filter((tag) => tag.includes('app-bridge.js')),
    name,
  ).toHaveLength(1);
}

describe('every document', () => {
  it('has App Bridge as its first script, and no title twice', { timeout: 180_000 }, async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const documents: { path: string; html: Promise<string> }[] = [];
    page.on('response', (response) => {
      const isDocument = response.request().resourceType() === 'document' && response.frame() !== page.mainFrame();
      if (!isDocument || response.status() === 302) return;
      documents.push({ path: new URL(response.url()).pathname, html: response.text() });
    });
    for (const path of [...PAGES, ...ERROR_PAGES]) {
      await page.goto(`${storeUrl}/admin/apps/unwind${path}`);
      const app = page.frameLocator('iframe[title="Unwind"]');
      await app.locator('.Polaris-Page, main').first().waitFor();
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      expect([path, await app.getByRole('heading', { name: title, exact: true }).count()]).toEqual([path, 0]);
      // Before the next page, which discards it.
      await documents.at(-1)?.html;
    }
    expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining([...PAGES, ...ERROR_PAGES]));
    for (const { path, html } of documents) expectAppBridgeFirst(await html, path);
    await expectErrors(...ERROR_PAGES.map(() => 'status of 404'));
    await leave();
  });

  // The last one is the page that fetches a session token, by Shopify's library.
  it.each(['/nothing', '/app.js', '/auth/session-token?shop=unwind-demo.myshopify.com&shopify-reload=/app'])(
    'has it outside the admin too: %s',
    async (path) => {
      const response = await fetch(`http://127.0.0.1:${appPort}${path}`, {
        headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' },
      });
      expectAppBridgeFirst(await response.text(), path);
    },
  );
});

describe('dialogs', () => {
  /** Opens the dialog with the keyboard, closes it in each way, and checks where the focus goes. */
  async function expectKeyboard(app: FrameLocator, page: Page, focusOpener: () => Promise<void>): Promise<void> {
    const dialog = app.getByRole('dialog');
    for (const close of ['Escape', 'Cancel', 'Close']) {
      await focusOpener();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      if (close === 'Escape') await page.keyboard.press('Escape');
      else {
        await dialog.getByRole('button', { name: close }).focus();
        await page.keyboard.press('Enter');
      }
      await dialog.waitFor({ state: 'hidden' });
    }
  }

  it('is operated with the keyboard, and returns the focus to a button of the page', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief');
    await app.getByRole('link', { name: 'Before you buy' }).press('Enter');
    const opener = app.getByRole('button', { name: 'Unpublish', exact: true }).first();
    await opener.waitFor();
    await expectKeyboard(app, page, () => opener.focus());
    await opener.and(app.locator(':focus')).waitFor();
    await leave();
  });

  it('returns the focus to a button of the title bar, and deletes nothing when canceled', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The gentle psoas reset' }).press('Enter');
    const opener = page.getByRole('button', { name: 'Delete', exact: true });
    await opener.waitFor();
    await expectKeyboard(app, page, () => opener.focus());
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The gentle psoas reset' }).waitFor();
    await leave();
  });

  it('fits a phone, from the page’s menu of actions', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/brief');
    await app.getByRole('link', { name: 'Before you buy' }).press('Enter');
    await app.getByRole('button', { name: /actions/i }).click();
    await app.getByRole('button', { name: 'Unpublish', exact: true }).click();
    const dialog = app.getByRole('dialog', { name: 'Unpublish this Brief?' });
    await dialog.getByRole('button', { name: 'Unpublish' }).waitFor();
    // Once it has slid in.
    const edges = async () => {
      const { x, y, width, height } = (await dialog.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
      return { left: x >= 0, right: x + width <= PHONE.width, bottom: y + height <= PHONE.height };
    };
    await expect.poll(edges).toEqual({ left: true, right: true, bottom: true });
    expect(await app.getByText('Requests and consents are kept.').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await leave();
  });
});

describe('errors', () => {
  it('stay until they’re dismissed: a download that fails', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    await requestOnArticle(browser, storeUrl, 'ruth@review.example');
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await app.getByRole('link', { name: 'ruth@review.example' }).waitFor();
    await page.clock.install();
    await controlApi(storeUrl).setFault({ target: 'app', mode: 'error' });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const error = app.getByText('Couldn’t download the file');
    await error.waitFor();
    await app.getByText('Check your connection, then try again.').waitFor();
    await controlApi(storeUrl).clearFaults();
    await page.clock.runFor(10 * 60_000);
    expect(await error.isVisible()).toBe(true);
    expect(await page.locator('#alerts > *').count()).toBe(0);

    await app.getByRole('button', { name: 'Dismiss notification' }).click();
    await error.waitFor({ state: 'detached' });
    await expectErrors('status of 500');
    await leave();
  });
});
