/** Requesting the Brief: with and without script, with typos, by bots, and during outages. */

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { addedStats, downloadBrief, linkTo, readStats, requestBrief } from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { retryUntilSent, untilMailIsSent } from '../../support/demo/mail-queue.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { controlApi, type Mail } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

describe('requesting the Brief', () => {
  afterEach(() => store.clearFaults());

  it('with script: responds on the page, emails the link, and counts the download', async () => {
    const before = await readStats(browser, storeUrl);
    const { page, leave } = await visit(browser);
    await page.goto(`${storeUrl}${ARTICLE}?utm_source=newsletter`);
    const event = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('unwind:brief-request', ({ detail }) => resolve(detail), { once: true });
        }),
    );
    await requestBrief(page, 'reader@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    expect(await event).toEqual({ brief: 'buyers-brief' });
    const analytics = async () => (await store.state()).analytics;
    await expect
      .poll(analytics)
      .toContainEqual(expect.objectContaining({ name: 'unwind_brief_request', data: { brief: 'buyers-brief' } }));

    const mail = await store.mailTo('reader@example.com');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(await download(page, mail)).toMatch(/^%PDF-/);
    await leave();
    const added = await addedStats(browser, storeUrl, before);
    expect(added).toEqual({ requests: 1, people: 1, visits: 1, downloads: 1 });
  });

  it('without script: responds with a page in the theme, and the link works the same', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'no-script@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    // The theme's header.
    await page.getByRole('banner').getByText('Core Nexus').waitFor();
    await page.getByRole('link', { name: 'Back to the article' }).click();
    await page.waitForURL(storeUrl + ARTICLE);
    expect(await download(page, await store.mailTo('no-script@example.com'))).toMatch(/^%PDF-/);
    await leave();
  });

  it('submits the form as usual if the script doesn’t load', async () => {
    const { page, ignoreErrors, leave } = await visit(browser);
    await page.route('**/sign-up.js', (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'half-a-script@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('half-a-script@example.com');
    ignoreErrors(/ERR_FAILED .*\/sign-up\.js\)/);
    await leave();
  });

  it('rejects an invalid address, keeps the input, and stores nothing', async () => {
    const before = await readStats(browser, storeUrl);
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'not an address');
    const error = page.locator('unwind-brief-form [data-part="error"]');
    await error.filter({ hasText: /address/ }).waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe('not an address');
    await leave();

    // The browser validates the form first. This is the server's own validation.
    const response = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      body: await formFields(`"><script>{{ 'evalu' | append: 'ated' }}`),
    });
    const html = await response.text();
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;&#123;&#123;');
    expect(html).not.toContain('evaluated');
    expect(html).toMatch(/role="alert"/);
    expect(await readStats(browser, storeUrl)).toEqual(before);
  });

  describe('an address with a likely typo', () => {
    it.each([
      ['the suggested address', 'Yes, send it there', 'Mistyped.1', 'gmail.com'],
      ['the typed address', 'No, my address is right', 'Mistyped.2', 'gmai.com'],
      ['the typed address when submitted again', 'Send me the Brief', 'Mistyped.3', 'gmai.com'],
    ])('with script: asks the reader, also by keyboard, and sends to %s', async (_, choice, name, host) => {
      const { page, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, `${name}@gmai.com`);
      await page.getByText(`Did you mean \u2068${name}@gmail.com\u2069?`).waitFor();
      const button = page.getByRole('button', { name: choice });
      if (choice.startsWith('Yes')) expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
      await untilMailIsSent(dataDir);
      expect(await recipientsOf(name)).toEqual([]);
      await button.press('Enter');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await untilMailIsSent(dataDir);
      expect(await recipientsOf(name)).toEqual([`${name}@${host}`]);
      await leave();
    });

    it('sends to the typed address if the script that finds typos doesn’t load', async () => {
      const { page, expectErrors, leave } = await visit(browser);
      await page.route('**/email-typo.js', (route) => route.abort());
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, 'unchecked@gmai.com');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await store.mailTo('unchecked@gmai.com');
      await expectErrors('email-typo.js');
      await leave();
    });

    it.each([
      ['Yes', 'plain.1', 'gmail.com'],
      ['No', 'plain.2', 'gmai.com'],
    ])('without script: asks on a page, and accepts %s', async (choice, name, host) => {
      const { page, leave } = await visit(browser, { javaScript: false });
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, `${name}@gmai.com`);
      await page.getByRole('heading', { name: `Did you mean ${name}@gmail.com?` }).waitFor();
      await page.getByRole('button', { name: `${choice}, send it to ${name}@${host}` }).click();
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await untilMailIsSent(dataDir);
      expect(await recipientsOf(name)).toEqual([`${name}@${host}`]);
      await leave();
    });
  });

  it.each([true, false])('gives bots the usual response, and stores nothing; with script: %s', async (javaScript) => {
    const before = await readStats(browser, storeUrl);
    const { page, leave } = await visit(browser, { javaScript });
    await page.goto(storeUrl + ARTICLE);
    // It can't be seen or focused, so only bots fill it in.
    const honeypot = page.locator('form.unwind-form [name="subject"]');
    expect(await honeypot.isVisible()).toBe(false);
    await honeypot.evaluate((field: HTMLInputElement) => void (field.value = 'Cheap watches'));
    await requestBrief(page, 'bot@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    expect(await readStats(browser, storeUrl)).toEqual(before);
    await untilMailIsSent(dataDir);
    expect(await recipientsOf('bot')).toEqual([]);
    await leave();
  });

  it('keeps the input while the app is down, and accepts it afterwards', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await store.setFault({ target: 'app', mode: 'down', times: 1 });
    await requestBrief(page, 'patient@example.com');
    await page.getByText('try again in a moment').waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe('patient@example.com');
    await expectErrors('502');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('patient@example.com');
    await leave();
  });

  it('sends the email once the SMTP server is back', async () => {
    const { page, leave } = await visit(browser);
    await store.setFault({ target: 'smtp', mode: 'throttle', times: 1 });
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'delayed@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await retryUntilSent(dataDir);
    await store.mailTo('delayed@example.com');
    await leave();
  });
});

/** The addresses with that part before the @ that were emailed. */
async function recipientsOf(name: string): Promise<string[]> {
  const addresses = (await store.mail(`${name}@`)).map(({ to }) => to.replace(/^<|>$/g, ''));
  return addresses.filter((address) => address.startsWith(`${name}@`));
}

/** Follows the email's link, presses the button, and returns the start of the downloaded file. */
async function download(page: Page, mail: Mail): Promise<string> {
  await page.goto(linkTo('/brief/', mail));
  const file = await downloadBrief(page);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  return (await readDownload(file)).toString('latin1').slice(0, 8);
}

/** The article's form fields as a browser would send them, with any address. */
async function formFields(email: string): Promise<URLSearchParams> {
  const { page, leave } = await visit(browser, { javaScript: false });
  await page.goto(storeUrl + ARTICLE);
  const inputs = await page.locator('form.unwind-form input').all();
  const fields = new URLSearchParams();
  for (const input of inputs) fields.set((await input.getAttribute('name')) ?? '', await input.inputValue());
  fields.set('email', email);
  await leave();
  return fields;
}
