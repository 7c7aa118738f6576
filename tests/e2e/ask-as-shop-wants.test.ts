/** What the shop's settings ask of the sign-up: a box to tick, a proof of work; from the settings page to the receipt. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, openInAdmin } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);

describe('asking for the Brief as the shop wants it', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(async () => {
    await store.clearFaults();
    await decide({ box: false, proof: false });
  });
  afterAll(() => browser.close());

  it('a setting that is refused is said where the merchant looks, each time', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const app = await openSettings(page);
    const field = app.getByLabel('Downloads by one link, at most');
    for (const wrong of ['5000', '6000']) {
      await field.fill(wrong);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const notice = app.locator('[tabindex="0"]:focus', { hasText: 'Not saved yet' });
      await notice.waitFor();
      await expect.poll(() => notice.evaluate((each) => each.getBoundingClientRect().top >= 0)).toBe(true);
    }
    expect(await field.inputValue()).toBe('6000');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422'), expect.stringContaining('422')]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await leave();
  });

  it('with a box: it is not ticked, must be, says so beside it, and the receipt says that it was', async () => {
    await decide({ box: true });
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    const box = page.getByRole('checkbox', { name: /^Send me the Brief/ });
    expect(await box.isChecked()).toBe(false);
    await page.waitForTimeout(1000);
    await send(page, 'ticker@gmail.com');
    await page.locator('[data-part="consent-error"]').filter({ hasText: 'Tick the box' }).waitFor();
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ticker@gmail.com');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Send me the Brief' }).press('Enter');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const inbox = page.getByRole('link', { name: 'Open Gmail' });
    expect(await inbox.getAttribute('href')).toBe('https://mail.google.com/mail/');
    expect([await inbox.getAttribute('target'), await inbox.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    await store.mailTo('ticker@gmail.com');

    const app = await openInAdmin(page, storeUrl, '/app/people');
    await app.getByRole('link', { name: 'ticker@gmail.com' }).click();
    await app.getByText('Agreed by ticking a box').waitFor();
    await leave();
  });

  it('with a box, in Arabic: the words of another language run their own way, and the box that lacks its tick is marked', async () => {
    await decide({ box: true });
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${storeUrl}/ar${ARTICLE}`);
    const box = page.getByRole('checkbox', { name: /^Send me the Brief/ });
    const look = () => box.evaluate((each) => [getComputedStyle(each).boxShadow, getComputedStyle(each).outlineStyle]);
    const words = page.locator('.unwind-consent span');
    expect(await words.evaluate((each) => getComputedStyle(each).direction)).toBe('ltr');
    const [usual] = await look();
    await page.waitForTimeout(1000);
    await page.locator('.unwind-brief [name="email"]').fill('arabic.ticker@gmail.com');
    await page.getByRole('button', { name: 'أريد الدليل' }).click();
    await page.locator('[data-part="consent-error"]').filter({ hasText: 'ضع علامة' }).waitFor();
    const [marked, ring] = await look();
    expect(marked).not.toBe(usual);
    // The pointer pressed the button, and the focus is at the box now.
    expect(ring).toBe('solid');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await leave();
  });

  it('with a box, without script: the page of the refusal has it, and keeps what was typed', async () => {
    await decide({ box: true });
    const answer = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      body: new URLSearchParams({ ...(await fieldsOfBlock()), email: 'plain.ticker@web.de', locale: 'de' }),
    });
    const html = await answer.text();
    expect(html).toMatch(/<input\s+type="checkbox"\s+name="consent"\s+value="yes"\s+required\s+aria-invalid="true"/);
    expect(html).toContain('value="plain.ticker@web.de"');
    expect(html).toContain('Setz das Häkchen');
    // The trap is there, too.
    expect(html).toMatch(/<div hidden inert>\s*<input\s+type="text"\s+name="subject"/);
  });

  it('on a page that is older than the setting: a page of its own has what is missing', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await store.setFault({ target: 'admin-api', mode: 'down' });
    const { page: admin, leave: leaveAdmin, complaints: refused } = await visit(browser);
    const app = await openSettings(admin);
    await app.getByLabel('Readers tick a box').check();
    await admin.getByRole('button', { name: 'Save' }).click();
    await app.getByText('Saved, but your shop’s pages do not show it yet').waitFor();
    expect(refused.splice(0)).toEqual([expect.stringContaining('502')]);

    await send(page, 'older@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send it to me' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('older@example.com');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await leave();

    await store.clearFaults();
    await app.getByRole('button', { name: 'Update the pages' }).click();
    await admin.getByText('Saved', { exact: true }).waitFor();
    expect(await (await fetch(storeUrl + ARTICLE)).text()).toContain('name="consent"');
    await leaveAdmin();
  });

  it('with a proof of work: the browser brings it by itself, and only where it is asked for', async () => {
    const scripts = await scriptsLoaded(browser, 'unproved@example.com');
    expect(scripts.filter((name) => name === 'proof.js')).toEqual([]);
    await decide({ proof: true });
    expect(await scriptsLoaded(browser, 'proved@example.com')).toContain('proof.js');
    await store.mailTo('proved@example.com');
    // A script without one gets nowhere.
    const bare = await fetch(`${storeUrl}/apps/unwind/brief`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ ...(await fieldsOfBlock()), email: 'bare@example.com' }),
    });
    expect(await bare.json()).toMatchObject({ ok: false, field: 'altcha' });
  });

  it('with a proof of work whose script does not arrive: the form is sent as any other', async () => {
    await decide({ proof: true });
    const { page, complaints, leave } = await visit(browser);
    await page.route('**/proof.js', (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    await page.waitForTimeout(1000);
    await send(page, 'no-proof@example.com');
    await page.waitForURL(`${storeUrl}/apps/unwind/brief`);
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('no-proof@example.com');
    expect(complaints.splice(0).every((each) => /ERR_FAILED|403/.test(each))).toBe(true);
    await leave();
  });

  it.each([
    ['while the reader is offline', (page: Page) => page.context().setOffline(true)],
    [
      'where the answer is a page of some server in between',
      (page: Page) =>
        page.route('**/apps/unwind/brief', (route) => route.fulfill({ status: 500, body: '<h1>Internal error</h1>' })),
    ],
  ])('keeps what was typed and ticked %s', async (_, fail) => {
    await decide({ box: true, proof: true });
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.getByLabel('E-mail address').focus();
    await page.waitForTimeout(1500);
    await fail(page);
    await page.getByRole('checkbox', { name: /^Send me the Brief/ }).check();
    await send(page, 'kept@example.com');
    await page.getByText('please try again in a moment').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('kept@example.com');
    expect(await page.getByRole('checkbox', { name: /^Send me the Brief/ }).isChecked()).toBe(true);
    await page.context().setOffline(false);
    await page.unroute('**/apps/unwind/brief');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('kept@example.com');
    expect(complaints.splice(0).every((each) => /ERR_INTERNET_DISCONNECTED|500/.test(each))).toBe(true);
    await leave();
  });

  it('a challenge is given to what comes through the shop alone', async () => {
    const address = `http://127.0.0.1:${inject('appPort')}/proxy/brief/challenge`;
    expect((await fetch(address)).status).toBe(400);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const query = new URLSearchParams({ shop: 'unwind-demo.myshopify.com', path_prefix: '/apps/unwind', timestamp });
    query.set('signature', signProxyQuery(query, 'local-store-secret'));
    const answer = await fetch(`${address}?${query.toString()}`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ parameters: { algorithm: 'SHA-256' } });
  });

  it('at a routine’s end, where no Brief is on the page: a page of its own has the form', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    const links = page.locator('[data-follow="brief"]');
    expect(await shownLinks(links)).toEqual(['#unwind-brief']);
    const html = (await (await fetch(storeUrl + ARTICLE)).text()).replaceAll('name="unwind-brief"', 'name="elsewhere"');
    await page.route(storeUrl + ARTICLE, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(storeUrl + ARTICLE);
    const [shown = ''] = await shownLinks(links);
    expect(shown).toMatch(/^\/apps\/unwind\/brief\?/);
    await page.goto(storeUrl + shown);
    await page.waitForTimeout(1000);
    await page.getByLabel('Your e-mail address').fill('elsewhere@example.com');
    await page.getByRole('button', { name: 'Send it to me' }).click();
    await page.getByRole('link', { name: 'Back to the article' }).waitFor();
    await store.mailTo('elsewhere@example.com');
    await leave();
  });

  async function decide({ box, proof }: { box?: boolean; proof?: boolean }): Promise<void> {
    const { page, leave } = await visit(browser);
    const app = await openSettings(page);
    if (box !== undefined) await app.getByLabel('Readers tick a box').setChecked(box);
    if (proof !== undefined) await app.getByLabel('Readers’ browsers prove').setChecked(proof);
    const save = page.getByRole('button', { name: 'Save' });
    if (await save.isVisible()) {
      await save.click();
      await page.getByText('Saved', { exact: true }).waitFor();
    }
    await leave();
  }
});

async function openSettings(page: Page): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/settings');
  await app.getByLabel('Readers tick a box').waitFor();
  // Until the page is alive, nothing that is changed counts.
  await page.waitForTimeout(500);
  return app;
}

async function send(page: Page, address: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
}

/** Asks for the Brief, and answers with the names of the app's scripts that were loaded on the way. */
async function scriptsLoaded(browser: Browser, address: string): Promise<string[]> {
  const { page, leave } = await visit(browser);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.goto(storeUrl + ARTICLE);
  await page.waitForTimeout(1000);
  expect(loaded).not.toContain('proof.js');
  await send(page, address);
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await leave();
  return loaded;
}

async function shownLinks(links: ReturnType<Page['locator']>): Promise<string[]> {
  const all = await links.all();
  const shown = await Promise.all(all.map((link) => link.isVisible()));
  const targets = await Promise.all(all.map((link) => link.getAttribute('href')));
  return targets.flatMap((target, at) => (shown[at] && target ? [target] : []));
}

/** As the article's form has them, without script. */
async function fieldsOfBlock(): Promise<Record<string, string>> {
  const page = await (await fetch(storeUrl + ARTICLE)).text();
  const form = /<form[^>]*unwind-form[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input[^>]*\btype="hidden"[^>]*\bname="([^"]+)"[^>]*>/g)];
  return Object.fromEntries(inputs.map(([input, name = '']) => [name, /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '']));
}
