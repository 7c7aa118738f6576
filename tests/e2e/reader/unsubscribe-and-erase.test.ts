/** Readers unsubscribe, and view, export and erase their data. */

import { describe, expect, it } from 'vitest';

import { downloadBrief, linkTo, requestOnArticle } from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { untilMailIsSent } from '../../support/demo/mail-queue.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { controlApi, type Mail } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

describe('unsubscribing and erasing', () => {
  it('unsubscribes with a button on the link’s page, which has the form to undo it', async () => {
    await requestOnArticle(browser, storeUrl, 'leaving@example.com');
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(linkTo('/unsubscribe/', await store.mailTo('leaving@example.com')));
    expect(await isUnsubscribed('leaving@example.com')).toBe(false);
    await page.getByRole('main').getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: 'You’re unsubscribed' }).waitFor();
    expect(await isUnsubscribed('leaving@example.com')).toBe(true);

    await page.getByRole('main').getByRole('textbox').fill('leaving@example.com');
    await page.getByRole('main').getByRole('button').click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('leaving@example.com', 2);
    const mails = await store.mail('leaving@example.com');
    const links = mails.map((mail) => linkTo('/brief/', mail));
    // A download with the link of a later request subscribes again.
    for (const link of links) {
      await page.goto(link);
      await downloadBrief(page);
    }
    expect(await isUnsubscribed('leaving@example.com')).toBe(false);
    await leave();
  });

  it('unsubscribes by one click in a mail program', async () => {
    await requestOnArticle(browser, storeUrl, 'one-click@example.com');
    const mail = await store.mailTo('one-click@example.com');
    const link = /<([^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const response = await fetch(link, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') });
    expect(response.status).toBe(200);
    expect(await isUnsubscribed('one-click@example.com')).toBe(true);
  });

  it('accepts one-click requests that deviate from the standard, and rejects unreadable ones', async () => {
    await requestOnArticle(browser, storeUrl, 'near-click@example.com');
    const mail = await store.mailTo('near-click@example.com');
    const link = /<([^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const urlencoded = 'application/x-www-form-urlencoded';
    const click = async (body: string, type: string) =>
      (await fetch(link, { method: 'POST', body, headers: { 'Content-Type': type } })).status;
    expect(await click('{"List-Unsubscribe":"One-Click"}', 'application/json')).toBe(400);
    expect(await click(`List-Unsubscribe=One-Click&a=${'x'.repeat(64 * 1024)}`, urlencoded)).toBe(400);
    expect(await isUnsubscribed('near-click@example.com')).toBe(false);
    for (const [body, type] of [
      ['List-Unsubscribe=One-Click\r\n', urlencoded],
      ['List-Unsubscribe=One-Click&List-Unsubscribe=One-Click', urlencoded],
      ['List-Unsubscribe=One-Click', urlencoded.toUpperCase()],
    ] as const) {
      await runSql(dataDir, `UPDATE "Person" SET "unsubscribedAt" = NULL WHERE email = 'near-click@example.com'`);
      expect(await click(body, type)).toBe(200);
      expect(await isUnsubscribed('near-click@example.com'), body).toBe(true);
    }
  });

  it('shows, exports and erases a person’s data', async () => {
    await requestOnArticle(browser, storeUrl, 'curious@example.com');
    await store.mailTo('curious@example.com');
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${storeUrl}/apps/unwind/your-data`);
    await page.getByLabel('Email address').fill('curious@example.com');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const link = linkTo('/your-data/', await yourDataMail('curious@example.com'));
    await untilMailIsSent(dataDir);

    await page.goto(link);
    await page.getByRole('heading', { name: 'Your data', exact: true }).waitFor();
    const main = page.getByRole('main');
    await main.getByText('curious@example.com').waitFor();
    await main.getByText('Email sent').waitFor();
    await main.locator('blockquote').filter({ hasText: 'Send me the Brief' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download your data as a file (JSON)' }).click(),
    ]);
    const data: unknown = JSON.parse((await readDownload(file)).toString());
    expect(data).toMatchObject({
      email: 'curious@example.com',
      requests: [{ consents: [{ purpose: 'delivery', isTicked: false }] }],
    });

    await main.getByRole('button', { name: 'Delete my data' }).click();
    await page.getByRole('heading', { name: 'Delete all of your data?' }).waitFor();
    expect(await countPeople('curious@example.com')).toBe(1);
    await page.getByLabel('Yes, delete all data stored about me').check();
    await page.getByLabel('And never email me again').check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'Your data is deleted' }).waitFor();
    expect(await countPeople('curious@example.com')).toBe(0);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await leave();

    // A request for this address gets the usual response, and nothing is sent.
    const received = async () => (await store.mail('curious@example.com')).length;
    const before = await received();
    await requestOnArticle(browser, storeUrl, 'curious@example.com');
    await untilMailIsSent(dataDir);
    expect(await received()).toBe(before);
  });

  it('gives unknown addresses the same response, and sends them nothing', async () => {
    const responses = [];
    await requestOnArticle(browser, storeUrl, 'known@example.com');
    await store.mailTo('known@example.com');
    for (const email of ['known@example.com', 'unknown@example.com']) {
      const body = new URLSearchParams({ email });
      const response = await fetch(`${storeUrl}/apps/unwind/your-data`, { method: 'POST', body });
      responses.push(mainOf(await response.text()));
    }
    expect(responses[0]).toBe(responses[1]);
    await yourDataMail('known@example.com');
    expect(await store.mail('unknown@')).toEqual([]);
  });

  it('rejects an invalid address, and keeps the input', async () => {
    const body = new URLSearchParams({ email: `"><script>{{ 'evalu' | append: 'ated' }}` });
    const response = await fetch(`${storeUrl}/apps/unwind/your-data?locale=fr`, { method: 'POST', body });
    const page = mainOf(await response.text());
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;&#123;&#123;');
    expect(page).toContain('Saisissez une adresse e-mail');
    expect(page).not.toContain('evaluated');
  });

  async function isUnsubscribed(email: string): Promise<boolean> {
    const [person] = await runSql<{ at: Date | null }>(
      dataDir,
      'SELECT "unsubscribedAt" AS at FROM "Person" WHERE email = $1',
      [email],
    );
    if (!person) throw new Error(`No person has the address ${email}.`);
    return person.at !== null;
  }

  async function countPeople(email: string): Promise<number> {
    return (await runSql(dataDir, 'SELECT id FROM "Person" WHERE email = $1', [email])).length;
  }

  async function yourDataMail(address: string): Promise<Mail> {
    await store.mailTo(address, 2);
    const mail = (await store.mail(address)).find(({ text }) => text.includes('/your-data/'));
    if (!mail) throw new Error(`No link for ${address}.`);
    return mail;
  }
});

/** The app's part of a page. */
function mainOf(page: string): string {
  return /<main class="unwind-page".*?<\/main>/s.exec(page)?.[0] ?? '';
}
