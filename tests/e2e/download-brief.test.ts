/** From the e-mail to the PDF: the link's page, and what it says where the link is no longer good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { askOnArticle, figures, linkTo, press } from '../support/brief.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { runSql } from '../support/demo-database.ts';
import { controlApi } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const dataDir = inject('dataDir');
const store = controlApi(storeUrl);

describe('downloading the Brief', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(async () => {
    await runSql(dataDir, 'UPDATE "Brief" SET "withdrawnAt" = NULL');
    await allowDownloads(null);
  });
  afterAll(() => browser.close());

  it('asking twice mails twice, both links work as often as they are used, and one person is counted', async () => {
    const before = await figures(browser, storeUrl);
    await askOnArticle(browser, storeUrl, 'twice@example.com');
    await askOnArticle(browser, storeUrl, 'TWICE@example.com');
    const mails = [await mailTo('twice@example.com'), await mailTo('TWICE@example.com')];
    const { page, leave } = await visit(browser);
    for (const mail of mails) {
      await page.goto(linkTo('/brief/', mail));
      for (let time = 0; time < 2; time += 1) expect(await download(page)).toMatch(/^%PDF-/);
    }
    await leave();
    expect(await figures(browser, storeUrl)).toEqual({
      requests: before.requests + 2,
      people: before.people + 1,
      visits: before.visits + 1,
      downloads: before.downloads + 1,
    });
  });

  it('a link that has expired says so, and sends a new one to the address that asked', async () => {
    await askOnArticle(browser, storeUrl, 'late@example.com');
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

  it('a link that was used as often as the shop allows says so, and sends a new one', async () => {
    await allowDownloads(1);
    await askOnArticle(browser, storeUrl, 'thrifty@example.com');
    const old = linkTo('/brief/', await mailTo('thrifty@example.com'));
    const { page, leave } = await visit(browser);
    await page.goto(old);
    await download(page);
    // The page is still there; its button says what has become of the link.
    await press(page, 'Download the PDF');
    await page.getByRole('heading', { name: 'This link is used up' }).waitFor();
    await press(page, 'Send me a new link');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mails = await mailsTo('thrifty@example.com', 2);
    const fresh = mails.map((mail) => linkTo('/brief/', mail)).find((link) => link !== old);
    await page.goto(fresh ?? '');
    expect(await download(page)).toMatch(/^%PDF-/);
    await leave();
  });

  it('who asks for new links too often is asked to wait', async () => {
    await askOnArticle(browser, storeUrl, 'eager@example.com');
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
    await page.getByRole('heading', { name: 'Please wait a little' }).waitFor();
    await page.getByText(/try again in \d+ minutes/).waitFor();
    await leave();
  });

  it('a Brief that was withdrawn says so', async () => {
    await askOnArticle(browser, storeUrl, 'withdrawn@example.com');
    const link = linkTo('/brief/', await mailTo('withdrawn@example.com'));
    await runSql(dataDir, 'UPDATE "Brief" SET "withdrawnAt" = now()');
    const { page, leave } = await visit(browser);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This guide is no longer offered' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await leave();
  });

  it('a link that was cut off offers the form', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${storeUrl}/apps/unwind/brief/cut-off`);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await page.getByRole('main').getByRole('textbox').fill('cut-off@example.com');
    await page.getByRole('main').getByRole('button').click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await mailTo('cut-off@example.com');
    await leave();
  });

  it.each([
    ['de', 'PDF herunterladen', 'ltr'],
    ['ar', 'تنزيل ملف PDF', 'rtl'],
  ])('who asked in %s reads the page in it', async (locale, button, direction) => {
    const address = `reader-${locale}@example.com`;
    await askOnArticle(browser, storeUrl, address);
    await runSql(
      dataDir,
      'UPDATE "BriefRequest" SET locale = $1 WHERE "leadId" IN (SELECT id FROM "Lead" WHERE email = $2)',
      [locale, address],
    );
    const { page, leave } = await visit(browser);
    await page.goto(linkTo('/brief/', await mailTo(address)));
    expect(await download(page, button)).toMatch(/^%PDF-/);
    expect(await page.locator(`.unwind-page[lang="${locale}"][dir="${direction}"]`).count()).toBe(1);
    await leave();
  });
});

/** Presses the button, and answers with the beginning of what was downloaded. */
async function download(page: Page, button = 'Download the PDF'): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  expect(file.suggestedFilename()).toBe('buyers-brief.pdf');
  return readFileSync(await file.path(), 'latin1').slice(0, 8);
}

async function allowDownloads(perLink: number | null): Promise<void> {
  await runSql(
    dataDir,
    `INSERT INTO "Settings" (shop, document) SELECT DISTINCT shop, $1::jsonb FROM "Brief"
     ON CONFLICT (shop) DO UPDATE SET document = "Settings".document || EXCLUDED.document`,
    [JSON.stringify({ downloadsPerLink: perLink })],
  );
}

/** By the whole address, in its very letters. */
async function mailTo(address: string) {
  const [mail] = await mailsTo(address, 1);
  if (!mail) throw new Error(`No mail to ${address}.`);
  return mail;
}

async function mailsTo(address: string, count: number) {
  await store.mailTo(address, count);
  return (await store.mail()).filter(({ to }) => to.includes(address));
}

function hashOf(link: string): string {
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  return createHash('sha256').update(token).digest('hex');
}
