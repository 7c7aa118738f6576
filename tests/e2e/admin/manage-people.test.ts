/** Managing people: search, profile, CSV export, the do-not-email list, failed deliveries. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import { requestOnArticle } from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { runSql } from '../../support/demo/database.ts';
import { untilMailIsSent } from '../../support/demo/mail-queue.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { controlApi } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

describe('managing people', () => {
  beforeAll(async () => {
    await request('petra@people.example', '?utm_source=letter');
    await request('quinn@people.example');
    await untilMailIsSent(dataDir);
  });
  afterEach(() => store.clearFaults());

  it('finds people by part of their email, and shows their activity and consent', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await search(app, 'PEOPLE.ex');
    await expect.poll(() => addresses(app)).toEqual(['quinn@people.example', 'petra@people.example']);
    await app.getByLabel('Sort by').selectOption('Oldest first');
    await app.getByRole('row').nth(1).getByText('petra').waitFor();
    await app.getByLabel('Status').selectOption('Downloaded');
    await app.getByText('No people found').waitFor();
    await app.getByRole('button', { name: 'Show all people' }).click();
    await app.getByRole('link', { name: 'petra@people.example' }).click();
    await app.getByRole('heading', { name: 'Requested the Brief' }).waitFor();
    await app.getByRole('heading', { name: 'Email sent' }).waitFor();
    await app.getByText('Campaign: letter').waitFor();
    await app.getByRole('heading', { name: 'Consent' }).waitFor();
    await app.getByText(/“.*unsubscribe.*”/i).waitFor();
    await leave();
  });

  it('shows an empty state, with nothing to export, if no one matches', async () => {
    // Other journeys unsubscribe people.
    await runSql(dataDir, 'UPDATE "Person" SET "unsubscribedAt" = NULL');
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people?filter=unsubscribed');
    await app.getByText('No one has the status “Unsubscribed”.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Export results' }).isDisabled()).toBe(true);
    await app.getByRole('button', { name: 'Show all people' }).click();
    await app.getByRole('link', { name: 'petra@people.example' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Export', exact: true }).isEnabled()).toBe(true);
    await leave();
  });

  it('resends the Brief, and exports a person’s data', async () => {
    const { page, leave } = await visit(browser);
    const app = await openPerson(page, 'petra@people.example');
    await page.getByRole('button', { name: 'Resend Brief' }).click();
    await store.mailTo('petra@people.example', 2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Export data' }).click(),
    ]);
    const data: unknown = JSON.parse((await readDownload(file)).toString());
    expect(data).toMatchObject({ email: 'petra@people.example', requests: [{ utm: { source: 'letter' } }] });
    await leave();
  });

  it('exports search results as CSV', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await search(app, 'people.example');
    // With the keyboard: requests from another page, then from any.
    await app.getByRole('button', { name: 'Filter by request' }).press('Enter');
    await app.getByLabel('Article').selectOption('Not from an article');
    await app.getByText('No people found').waitFor();
    await app.getByRole('button', { name: 'Remove Not from an article' }).press('Enter');
    await app.getByLabel('Language').selectOption('English');
    const today = new Date().toISOString().slice(0, 10);
    await app.getByLabel('Requested from').fill(`${Number(today.slice(0, 4)) - 1}-01-01`);
    await app.getByLabel('Requested from').press('Enter');
    await app.getByText('Requested since').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export results' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('people.csv');
    const [headings, ...rows] = (await readDownload(file)).toString().trimEnd().split('\n');
    expect(headings).toMatch(/^\uFEFF"Email","Status",/);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['"quinn@people.example"', '"petra@people.example"']);
    await leave();
  });

  it('previews and imports a do-not-email list, and then emails no one on it', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people/do-not-email');
    const count = app.getByText(/^\d+ address(es)? on this list$/);
    const readCount = async () => Number.parseInt(await count.innerText());
    const before = await readCount();
    await app
      .getByLabel('Addresses', { exact: true })
      .fill('Email,Name\nrosa@people.example,Rosa\nQuinn@people.example\nno one');
    await app.getByRole('button', { name: 'Preview' }).click();
    await app.getByText('2 addresses found').waitFor();
    await app.getByText('People who won’t get emails anymore: 1').waitFor();
    await app.getByText('Lines without an address: 1, starting with “no one”').waitFor();
    await app.getByRole('button', { name: 'Add 2 addresses' }).click();
    await expect.poll(readCount).toBe(before + 2);
    await app.getByText('2 addresses added').waitFor();
    await expect.poll(() => app.getByLabel('Addresses', { exact: true }).inputValue()).toBe('');
    await expect.poll(() => app.getByRole('button', { name: 'Preview' }).isDisabled()).toBe(true);

    await request('rosa@people.example');
    await untilMailIsSent(dataDir);
    const person = await openPerson(page, 'rosa@people.example');
    await person.getByText('This email is on your do-not-email list').waitFor();
    await person.getByRole('heading', { name: /^Email not sent/ }).waitFor();
    expect(await store.mail('rosa@people.example')).toEqual([]);

    await person.getByRole('button', { name: 'Remove from list' }).click();
    await person.getByText('This email is on your do-not-email list').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Resend Brief' }).click();
    await store.mailTo('rosa@people.example');
    await leave();
  });

  it('lists rejected emails with the reason, and resends them', async () => {
    await store.setFault({ target: 'smtp', mode: 'error', times: 1 });
    await request('sam@people.example');
    await untilMailIsSent(dataDir);
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people/failures');
    const sam = app.getByRole('link', { name: 'sam@people.example' });
    await sam.waitFor();
    await app.getByText(/^5\d\d /).waitFor();
    await app.getByRole('button', { name: 'Resend to sam@people.example' }).click();
    await store.mailTo('sam@people.example');
    await sam.waitFor({ state: 'detached' });
    await leave();
  });

  it('erases a person after confirmation', async () => {
    const { page, leave } = await visit(browser);
    const app = await openPerson(page, 'petra@people.example');
    await app.getByRole('button', { name: 'Erase data' }).first().click();
    await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('button', { name: 'Erase data' }).first().click();
    await app.getByRole('dialog').getByRole('button', { name: 'Erase data' }).click();
    await app.getByLabel('Search by email').waitFor();
    await search(app, 'petra@');
    await app.getByText('No people found').waitFor();
    await leave();
  });

  it('fits a phone', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await app.getByRole('link', { name: 'quinn@people.example' }).waitFor();
    const overflow = await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    await leave();
  });
});

async function request(address: string, query = ''): Promise<void> {
  await requestOnArticle(browser, storeUrl, address, query);
}

async function search(app: FrameLocator, part: string): Promise<void> {
  await app.getByLabel('Search by email').fill(part);
  await app.getByRole('button', { name: 'Search', exact: true }).click();
  // Once the results are there.
  await app
    .owner()
    .page()
    .waitForURL(({ searchParams }) => searchParams.get('search') === part.toLowerCase());
}

function addresses(app: FrameLocator): Promise<string[]> {
  return app.locator('tbody a[data-primary-link]').allInnerTexts();
}

async function openPerson(page: Page, address: string): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, `/app/people?search=${encodeURIComponent(address)}`);
  await app.getByRole('link', { name: address }).press('Enter');
  await app.getByRole('heading', { name: 'Activity' }).waitFor();
  return app;
}
