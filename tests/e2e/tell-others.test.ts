/** What readers do reaches Shopify: its customers, once the merchant has granted that, and its workflows. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { askOnArticle, linkTo, press } from '../support/brief.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, openInAdmin } from '../support/pages.ts';
import { skipToTheEnd, startRoutine } from '../support/player.ts';
import { controlApi, type Mail } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);
/** All who asked in the journeys before this one are copied as well. */
const PATIENT = { timeout: 60_000, interval: 200 };

describe('telling Shopify', { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('makes customers of the people who asked, before and after the merchant grants it', async () => {
    const { page, leave } = await visit(browser);
    await store.revoke('write_customers');
    await ask(browser, 'early@customers.example');
    expect(await customer('early@customers.example')).toBeUndefined();

    const app = await openInAdmin(page, storeUrl, '/app/settings');
    const dialog = page.getByRole('dialog', { name: 'Unwind asks for more access' });
    await app.getByRole('button', { name: 'Turn on' }).click();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await app.getByText('Nothing is copied without that permission').waitFor();
    await app.getByRole('button', { name: 'Turn on' }).click();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await app.getByRole('button', { name: 'Turn off' }).waitFor();
    await isCustomer('early@customers.example', 'PENDING');

    const mail = await ask(browser, 'late@customers.example');
    await isCustomer('late@customers.example', 'PENDING');
    await download(page, mail);
    await isCustomer('late@customers.example', 'SUBSCRIBED');
    expect(await customer('late@customers.example')).toMatchObject({
      marketingOptInLevel: 'CONFIRMED_OPT_IN',
      tags: expect.arrayContaining(['buyers-brief']) as string[],
    });
    await page.goto(linkTo('/unsubscribe/', mail));
    await press(page, 'Unsubscribe');
    await isCustomer('late@customers.example', 'UNSUBSCRIBED');

    const settings = await openInAdmin(page, storeUrl, '/app/settings');
    await settings.getByRole('button', { name: 'Turn off' }).click();
    await settings.getByRole('button', { name: 'Turn on' }).waitFor();
    await store.revoke('write_customers');
    await leave();
  });

  it('starts workflows with a request and a download, each once', async () => {
    const { page, leave } = await visit(browser);
    const mail = await ask(browser, 'flow@flow.example');
    await download(page, mail);
    const mine = async () =>
      (await store.state()).flow
        .filter(({ payload }) => payload.Email === 'flow@flow.example')
        .map((each) => each.trigger);
    await vi.waitFor(async () => expect(await mine()).toEqual(['brief-requested', 'brief-downloaded']), PATIENT);
    await download(page, mail);
    await leave();
    expect(await mine()).toEqual(['brief-requested', 'brief-downloaded']);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])(
    'where the reader allows analytics (%s), starts a workflow with a routine that was done',
    async (allowed, more) => {
      await store.setConsent(allowed);
      const completed = async () => (await store.state()).flow.filter(({ trigger }) => trigger === 'routine-completed');
      const before = (await completed()).length;
      const { page, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE.replace(/[^/]*$/, 'gentle-psoas-reset'));
      await startRoutine(page);
      await skipToTheEnd(page);
      await leave();
      await vi.waitFor(async () => expect(await completed()).toHaveLength(before + more), PATIENT);
      await store.setConsent(true);
    },
  );
});

async function customer(address: string) {
  return (await store.state()).customers.find(({ email }) => email === address);
}

async function isCustomer(address: string, marketingState: string): Promise<void> {
  await vi.waitFor(async () => expect(await customer(address)).toMatchObject({ marketingState }), PATIENT);
}

async function ask(browser: Browser, address: string): Promise<Mail> {
  await askOnArticle(browser, storeUrl, address);
  return store.mailTo(address);
}

async function download(page: Page, mail: Mail): Promise<void> {
  await page.goto(linkTo('/brief/', mail));
  await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')]);
}
