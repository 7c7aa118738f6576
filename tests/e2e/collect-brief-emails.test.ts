/** Collecting Buyer's Brief e-mails: with script, without it, and with what people and robots get wrong. */
import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { ask, figures, linkTo, press } from '../support/brief.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';
import { controlApi, type Mail } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);

describe('collecting Buyer’s Brief e-mails', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(() => store.clearFaults());
  afterAll(() => browser.close());

  it('with script: asks in place, mails the link, and counts the press of its button', async () => {
    const before = await figures(browser, storeUrl);
    const { page, leave } = await visit(browser);
    await page.goto(`${storeUrl}${ARTICLE}?utm_source=newsletter`);
    const told = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('unwind:brief', ({ detail }) => resolve(detail), { once: true });
        }),
    );
    await ask(page, 'reader@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    expect(await told).toEqual({ brief: 'buyers-brief' });
    await vi.waitFor(async () => {
      const { analytics } = await store.state();
      expect(analytics).toContainEqual(
        expect.objectContaining({ name: 'unwind_brief', data: { brief: 'buyers-brief' } }),
      );
    });

    const mail = await store.mailTo('reader@example.com');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(await download(page, mail)).toMatch(/^%PDF-/);
    await leave();
    expect(await figures(browser, storeUrl)).toEqual({
      requests: before.requests + 1,
      people: before.people + 1,
      visits: before.visits + 1,
      downloads: before.downloads + 1,
    });
  });

  it('without script: answers with a page of the shop, and the link and its button work the same', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    await ask(page, 'no-script@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    // The shop's own page: its header is there.
    await page.getByRole('banner').getByText('Core Nexus').waitFor();
    await page.getByRole('link', { name: 'Back to the article' }).click();
    await page.waitForURL(storeUrl + ARTICLE);
    expect(await download(page, await store.mailTo('no-script@example.com'))).toMatch(/^%PDF-/);
    await leave();
  });

  it('where the script for it does not arrive: the form is sent as any other', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.route('**/sign-up.js', (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    await ask(page, 'half-a-script@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('half-a-script@example.com');
    expect(complaints.splice(0).every((each) => each.includes('ERR_FAILED'))).toBe(true);
    await leave();
  });

  it('asks again for an address that is not one, keeps what was typed, and stores nothing', async () => {
    const before = await figures(browser, storeUrl);
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await ask(page, 'not an address');
    const error = page.locator('brief-form [data-part="error"]');
    await error.filter({ hasText: /address/ }).waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('not an address');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await leave();

    // A plain form is checked by the browser first; what it lets through, or what is sent without one, meets this.
    const answer = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      body: await formFields(browser, `"><script>{{ 'evalu' | append: 'ated' }}`),
    });
    const html = await answer.text();
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;&#123;&#123;');
    expect(html).not.toContain('evaluated');
    expect(html).toMatch(/role="alert"/);
    expect(await figures(browser, storeUrl)).toEqual(before);
  });

  describe('an address that seems mistyped', () => {
    it.each([
      ['the one that was meant', 'Yes, send it there', 'Mistyped.1@gmail.com'],
      ['the one that was typed', 'No, my address is right', 'Mistyped.1@gmai.com'],
      ['the one that was typed, as the form is sent once more', 'Send me the Brief', 'Mistyped.1@gmai.com'],
    ])('with script: the reader is asked, by keyboard too, and it goes to %s', async (_, answer, goesTo) => {
      await clearMail();
      const { page, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE);
      await ask(page, 'Mistyped.1@gmai.com');
      await page.getByText('Did you mean \u2068Mistyped.1@gmail.com\u2069?').waitFor();
      const button = page.getByRole('button', { name: answer });
      if (answer.startsWith('Yes')) expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await store.mail()).toEqual([]);
      await button.press('Enter');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await store.mailTo(goesTo);
      expect(await store.mail()).toHaveLength(1);
      await leave();
    });

    it('with script, but not the one that knows: it goes where it was typed', async () => {
      const { page, complaints, leave } = await visit(browser);
      await page.route('**/typo.js', (route) => route.abort());
      await page.goto(storeUrl + ARTICLE);
      await ask(page, 'unchecked@gmai.com');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await store.mailTo('unchecked@gmai.com');
      expect(complaints.splice(0).every((each) => each.includes('ERR_FAILED'))).toBe(true);
      await leave();
    });

    it.each([
      ['Yes', 'plain.2@gmail.com'],
      ['No', 'plain.2@gmai.com'],
    ])('without script: a page asks, and takes %s', async (answer, goesTo) => {
      await clearMail();
      const { page, leave } = await visit(browser, { javaScript: false });
      await page.goto(storeUrl + ARTICLE);
      await ask(page, 'plain.2@gmai.com');
      await page.getByRole('heading', { name: 'Did you mean plain.2@gmail.com?' }).waitFor();
      await page.getByRole('button', { name: `${answer}, send it to ${goesTo}` }).click();
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await store.mailTo(goesTo);
      expect(await store.mail()).toHaveLength(1);
      await leave();
    });
  });

  it.each([true, false])('tells a robot what it tells a reader, and keeps nothing; script: %s', async (javaScript) => {
    const before = await figures(browser, storeUrl);
    await clearMail();
    const { page, leave } = await visit(browser, { javaScript });
    await page.goto(storeUrl + ARTICLE);
    // Not by its label, nor by the keyboard: nobody but a robot finds it.
    const trap = page.locator('form.unwind-form [name="subject"]');
    expect(await trap.isVisible()).toBe(false);
    await trap.evaluate((field: HTMLInputElement) => void (field.value = 'Cheap watches'));
    await ask(page, 'robot@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    expect(await figures(browser, storeUrl)).toEqual(before);
    expect(await store.mail()).toEqual([]);
    await leave();
  });

  it('keeps what was typed while the app is down, and takes it when it is back', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await store.setFault({ target: 'app', mode: 'down', times: 1 });
    await ask(page, 'patient@example.com');
    await page.getByText('please try again in a moment').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('patient@example.com');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('502')]);
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('patient@example.com');
    await leave();
  });

  it('sends the mail once the mail server is back', async () => {
    const { page, leave } = await visit(browser);
    await store.setFault({ target: 'smtp', mode: 'throttle', times: 1 });
    await page.goto(storeUrl + ARTICLE);
    await ask(page, 'delayed@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('delayed@example.com');
    await leave();
  });
});

async function clearMail(): Promise<void> {
  await fetch(`${storeUrl}/__devstore/mail`, { method: 'DELETE' });
}

/** Follows the mail's link, presses the button, and answers with the beginning of what was downloaded. */
async function download(page: Page, mail: Mail): Promise<string> {
  await page.goto(linkTo('/brief/', mail));
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  return readFileSync(await file.path(), 'latin1').slice(0, 8);
}

/** The fields of the article's form as a browser would send them, with an address of any kind. */
async function formFields(browser: Browser, email: string): Promise<URLSearchParams> {
  const { page, leave } = await visit(browser, { javaScript: false });
  await page.goto(storeUrl + ARTICLE);
  const inputs = await page.locator('form.unwind-form input').all();
  const fields = new URLSearchParams();
  for (const input of inputs) fields.set((await input.getAttribute('name')) ?? '', await input.inputValue());
  fields.set('email', email);
  await leave();
  return fields;
}
