/** Tells Shopify about readers: customers, once the merchant grants access, and Flow triggers. */
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';

import { downloadBrief, linkTo, requestOnArticle } from '../../support/browser/brief.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { openWithReporter, skipToTheEnd, startRoutine } from '../../support/player/player.ts';
import { controlApi, type Mail } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);
/** Long, because people from earlier journeys are copied too. */
const WAIT = { timeout: 60_000, interval: 200 };

describe('notifying Shopify', { timeout: 180_000 }, () => {
  it('copies people to customers, including those from before the merchant granted access', async () => {
    const { page, leave } = await visit(browser);
    await store.revoke('write_customers');
    await request('early@customers.example');
    expect(await customer('early@customers.example')).toBeUndefined();

    const app = await openInAdmin(page, storeUrl, '/app/settings');
    const dialog = page.getByRole('dialog', { name: 'Unwind requests additional access' });
    await app.getByRole('button', { name: 'Turn on' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await app.getByText('People can’t be added without this permission').waitFor();
    await app.getByRole('button', { name: 'Turn on' }).click();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await app.getByRole('button', { name: 'Turn off' }).waitFor();
    await untilCustomer('early@customers.example');
    await request('late@customers.example');
    await untilCustomer('late@customers.example');

    await store.revoke('write_customers');
    const settings = await openInAdmin(page, storeUrl, '/app/settings');
    await settings.getByRole('button', { name: 'Turn on' }).waitFor();
    await leave();
  });

  it('triggers a workflow once per request and once per download', async () => {
    const { page, leave } = await visit(browser);
    const mail = await request('flow@flow.example');
    await download(page, mail);
    const triggersOf = async (email: string) =>
      (await store.state()).flow.filter(({ payload }) => payload.Email === email).map((each) => each.trigger);
    const triggers = () => triggersOf('flow@flow.example');
    await vi.waitFor(async () => expect(await triggers()).toEqual(['brief-requested', 'brief-downloaded']), WAIT);
    await download(page, mail);
    await leave();
    // Triggered after anything that the second download would trigger.
    await request('later@flow.example');
    await vi.waitFor(async () => expect(await triggersOf('later@flow.example')).toEqual(['brief-requested']), WAIT);
    expect(await triggers()).toEqual(['brief-requested', 'brief-downloaded']);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('triggers a workflow for a finished routine only if analytics are allowed: %s', async (allowed, more) => {
    const completions = async (article: string) =>
      (await store.state()).flow.filter(
        ({ trigger, payload }) => trigger === 'routine-completed' && String(payload['Article URL']).endsWith(article),
      ).length;
    const later = ARTICLE.replace(/[^/]*$/, 'gentle-psoas-reset');
    const [before, beforeLater] = [await completions(ARTICLE), await completions(later)];
    await store.setConsent(allowed);
    const first = await finishRoutine(ARTICLE, allowed);
    await store.setConsent(true);
    // Triggered after anything that the first one would trigger.
    const second = await finishRoutine(later);
    await vi.waitFor(async () => expect(await completions(later)).toBe(beforeLater + 1), WAIT);
    await vi.waitFor(async () => expect(await completions(ARTICLE)).toBe(before + more), WAIT);
    await first.leave();
    await second.leave();
  });
});

async function customer(address: string) {
  return (await store.state()).customers.find(({ email }) => email === address);
}

/** Waits for a customer with the tags of the Brief. Without marketing consent, they aren't subscribed. */
async function untilCustomer(address: string): Promise<void> {
  const tags = expect.arrayContaining(['buyers-brief']) as string[];
  const expected = { tags, marketingState: 'NOT_SUBSCRIBED', marketingOptInLevel: null };
  await vi.waitFor(async () => expect(await customer(address)).toMatchObject(expected), WAIT);
}

async function request(address: string): Promise<Mail> {
  await requestOnArticle(browser, storeUrl, address);
  return store.mailTo(address);
}

async function download(page: Page, mail: Mail): Promise<void> {
  await page.goto(linkTo('/brief/', mail));
  await downloadBrief(page);
}

/** Leaves the visitor on the page, because the browser reports the end in the background. */
async function finishRoutine(article: string, isReported = true): Promise<Visitor> {
  const visitor = await visit(browser);
  await (isReported ? openWithReporter(visitor.page, storeUrl + article) : visitor.page.goto(storeUrl + article));
  await startRoutine(visitor.page);
  await skipToTheEnd(visitor.page);
  return visitor;
}
