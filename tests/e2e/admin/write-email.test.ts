/** The merchant writes the Brief's email; readers get it in their language, even after an SMTP outage. */
import { afterEach, describe, expect, it } from 'vitest';

import { readForASecond } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { retryUntilSent, untilMailFailed } from '../../support/demo/mail-queue.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

const GREETING = 'Dear <b>friend</b> of hips,';

describe('writing the Brief’s email', () => {
  afterEach(() => store.clearFaults());

  it('previews it while typing, in the reader’s language, and sends a test email', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    const preview = app.frameLocator('iframe[title="Email preview"]');
    await app.getByLabel('Greeting').fill(GREETING);
    await preview.getByText(GREETING).waitFor();
    // The Brief is in German, but this greeting isn't yet.
    await app.getByLabel('Reader’s language').selectOption('de');
    await preview.getByRole('heading', { name: 'Was drinsteht' }).waitFor();
    await app.getByPlaceholder('Hier ist der Ratgeber, den du angefordert hast.').waitFor();
    await preview
      .getByText('Worüber Form, Material und Winkel entscheiden, und worüber nicht', { exact: true })
      .waitFor();
    expect(await preview.getByText(GREETING).count()).toBe(0);
    await app.getByLabel('Reader’s language').selectOption('fr');
    await preview.getByText(GREETING).waitFor();
    await app.getByRole('button', { name: 'Plain text' }).click();
    await app.getByLabel('Email as plain text').getByText(`${GREETING}\n`).waitFor();

    await app.getByLabel('Send to').fill('not an address');
    await app.getByRole('button', { name: 'Send test email' }).click();
    await app.getByText('Enter an email address like').waitFor();
    await app.getByLabel('Send to').fill('tester@example.com');
    await app.getByRole('button', { name: 'Send test email' }).click();
    await app.getByText('Sent to tester@example.com').waitFor();
    const mail = await store.mailTo('tester@example.com');
    expect(mail.subject).toMatch(/^\[Test\] /);
    expect(mail.text).toContain(GREETING);
    const links = mail.text.match(/http\S+\/apps\/\S+/g) ?? [];
    expect(links).toHaveLength(3);
    for (const link of links) {
      await page.goto(link);
      await page.getByRole('heading', { name: 'This link is from a test email' }).waitFor();
    }
    await leave();
  });

  it('shows the SMTP server’s reply if the test email is rejected', async () => {
    const { page, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    await store.setFault({ target: 'smtp', mode: 'error', times: 1 });
    await app.getByLabel('Send to').fill('tester@example.com');
    await app.getByRole('button', { name: 'Send test email' }).click();
    await app.getByText('rejected this address: 550 Mailbox unavailable').waitFor();
    await leave();
  });

  it('reaches a German reader once, in German, after the SMTP server was down', async () => {
    const { page, leave } = await visit(browser);
    // Every connection is refused until it's back.
    await store.setFault({ target: 'smtp', mode: 'down' });
    await page.goto(`${storeUrl}/de${ARTICLE}`);
    await readForASecond(page);
    await page.locator('form.unwind-form [name="email"]').fill('geduldig@example.com');
    await page.locator('form.unwind-form button[type="submit"]').click();
    await page.getByRole('heading', { name: 'Schau in dein Postfach' }).waitFor();
    await untilMailFailed(dataDir);
    const received = async () => (await store.mail()).filter(({ to }) => to === 'geduldig@example.com');
    expect(await received()).toEqual([]);
    await store.clearFaults();
    await retryUntilSent(dataDir);
    const mail = await store.mailTo('geduldig@example.com');
    expect(mail.html).toContain('lang="de"');
    expect(mail.text).toContain('Hier ist der Ratgeber');
    expect(mail.headers['content-language']).toBe('de');
    expect(await received()).toHaveLength(1);
    await leave();
  });
});
