/** The merchant writes the Brief's e-mail, and readers get it, in their language and after the mail server was away. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, openInAdmin } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);

const GREETING = 'Dear <b>friend</b> of hips,';

describe('writing the Brief’s e-mail', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(() => store.clearFaults());
  afterAll(() => browser.close());

  it('shows it as it is typed, in the reader’s language, and sends a test', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    const preview = app.frameLocator('iframe[title="The e-mail as readers see it"]');
    await app.getByLabel('Greeting').fill(GREETING);
    await preview.getByText(GREETING).waitFor();
    await app.getByLabel('Language of the reader').selectOption('de');
    await preview.getByRole('heading', { name: 'Was drinsteht' }).waitFor();
    await app.getByPlaceholder('Hier ist der Ratgeber, um den du gebeten hast.').waitFor();
    await app.getByRole('button', { name: 'Plain text' }).click();
    await app.getByLabel('The e-mail as plain text').getByText(`${GREETING}\n`).waitFor();

    await app.getByLabel('Send it to').fill('not an address');
    await app.getByRole('button', { name: 'Send a test' }).click();
    await app.getByText('This does not look like an e-mail address').waitFor();
    await app.getByLabel('Send it to').fill('tester@example.com');
    await app.getByRole('button', { name: 'Send a test' }).click();
    await app.getByText('Sent to tester@example.com').waitFor();
    const mail = await store.mailTo('tester@example.com');
    expect(mail.subject).toMatch(/^\[Test\] /);
    expect(mail.text).toContain(GREETING);
    const links = mail.text.match(/http\S+\/apps\/\S+/g) ?? [];
    expect(links).toHaveLength(3);
    for (const link of links) {
      await page.goto(link);
      await page.getByRole('heading', { name: 'This link came with a test' }).waitFor();
    }
    await leave();
  });

  it('says what the mail server said, where a test cannot be sent', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    await store.setFault({ target: 'smtp', mode: 'error', times: 1 });
    await app.getByLabel('Send it to').fill('tester@example.com');
    await app.getByRole('button', { name: 'Send a test' }).click();
    await app.getByText('does not take mail for this address. It says: 550 Mailbox unavailable').waitFor();
    await leave();
  });

  it('reaches a German reader in German, once, after the mail server was away', async () => {
    const { page, leave } = await visit(browser);
    // Every connection is turned away until it is back.
    await store.setFault({ target: 'smtp', mode: 'down' });
    await page.goto(`${storeUrl}/de${ARTICLE}`);
    await sleep(1000);
    await page.locator('form.unwind-form [name="email"]').fill('geduldig@example.com');
    await page.locator('form.unwind-form button[type="submit"]').click();
    await page.getByRole('heading', { name: 'Schau in dein Postfach' }).waitFor();
    await sleep(3000);
    const reached = async () => (await store.mail()).filter(({ to }) => to === 'geduldig@example.com');
    expect(await reached()).toEqual([]);
    await store.clearFaults();
    const mail = await store.mailTo('geduldig@example.com');
    expect(mail.html).toContain('lang="de"');
    expect(mail.text).toContain('Hier ist der Ratgeber');
    expect(mail.headers['content-language']).toBe('de');
    await sleep(2000);
    expect(await reached()).toHaveLength(1);
    await leave();
  });
});
