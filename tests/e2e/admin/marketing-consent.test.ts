/** Marketing consent: absent, unchecked, checked, confirmed and withdrawn, and what becomes of Shopify's customers. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { downloadBrief, linkTo, requestBrief, requestOnArticle } from '../../support/browser/brief.ts';
import { type Visitor, visit } from '../../support/browser/browser.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);
const BOX = /^Also email me news and offers from/;
const CONFIRMS = 'Downloading the Brief confirms that';

describe('marketing consent', { timeout: 120_000 }, () => {
  /** The merchant, who stays in the admin. */
  let merchant: Visitor;
  beforeAll(async () => {
    merchant = await visit(browser);
  });
  afterAll(async () => {
    await askForConsent(merchant.page, false);
    await merchant.leave();
    await store.revoke('write_customers');
  });

  it('isn’t asked for until the merchant turns it on, and requesting a Brief gives none', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    expect(await page.getByRole('checkbox', { name: BOX }).count()).toBe(0);
    await leave();
    await requestOnArticle(browser, storeUrl, 'absent@marketing.example');
    const { text } = await store.mailTo('absent@marketing.example');
    expect(text).not.toContain(CONFIRMS);
    await expectConsent(merchant.page, 'absent@marketing.example', 'None given');
  });

  it('isn’t given by readers who leave the box unchecked', async () => {
    await askForConsent(merchant.page, true);
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    expect(await page.getByRole('checkbox', { name: BOX }).isChecked()).toBe(false);
    await leave();
    await requestOnArticle(browser, storeUrl, 'left-blank@marketing.example');
    expect((await store.mailTo('left-blank@marketing.example')).text).not.toContain(CONFIRMS);
    await expectConsent(merchant.page, 'left-blank@marketing.example', 'None given');
  });

  it('is given with the keyboard, confirmed by the download, and withdrawn without losing the Brief', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.getByLabel('Email address').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await requestBrief(page, 'checked@marketing.example');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const mail = await store.mailTo('checked@marketing.example');
    expect(mail.text).toContain(CONFIRMS);
    expect(mail.html).toContain(CONFIRMS);
    await expectConsent(merchant.page, 'checked@marketing.example', 'Not confirmed');

    await page.goto(linkTo('/brief/', mail));
    await page.getByText(CONFIRMS).waitFor();
    await downloadBrief(page);
    await expectConsent(merchant.page, 'checked@marketing.example', 'Confirmed');

    await page.goto(linkTo('/unsubscribe/', mail));
    await page.getByRole('button', { name: 'Stop only news and offers' }).click();
    await page.getByText('You still get Briefs that you request.').waitFor();
    await expectConsent(merchant.page, 'checked@marketing.example', 'Withdrawn');
    await page.goto(linkTo('/unsubscribe/', mail));
    await page.getByRole('button', { name: 'Unsubscribe', exact: true }).waitFor();
    await requestOnArticle(browser, storeUrl, 'checked@marketing.example');
    await store.mailTo('checked@marketing.example', 2);
    await leave();
  });

  it('is asked for without script, keeps the choice through “Did you mean …?”, and ends with one click', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${storeUrl}/de${ARTICLE}`);
    await page.getByRole('checkbox', { name: /^Ich möchte auch Neuigkeiten/ }).check();
    await page.locator('.unwind-brief [name="email"]').fill('plain.marketing@gmial.com');
    await page.locator('.unwind-brief [type="submit"]').click();
    await page.getByRole('button', { name: /gmail\.com/ }).click();
    await page.getByRole('heading', { name: 'Schau in dein Postfach' }).waitFor();
    const mail = await store.mailTo('plain.marketing@gmail.com');
    expect(mail.text).toContain('Neuigkeiten und Angebote');
    await expectConsent(merchant.page, 'plain.marketing@gmail.com', 'Not confirmed');
    const link = /<([^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    await fetch(link, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') });
    await expectConsent(merchant.page, 'plain.marketing@gmail.com', 'Withdrawn');
    await leave();
  });

  it('changes the subscription of customers known to Shopify only if it adds something, and takes back only that', async () => {
    await copyCustomers(merchant.page);
    // What Shopify knows, and what it should know after the download and after withdrawing the consent.
    const states = [
      ['NOT_SUBSCRIBED', 'SUBSCRIBED', 'UNSUBSCRIBED'],
      ['PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED'],
      ['SUBSCRIBED', 'SUBSCRIBED', 'SUBSCRIBED'],
      ['UNSUBSCRIBED', 'SUBSCRIBED', 'UNSUBSCRIBED'],
    ] as const;
    const emailOf = (state: string) => `known-as-${state.toLowerCase().replace('_', '-')}@marketing.example`;
    const { page, leave } = await visit(browser);
    for (const [known] of states) {
      const email = emailOf(known);
      await store.addCustomer({ email, marketingState: known, consentUpdatedAt: '2026-01-01T00:00:00Z' });
      await page.goto(storeUrl + ARTICLE);
      await page.getByRole('checkbox', { name: BOX }).check();
      await requestBrief(page, email);
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    }
    for (const [known] of states) {
      await page.goto(linkTo('/brief/', await store.mailTo(emailOf(known))));
      await downloadBrief(page);
    }
    await expectSubscriptions(states.map(([known, confirmed]) => [emailOf(known), confirmed]));
    for (const [known] of states) {
      await page.goto(linkTo('/unsubscribe/', await store.mailTo(emailOf(known))));
      await page.getByRole('button', { name: 'Stop all of them' }).click();
      await page.getByRole('heading', { name: 'You’re unsubscribed' }).waitFor();
    }
    await expectSubscriptions(states.map(([known, , withdrawn]) => [emailOf(known), withdrawn]));
    await leave();
  });
});

/** Waits until the customers are tagged and have these subscriptions, and no job could change them anymore. */
async function expectSubscriptions(expected: [email: string, marketingState: string][]): Promise<void> {
  const read = async () => {
    const { customers } = await store.state();
    const pending = await runSql(
      dataDir,
      `SELECT 1 FROM pgboss.job WHERE name LIKE 'customer-%' AND state < 'completed' LIMIT 1`,
    );
    const found = expected.map(([email]) => customers.find((customer) => customer.email === email));
    const tagged = found.every((customer) => customer?.tags.includes('buyers-brief'));
    return { isDone: tagged && pending.length === 0, states: found.map((customer) => customer?.marketingState) };
  };
  await expect
    .poll(read, { timeout: 30_000 })
    .toEqual({ isDone: true, states: expected.map(([, marketingState]) => marketingState) });
}

/** Turns the checkbox on or off in Settings. */
async function askForConsent(page: Page, isOn: boolean): Promise<void> {
  const app = await openInAdmin(page, storeUrl, '/app/settings');
  await app.getByLabel('Ask for marketing consent').setChecked(isOn);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await toast(page, 'Settings saved');
}

/** Lets the app copy people to Shopify's customers. */
async function copyCustomers(page: Page): Promise<void> {
  const app = await openInAdmin(page, storeUrl, '/app/settings');
  const card = app.getByRole('button', { name: /^Turn (on|off)$/ });
  if ((await card.innerText()) === 'Turn on') {
    await card.click();
    await allow(page, app);
  }
}

async function allow(page: Page, app: FrameLocator): Promise<void> {
  await page
    .getByRole('dialog', { name: 'Unwind requests additional access' })
    .getByRole('button', { name: 'Allow' })
    .click();
  await app.getByRole('button', { name: 'Turn off' }).waitFor();
}

/** Checks the marketing consent on a person's page. */
async function expectConsent(page: Page, email: string, state: string): Promise<void> {
  const app = await openInAdmin(page, storeUrl, `/app/people?search=${encodeURIComponent(email)}`);
  await app.getByRole('link', { name: email }).press('Enter');
  const section = app.getByRole('region', { name: 'Marketing consent' });
  await section.getByText(state).first().waitFor();
}
