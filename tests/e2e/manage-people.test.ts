/** Managing the people who asked for the Brief: finding them, their page, CSV, the suppression list, failures. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, openInAdmin } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);

describe('managing people', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    await ask(browser, 'petra@people.example', '?utm_source=letter');
    await ask(browser, 'quinn@people.example');
    await store.mailTo('quinn@people.example');
  });
  afterEach(() => store.clearFaults());
  afterAll(() => browser.close());

  it('finds people by a part of the address, and shows what happened and what was agreed to', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await search(app, 'PEOPLE.ex');
    expect(await addresses(app)).toEqual(['quinn@people.example', 'petra@people.example']);
    await app.getByLabel('Order').selectOption('Oldest first');
    await app.getByRole('row').nth(1).getByText('petra').waitFor();
    await app.getByLabel('Show').selectOption('Downloaded');
    await app.getByText('Nobody found').waitFor();
    await app.getByRole('button', { name: 'Show everybody' }).click();
    await app.getByRole('link', { name: 'petra@people.example' }).click();
    await app.getByRole('heading', { name: 'Asked for the Brief' }).waitFor();
    await app.getByRole('heading', { name: 'E-mail sent' }).waitFor();
    await app.getByText('Source: letter').waitFor();
    await app.getByRole('heading', { name: 'Consent' }).waitFor();
    await app.getByText(/“.*unsubscribe.*”/i).waitFor();
    await leave();
  });

  it('says what is shown where nobody is, and then has nothing to export', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people?filter=unsubscribed');
    await app.getByText('Of all who asked for the Brief, nobody is “Unsubscribed” now.').waitFor();
    expect(await page.getByRole('button', { name: 'Export these as CSV' }).isDisabled()).toBe(true);
    await app.getByRole('button', { name: 'Show everybody' }).click();
    await app.getByRole('link', { name: 'petra@people.example' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Export as CSV' }).isEnabled()).toBe(true);
    await leave();
  });

  it('sends again, and exports what is kept', async () => {
    const { page, leave } = await visit(browser);
    const app = await openPerson(page, 'petra@people.example');
    await page.getByRole('button', { name: 'Send the Brief again' }).click();
    await store.mailTo('petra@people.example', 2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Export as JSON' }).click(),
    ]);
    const kept: unknown = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(kept).toMatchObject({ email: 'petra@people.example', requests: [{ utm: { source: 'letter' } }] });
    await leave();
  });

  it('saves the people of a search as CSV', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people');
    await search(app, 'people.example');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export these as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('people.csv');
    const [headings, ...rows] = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(headings).toMatch(/^\uFEFFE-mail,Status,/);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['quinn@people.example', 'petra@people.example']);
    await leave();
  });

  it('says what a suppression list would do, and then sends those on it nothing', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/people/suppression');
    const count = app.getByText(/^\d+ address(es)? gets? no mail$/);
    const listed = async () => Number.parseInt(await count.innerText());
    const before = await listed();
    await app
      .getByLabel('Addresses', { exact: true })
      .fill('Email,Name\nrosa@people.example,Rosa\nQuinn@people.example\nno one');
    await app.getByRole('button', { name: 'Check the list' }).click();
    await app.getByText('2 addresses found').waitFor();
    await app.getByText('Asked for the Brief, and get no more mail: 1').waitFor();
    await app.getByText('1 line without an address. The first: no one').waitFor();
    await app.getByRole('button', { name: 'Add 2 addresses' }).click();
    await expect.poll(listed, { timeout: 15_000 }).toBe(before + 2);
    await app.getByText('2 addresses added').waitFor();
    expect(await app.getByLabel('Addresses', { exact: true }).inputValue()).toBe('');
    expect(await app.getByRole('button', { name: 'Check the list' }).isDisabled()).toBe(true);

    await ask(browser, 'rosa@people.example');
    const person = await openPerson(page, 'rosa@people.example');
    await person.getByText('This address gets no mail').waitFor();
    const heldBack = person.getByRole('heading', { name: /held back/ });
    for (let tries = 0; tries < 20 && (await heldBack.count()) === 0; tries += 1) {
      await openPerson(page, 'rosa@people.example');
    }
    expect((await store.mail()).filter(({ to }) => to.includes('rosa@people.example'))).toEqual([]);

    await person.getByRole('button', { name: 'Take it off the list' }).click();
    await person.getByText('This address gets no mail').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send the Brief again' }).click();
    await store.mailTo('rosa@people.example');
    await leave();
  });

  it('lists what a mail server refused, with why, and sends it again', async () => {
    await store.setFault({ target: 'smtp', mode: 'error', times: 1 });
    await ask(browser, 'sam@people.example');
    const { page, leave } = await visit(browser);
    let app = await openInAdmin(page, storeUrl, '/app/people/failures');
    const sam = () => app.getByRole('link', { name: 'sam@people.example' });
    await app.getByRole('heading', { name: 'Failed deliveries' }).waitFor();
    for (let tries = 0; tries < 20 && (await sam().count()) === 0; tries += 1) {
      app = await openInAdmin(page, storeUrl, '/app/people/failures');
      await app.getByRole('heading', { name: 'Failed deliveries' }).waitFor();
    }
    await app.getByText(/^5\d\d /).waitFor();
    await app.getByRole('button', { name: 'Send again to sam@people.example' }).click();
    await store.mailTo('sam@people.example');
    await sam().waitFor({ state: 'detached' });
    await leave();
  });

  it('erases a person once that is confirmed', async () => {
    const { page, leave } = await visit(browser);
    const app = await openPerson(page, 'petra@people.example');
    await app.getByRole('button', { name: 'Erase', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('button', { name: 'Erase', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
    await app.getByRole('heading', { name: 'People', exact: true }).waitFor();
    await search(app, 'petra@');
    await app.getByText('Nobody found').waitFor();
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

async function ask(browser: Browser, address: string, query = ''): Promise<void> {
  const { page, leave } = await visit(browser);
  await page.goto(storeUrl + ARTICLE + query);
  // Who is done sooner is taken for a robot.
  await sleep(1000);
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await leave();
}

async function search(app: FrameLocator, part: string): Promise<void> {
  await app.getByLabel('E-mail address').fill(part);
  await app.getByRole('button', { name: 'Search', exact: true }).click();
  // The page's own field is made anew for what was searched.
  await app.locator(`input[type="search"][value="${part.toLowerCase()}"]`).waitFor();
}

function addresses(app: FrameLocator): Promise<string[]> {
  return app.locator('tbody a[data-primary-link]').allInnerTexts();
}

async function openPerson(page: Page, address: string): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, `/app/people?search=${encodeURIComponent(address)}`);
  await app.getByRole('link', { name: address }).click();
  await app.getByRole('heading', { name: 'What happened' }).waitFor();
  return app;
}
