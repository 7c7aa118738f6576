/** From the email to the PDF: the link's page, and links that expired or are used up. */
import { createHash } from 'node:crypto';

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import {
  addedStats,
  downloadBrief,
  linkTo,
  press,
  readStats,
  requestBrief,
  requestOnArticle,
} from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { startRoutine } from '../../support/player/player.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { controlApi } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

describe('downloading the Brief', () => {
  afterEach(async () => {
    await runSql(dataDir, 'UPDATE "Brief" SET "unpublishedAt" = NULL');
    await allowDownloads(null);
  });

  it('sends an email for each request; both links work repeatedly, and one person is counted', async () => {
    const before = await readStats(browser, storeUrl);
    await requestOnArticle(browser, storeUrl, 'twice@example.com');
    await requestOnArticle(browser, storeUrl, 'TWICE@example.com');
    const mails = [await mailTo('twice@example.com'), await mailTo('TWICE@example.com')];
    const { page, leave } = await visit(browser);
    for (const mail of mails) {
      await page.goto(linkTo('/brief/', mail));
      for (let time = 0; time < 2; time += 1) expect(await download(page)).toMatch(/^%PDF-/);
    }
    await leave();
    const added = await addedStats(browser, storeUrl, before);
    expect(added).toEqual({ requests: 2, people: 1, visits: 1, downloads: 1 });
  });

  it('keeps its pages out of sight of the theme’s scripts, and leads back to the article, its routine and the product', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await startRoutine(page);
    await page.locator('unwind-player[data-step-reached]').waitFor();
    await requestBrief(page, 'way-back@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mail = await mailTo('way-back@example.com');
    const link = linkTo('/brief/', mail);
    const toRoutine = page.getByRole('link', { name: 'Back to the routine' });
    // Once a job has read the article from Shopify.
    await expect.poll(async () => (await page.goto(link), toRoutine.count())).toBe(1);

    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.resourceType()));
    const personal = [link, linkTo('/unsubscribe/', mail), linkTo('/your-data', mail), `${link}/more`, `${link}x`];
    for (const url of personal) {
      await page.goto(url);
      // The download page has its own, which can’t reach anything but the store.
      const scripts = await page
        .locator('script')
        .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
      expect(scripts).toEqual(url === link ? [expect.stringContaining('data-part="started"')] : []);
      expect(await page.getByRole('link', { name: 'Back to the store' }).getAttribute('href')).toBe('/');
    }
    expect(loaded).toEqual(personal.map(() => 'document'));

    await page.goto(link);
    expect(await page.getByRole('link', { name: 'Back to the article' }).getAttribute('href')).toBe(ARTICLE);
    expect(await page.locator('nav a[href^="https://"]').count()).toBe(1);
    await toRoutine.click();
    await page.waitForURL(`${storeUrl}${ARTICLE}#unwind-step-*`);
    expect(await page.locator('.unwind-step:target').count()).toBe(1);
    await leave();
  });

  it('says that a link has expired, and sends a new one to the same address', async () => {
    await requestOnArticle(browser, storeUrl, 'late@example.com');
    const old = linkTo('/brief/', await mailTo('late@example.com'));
    await runSql(dataDir, `UPDATE "BriefLink" SET "expiresAt" = now() - interval '1 day' WHERE "tokenHash" = $1`, [
      hashOf(old),
    ]);
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(old);
    await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
    await press(page, 'Send me a new link');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mails = await mailsTo('late@example.com', 2);
    const fresh = mails.map((mail) => linkTo('/brief/', mail)).find((link) => link !== old);
    await page.goto(fresh ?? '');
    expect(await download(page)).toMatch(/^%PDF-/);
    await leave();
  });

  it('says that a link is used up, and sends a new one', async () => {
    await allowDownloads(1);
    await requestOnArticle(browser, storeUrl, 'thrifty@example.com');
    const old = linkTo('/brief/', await mailTo('thrifty@example.com'));
    const { page, leave } = await visit(browser);
    await page.goto(old);
    await download(page);
    // On the page that's still open.
    await press(page, 'Download the PDF');
    await page.getByRole('heading', { name: 'This link has been used up' }).waitFor();
    await press(page, 'Send me a new link');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mails = await mailsTo('thrifty@example.com', 2);
    const fresh = mails.map((mail) => linkTo('/brief/', mail)).find((link) => link !== old);
    await page.goto(fresh ?? '');
    expect(await download(page)).toMatch(/^%PDF-/);
    await leave();
  });

  it('limits how often a person can request new links', async () => {
    await requestOnArticle(browser, storeUrl, 'eager@example.com');
    const link = linkTo('/brief/', await mailTo('eager@example.com'));
    await runSql(dataDir, `UPDATE "BriefLink" SET "expiresAt" = now() WHERE "tokenHash" = $1`, [hashOf(link)]);
    const { page, leave } = await visit(browser);
    for (let time = 1; time < 5; time += 1) {
      await page.goto(link);
      await press(page, 'Send me a new link');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    }
    await page.goto(link);
    await press(page, 'Send me a new link');
    await page.getByRole('heading', { name: 'Please wait a moment' }).waitFor();
    await page.getByText(/try again in \d+\sminutes/).waitFor();
    await leave();
  });

  it('says that an unpublished Brief isn’t available', async () => {
    await requestOnArticle(browser, storeUrl, 'unpublished@example.com');
    const link = linkTo('/brief/', await mailTo('unpublished@example.com'));
    await runSql(dataDir, 'UPDATE "Brief" SET "unpublishedAt" = now()');
    const { page, leave } = await visit(browser);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This Brief isn’t available anymore' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await leave();
  });

  it('shows the form if the link is incomplete', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${storeUrl}/apps/unwind/brief/cut-off`);
    await page.getByRole('heading', { name: 'This link doesn’t work' }).waitFor();
    await page.getByRole('main').getByRole('textbox').fill('cut-off@example.com');
    await page.getByRole('main').getByRole('button').click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await mailTo('cut-off@example.com');
    await leave();
  });

  it.each([
    ['de', 'PDF herunterladen', 'ltr'],
    ['ar', 'تنزيل ملف PDF', 'rtl'],
  ])('shows the page in the language of the request: %s', async (locale, button, direction) => {
    const address = `reader-${locale}@example.com`;
    await requestOnArticle(browser, storeUrl, address);
    await runSql(
      dataDir,
      'UPDATE "BriefRequest" SET locale = $1 WHERE "personId" IN (SELECT id FROM "Person" WHERE email = $2)',
      [locale, address],
    );
    const { page, leave } = await visit(browser);
    await page.goto(linkTo('/brief/', await mailTo(address)));
    expect(await download(page, button)).toMatch(/^%PDF-/);
    expect(await page.locator(`html[lang="${locale}"][dir="${direction}"] main`).count()).toBe(1);
    await leave();
  });
});

/** Presses the button and returns the start of the downloaded file. */
async function download(page: Page, button = 'Download the PDF'): Promise<string> {
  const file = await downloadBrief(page, button);
  expect(file.suggestedFilename()).toBe('buyers-brief.pdf');
  return (await readDownload(file)).toString('latin1').slice(0, 8);
}

async function allowDownloads(perLink: number | null): Promise<void> {
  await runSql(
    dataDir,
    `INSERT INTO "Settings" (shop, document) SELECT DISTINCT shop, $1::jsonb FROM "Brief"
     ON CONFLICT (shop) DO UPDATE SET document = "Settings".document || EXCLUDED.document`,
    [JSON.stringify({ downloadsPerLink: perLink })],
  );
}

/** For this exact address. */
async function mailTo(address: string) {
  const [mail] = await mailsTo(address, 1);
  if (!mail) throw new Error(`No mail to ${address}.`);
  return mail;
}

async function mailsTo(address: string, count: number) {
  await store.mailTo(address, count);
  return store.mail(address);
}

function hashOf(link: string): string {
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  return createHash('sha256').update(token).digest('hex');
}
