/** A reader leaves: unsubscribes, sees what is held about them, and has it erased, all without asking anybody. */
import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { askOnArticle, linkTo, press } from '../support/brief.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { runSql } from '../support/demo-database.ts';
import { controlApi, type Mail } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const dataDir = inject('dataDir');
const store = controlApi(storeUrl);

describe('leaving', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('by the link in the mail: a button, and the form again for who pressed it by mistake', async () => {
    await askOnArticle(browser, storeUrl, 'leaving@example.com');
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(linkTo('/unsubscribe/', await store.mailTo('leaving@example.com')));
    expect(await isUnsubscribed('leaving@example.com')).toBe(false);
    await page.getByRole('main').getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
    expect(await isUnsubscribed('leaving@example.com')).toBe(true);

    await page.getByRole('main').getByRole('textbox').fill('leaving@example.com');
    await page.getByRole('main').getByRole('button').click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('leaving@example.com', 2);
    const mails = (await store.mail()).filter(({ to }) => to.includes('leaving@example.com'));
    const links = mails.map((mail) => linkTo('/brief/', mail));
    // The later request is what takes the unsubscription back, once its link is used.
    for (const link of links) {
      await page.goto(link);
      await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')]);
    }
    expect(await isUnsubscribed('leaving@example.com')).toBe(false);
    await leave();
  });

  it('by the one click of a mail program', async () => {
    await askOnArticle(browser, storeUrl, 'one-click@example.com');
    const mail = await store.mailTo('one-click@example.com');
    const link = /<([^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const answer = await fetch(link, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') });
    expect(answer.status).toBe(200);
    expect(await isUnsubscribed('one-click@example.com')).toBe(true);
  });

  it('by a click that is not quite as the standard has it; what cannot be read is not said to be done', async () => {
    await askOnArticle(browser, storeUrl, 'near-click@example.com');
    const mail = await store.mailTo('near-click@example.com');
    const link = /<([^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const URLENCODED = 'application/x-www-form-urlencoded';
    const click = async (body: string, type: string) =>
      (await fetch(link, { method: 'POST', body, headers: { 'Content-Type': type } })).status;
    expect(await click('{"List-Unsubscribe":"One-Click"}', 'application/json')).toBe(400);
    expect(await click(`List-Unsubscribe=One-Click&a=${'x'.repeat(64 * 1024)}`, URLENCODED)).toBe(400);
    expect(await isUnsubscribed('near-click@example.com')).toBe(false);
    for (const [body, type] of [
      ['List-Unsubscribe=One-Click\r\n', URLENCODED],
      ['List-Unsubscribe=One-Click&List-Unsubscribe=One-Click', URLENCODED],
      ['List-Unsubscribe=One-Click', URLENCODED.toUpperCase()],
    ] as const) {
      await runSql(dataDir, `UPDATE "Lead" SET "unsubscribedAt" = NULL WHERE email = 'near-click@example.com'`);
      expect(await click(body, type)).toBe(200);
      expect(await isUnsubscribed('near-click@example.com'), body).toBe(true);
    }
  });

  it('sees all that is held, takes it along, and has it erased', async () => {
    await askOnArticle(browser, storeUrl, 'curious@example.com');
    await store.mailTo('curious@example.com');
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${storeUrl}/apps/unwind/me`);
    await page.getByLabel('Your e-mail address').fill('curious@example.com');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const link = linkTo('/me/', await selfServiceMail('curious@example.com'));

    await page.goto(link);
    await page.getByRole('heading', { name: 'What is held about you' }).waitFor();
    const main = page.getByRole('main');
    await main.getByText('curious@example.com').waitFor();
    await main.getByText('The e-mail was sent').waitFor();
    await main.locator('blockquote').filter({ hasText: 'Send me the Brief' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all of it as a file (JSON)' }).click(),
    ]);
    const held: unknown = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(held).toMatchObject({ email: 'curious@example.com', requests: [{ consent: { isTicked: false } }] });

    await main.getByRole('button', { name: 'Erase me' }).click();
    await page.getByRole('heading', { name: 'Erase all of it?' }).waitFor();
    expect(await people('curious@example.com')).toBe(1);
    await page.getByLabel('Yes, erase all that is held about me').check();
    await page.getByLabel('And never write to me again').check();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByRole('heading', { name: 'All of it is erased' }).waitFor();
    expect(await people('curious@example.com')).toBe(0);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await leave();

    // Whoever asks for them now is answered as anybody is, and nothing is sent.
    const count = (await store.mail()).length;
    await askOnArticle(browser, storeUrl, 'curious@example.com');
    await askOnArticle(browser, storeUrl, 'somebody-else@example.com');
    await store.mailTo('somebody-else@example.com');
    expect(await store.mail()).toHaveLength(count + 1);
  });

  it('an address of which nothing is held is answered the same, and gets no mail', async () => {
    const answers = [];
    await askOnArticle(browser, storeUrl, 'known@example.com');
    await store.mailTo('known@example.com');
    for (const email of ['known@example.com', 'unknown@example.com']) {
      const body = new URLSearchParams({ email });
      const answer = await fetch(`${storeUrl}/apps/unwind/me`, { method: 'POST', body });
      answers.push(mainOf(await answer.text()));
    }
    expect(answers[0]).toBe(answers[1]);
    await selfServiceMail('known@example.com');
    expect((await store.mail()).filter(({ to }) => to.includes('unknown@'))).toEqual([]);
  });

  it('what is no address is asked for again, and kept', async () => {
    const body = new URLSearchParams({ email: `"><script>{{ 'evalu' | append: 'ated' }}` });
    const answer = await fetch(`${storeUrl}/apps/unwind/me?locale=fr`, { method: 'POST', body });
    const page = mainOf(await answer.text());
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;&#123;&#123;');
    expect(page).toContain('Écrivez une adresse e-mail');
    expect(page).not.toContain('evaluated');
  });

  async function isUnsubscribed(email: string): Promise<boolean> {
    const [lead] = await runSql<{ at: Date | null }>(
      dataDir,
      'SELECT "unsubscribedAt" AS at FROM "Lead" WHERE email = $1',
      [email],
    );
    if (!lead) throw new Error(`Nobody is kept as ${email}.`);
    return lead.at !== null;
  }

  async function people(email: string): Promise<number> {
    return (await runSql(dataDir, 'SELECT id FROM "Lead" WHERE email = $1', [email])).length;
  }

  async function selfServiceMail(address: string): Promise<Mail> {
    await store.mailTo(address, 2);
    const mail = (await store.mail()).find(({ to, text }) => to.includes(address) && text.includes('/me/'));
    if (!mail) throw new Error(`No link for ${address}.`);
    return mail;
  }
});

/** The app's part of a page. */
function mainOf(page: string): string {
  return /<div class="unwind-page".*?<\/main>/s.exec(page)?.[0] ?? '';
}
