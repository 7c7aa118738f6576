/** A reader changes the shop's language at the foot of an article, or of a page that an e-mail leads to. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { stepTitles } from '../support/pages.ts';

const RESET = '/blogs/release/gentle-psoas-reset';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([true, false])('reads on in Arabic, from right to left, and goes back; with script: %s', async (javaScript) => {
  const { page, leave } = await visit(browser, { javaScript });
  const language = (name: string) => page.getByRole('contentinfo').getByRole('button', { name });
  await page.goto(inject('storeUrl') + RESET);
  expect(await language('English').getAttribute('aria-current')).toBe('true');
  await language('العربية').click();
  await page.waitForURL(`**/ar${RESET}`);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('تهدئة عضلة البسواس');
  expect(await stepTitles(page)).toEqual(['الراحة البنّاءة', 'الاندفاع جاثيًا', 'التحرير على كرة ليّنة']);
  // Nothing sticks out of the page on either side.
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  // Links lead on in the language.
  await page.getByRole('contentinfo').getByRole('link', { name: 'مجلة الارتخاء' }).click();
  await page.waitForURL('**/ar/blogs/release');
  await language('English').click();
  await page.waitForURL((url) => url.pathname === '/blogs/release');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await leave();
});

it('reads on in German what an e-mail led to, and sends its form there', async () => {
  const { page, leave } = await visit(browser);
  await page.goto(`${inject('storeUrl')}/apps/unwind/me?locale=en`);
  await page.getByRole('heading', { name: 'What is held about you' }).waitFor();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Deutsch' }).click();
  await page.waitForURL('**/de/apps/unwind/me');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByLabel('E-Mail-Adresse').fill('nobody@example.com');
  await page.locator('main').getByRole('button').click();
  await page.waitForURL('**/de/apps/unwind/me?locale=de');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await leave();
});
