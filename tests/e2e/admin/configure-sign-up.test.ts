/** Sign-up settings from the settings page to the receipt: consent checkbox and bot protection. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';
import { readForASecond } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { appPort, dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { controlApi, hideBriefTranslation } from '../../support/demo/control-api.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);

describe('the sign-up settings', () => {
  afterEach(async () => {
    await store.clearFaults();
    await changeSettings({ checkbox: false, botProtection: false });
  });

  it('bring an error into view each time a value is rejected', async () => {
    const { page, expectErrors, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const app = await openSettings(page);
    const field = app.getByLabel('Downloads per link');
    for (const invalid of ['5000', '6000']) {
      await field.fill(invalid);
      // What was said about the first value is still there.
      const rejected = page.waitForResponse((response) => response.status() === 422);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await rejected;
      const notice = app.locator('[tabindex="0"]:focus', { hasText: 'Some fields need changes' });
      await notice.waitFor();
      await expect.poll(() => notice.evaluate((each) => each.getBoundingClientRect().top >= 0)).toBe(true);
    }
    expect(await field.inputValue()).toBe('6000');
    await expectErrors('422', '422');
    await page.getByRole('button', { name: 'Discard' }).click();
    await leave();
  });

  it('require a consent checkbox, which starts out unchecked and is recorded with the consent', async () => {
    await changeSettings({ checkbox: true });
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    const box = page.getByRole('checkbox', { name: /^Send me the Brief/ });
    expect(await box.isChecked()).toBe(false);
    await readForASecond(page);
    await send(page, 'checker@gmail.com');
    await page.locator('[data-part="consent-error"]').filter({ hasText: 'Check the box' }).waitFor();
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Email address').inputValue()).toBe('checker@gmail.com');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Send me the Brief' }).press('Enter');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const inbox = page.getByRole('link', { name: 'Open Gmail' });
    expect(await inbox.getAttribute('href')).toBe('https://mail.google.com/mail/');
    expect([await inbox.getAttribute('target'), await inbox.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    await store.mailTo('checker@gmail.com');

    const app = await openInAdmin(page, storeUrl, '/app/people');
    await app.getByRole('link', { name: 'checker@gmail.com' }).press('Enter');
    await app.getByText('Agreed by checking a box').waitFor();
    await leave();
  });

  it('mark the missing checkbox in Arabic, with an English consent from left to right', async () => {
    await changeSettings({ checkbox: true });
    // Until settings are changed again, which publishes all languages.
    await hideBriefTranslation(store, 'ar');
    const { page, leave } = await visit(browser);
    await page.goto(`${storeUrl}/ar${ARTICLE}`);
    const box = page.getByRole('checkbox', { name: /^Send me the Brief/ });
    const styles = () =>
      box.evaluate((each) => [getComputedStyle(each).boxShadow, getComputedStyle(each).outlineStyle]);
    const wording = page.locator('.unwind-consent span');
    expect(await wording.evaluate((each) => getComputedStyle(each).direction)).toBe('ltr');
    const [unmarked] = await styles();
    await readForASecond(page);
    await page.locator('.unwind-brief [name="email"]').fill('arabic.checker@gmail.com');
    await page.getByRole('button', { name: 'أريد الدليل' }).click();
    await page.locator('[data-part="consent-error"]').filter({ hasText: 'يُرجى تحديد المربع' }).waitFor();
    const [marked, ring] = await styles();
    expect(marked).not.toBe(unmarked);
    // The button was clicked, and the focus moved to the checkbox.
    expect(ring).toBe('solid');
    await leave();
  });

  it('ask for the missing consent on a page without script, and keep the input', async () => {
    await changeSettings({ checkbox: true });
    const response = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      body: new URLSearchParams({ ...(await fieldsOfBlock()), email: 'plain.checker@web.de', locale: 'de' }),
    });
    const html = await response.text();
    expect(html).toMatch(/<input\s+type="checkbox"\s+name="consent"\s+value="yes"\s+required\s+aria-invalid="true"/);
    expect(html).toContain('value="plain.checker@web.de"');
    expect(html).toContain('Setz das Häkchen');
    // The page has the honeypot too.
    expect(html).toMatch(/<div hidden inert>\s*<input\s+type="text"\s+name="subject"/);
  });

  it('ask for consent on a page of its own if the article is older than the setting', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await store.setFault({ target: 'admin-api', mode: 'down' });
    const { page: admin, leave: leaveAdmin, expectErrors: expectAdminErrors } = await visit(browser);
    const app = await openSettings(admin);
    await app.getByLabel('Require a consent checkbox').check();
    await admin.getByRole('button', { name: 'Save' }).click();
    await app.getByText('Saved, but your storefront isn’t updated yet').waitFor();
    await expectAdminErrors('502');

    await send(page, 'older@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('older@example.com');
    await leave();

    await store.clearFaults();
    await app.getByRole('button', { name: 'Update storefront' }).click();
    await toast(admin, 'Settings saved');
    expect(await (await fetch(storeUrl + ARTICLE)).text()).toContain('name="consent"');
    await leaveAdmin();
  });

  it('load bot protection only if it’s on, and require it from scripts', async () => {
    const scripts = await scriptsLoaded('unproved@example.com');
    expect(scripts.filter((name) => name === 'bot-protection.js')).toEqual([]);
    await changeSettings({ botProtection: true });
    expect(await scriptsLoaded('proved@example.com')).toContain('bot-protection.js');
    await store.mailTo('proved@example.com');
    const bare = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ ...(await fieldsOfBlock()), email: 'bare@example.com' }),
    });
    expect(await bare.json()).toMatchObject({ ok: false, field: 'altcha' });
  });

  it('submit the form as usual if the script of the bot protection doesn’t load', async () => {
    await changeSettings({ botProtection: true });
    const { page, ignoreErrors, leave } = await visit(browser);
    await page.route('**/bot-protection.js', (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    await readForASecond(page);
    await send(page, 'no-proof@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('no-proof@example.com');
    ignoreErrors(/ERR_FAILED .*\/bot-protection\.js\)/);
    await leave();
  });

  it.each([
    ['the reader is offline', /ERR_INTERNET_DISCONNECTED/, (page: Page) => page.context().setOffline(true)],
    [
      'a proxy in between responds with an error page',
      /status of 500 .*\/apps\/unwind\/brief\)/,
      (page: Page) =>
        page.route('**/apps/unwind/brief', (route) => route.fulfill({ status: 500, body: '<h1>Internal error</h1>' })),
    ],
  ])('keep the input and the checkbox if %s', async (_, error, fail) => {
    await changeSettings({ checkbox: true, botProtection: true });
    const { page, ignoreErrors, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await readForASecond(page);
    await Promise.all([page.waitForResponse('**/brief/challenge*'), page.getByLabel('Email address').focus()]);
    await fail(page);
    await page.getByRole('checkbox', { name: /^Send me the Brief/ }).check();
    await send(page, 'kept@example.com');
    await page.getByText('try again in a moment').waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe('kept@example.com');
    expect(await page.getByRole('checkbox', { name: /^Send me the Brief/ }).isChecked()).toBe(true);
    await page.context().setOffline(false);
    await page.unroute('**/apps/unwind/brief');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('kept@example.com');
    ignoreErrors(error);
    await leave();
  });

  it('turn bot protection on near the hourly limit, without the reader noticing, and tell the merchant', async () => {
    const key = 'shop:unwind-demo.myshopify.com 0';
    const expire = new Date(Date.now() + 3_600_000);
    await runSql(
      dataDir,
      `INSERT INTO "RateLimit" (key, points, expire) VALUES ($1, 1600, $2)
       ON CONFLICT (key) DO UPDATE SET points = 1600, expire = $2`,
      [key, expire],
    );
    expect(await scriptsLoaded('busy@example.com')).toContain('bot-protection.js');
    await store.mailTo('busy@example.com');
    const plain = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      body: new URLSearchParams({ ...(await fieldsOfBlock()), email: 'busy.plain@example.com' }),
    });
    expect(await plain.text()).toContain('Check your inbox');
    const { page, leave } = await visit(browser);
    for (const path of ['/app/settings', '/app/people']) {
      const app = await openInAdmin(page, storeUrl, path);
      await app.getByText('Unusually many sign-ups').waitFor();
    }
    await runSql(dataDir, 'DELETE FROM "RateLimit"');
    await leave();
  });

  it('offer a challenge to signed requests only', async () => {
    const address = `http://127.0.0.1:${appPort}/proxy/brief/challenge`;
    expect((await fetch(address)).status).toBe(400);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const query = new URLSearchParams({ shop: 'unwind-demo.myshopify.com', path_prefix: '/apps/unwind', timestamp });
    query.set('signature', signProxyQuery(query, 'local-store-secret'));
    const response = await fetch(`${address}?${query.toString()}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ parameters: { algorithm: 'SHA-256' } });
  });

  it('link from a finished routine to a page with the form if the article has no Brief', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    const links = page.locator('[data-link-kind="brief"]');
    expect(await visibleLinks(links)).toEqual(['#unwind-brief']);
    const html = (await (await fetch(storeUrl + ARTICLE)).text()).replaceAll('name="unwind-brief"', 'name="elsewhere"');
    await page.route(storeUrl + ARTICLE, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(storeUrl + ARTICLE);
    const [link = ''] = await visibleLinks(links);
    expect(link).toMatch(/^\/apps\/unwind\/brief\?/);
    await page.goto(storeUrl + link);
    await readForASecond(page);
    await page.getByLabel('Email address').fill('elsewhere@example.com');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('link', { name: 'Back to the article' }).waitFor();
    await store.mailTo('elsewhere@example.com');
    await leave();
  });

  async function changeSettings(changes: { checkbox?: boolean; botProtection?: boolean }): Promise<void> {
    const { page, leave } = await visit(browser);
    const app = await openSettings(page);
    let isChanged = false;
    for (const [label, isOn] of [
      ['Require a consent checkbox', changes.checkbox],
      ['Bot protection', changes.botProtection],
    ] as const) {
      if (isOn === undefined || (await app.getByLabel(label).isChecked()) === isOn) continue;
      await app.getByLabel(label).setChecked(isOn);
      isChanged = true;
    }
    if (isChanged) {
      await page.getByRole('button', { name: 'Save' }).click();
      await toast(page, 'Settings saved');
    }
    await leave();
  }
});

async function openSettings(page: Page): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/settings');
  await app.getByLabel('Require a consent checkbox').waitFor();
  return app;
}

async function send(page: Page, address: string): Promise<void> {
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
}

/** Requests the Brief and returns the names of the files that were loaded. */
async function scriptsLoaded(address: string): Promise<string[]> {
  const { page, leave } = await visit(browser);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.goto(storeUrl + ARTICLE);
  await readForASecond(page);
  expect(loaded).not.toContain('bot-protection.js');
  await send(page, address);
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await leave();
  return loaded;
}

async function visibleLinks(links: ReturnType<Page['locator']>): Promise<string[]> {
  const all = await links.all();
  const visible = await Promise.all(all.map((link) => link.isVisible()));
  const targets = await Promise.all(all.map((link) => link.getAttribute('href')));
  return targets.flatMap((target, index) => (visible[index] && target ? [target] : []));
}

/** The hidden fields of the article's form. */
async function fieldsOfBlock(): Promise<Record<string, string>> {
  const page = await (await fetch(storeUrl + ARTICLE)).text();
  const form = /<form[^>]*unwind-form[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input[^>]*\btype="hidden"[^>]*\bname="([^"]+)"[^>]*>/g)];
  return Object.fromEntries(inputs.map(([input, name = '']) => [name, /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '']));
}
