/** A reader changes the shop's language at the foot of an article, or of a page that an e-mail leads to. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, stepTitles } from '../support/pages.ts';

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
  // A button stands where its line begins, above the names of the places.
  const visits = page.locator('.unwind-actions li', { has: page.locator('.unwind-aside') });
  const [item, button] = await Promise.all([visits, visits.getByRole('link')].map((each) => each.boundingBox()));
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeCloseTo((item?.x ?? 0) + (item?.width ?? 0), 0);
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

it('asks in Arabic for what is written in English: each text runs its own way, and stands with the others', async () => {
  const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${inject('storeUrl')}/ar${ARTICLE}`);
  const card = page.locator('.unwind-brief');
  const email = card.getByRole('textbox');
  const { direction, textAlign } = await email.evaluate((field) => getComputedStyle(field));
  // An address being typed, such as "anna@", is not turned around, and begins where the label does.
  expect([direction, textAlign]).toEqual(['ltr', 'right']);

  const [line, consent, link] = await Promise.all(
    ['li', '.unwind-consent', '.unwind-alternative a'].map((part) => sidesOf(card.locator(part).first())),
  );
  expect(line?.left).toBe(consent?.left);
  expect(link?.left).toBe(consent?.left);

  // Who is done sooner is taken for a robot.
  await page.waitForTimeout(1000);
  await email.fill('arabic.reader@gmail.com');
  await card.getByRole('button', { name: 'أريد الدليل' }).click();
  const title = card.getByRole('heading', { name: 'الرسالة في بريدك الوارد' });
  await title.waitFor();
  const inbox = await card.locator('[data-part="inbox-link"]').boundingBox();
  expect((inbox?.x ?? 0) + (inbox?.width ?? 0)).toBeCloseTo((await sidesOf(title)).right, 0);
  await leave();
});

/** Where the text of an element begins and ends. */
function sidesOf(element: Locator): Promise<{ left: number; right: number }> {
  return element.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const { left, right } = range.getBoundingClientRect();
    return { left: Math.round(left), right: Math.round(right) };
  });
}
