/** A reader changes the language in the footer of an article or of one of the app's pages. */
import type { Locator } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';

import { readForASecond } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi, hideBriefTranslation } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, stepTitles } from '../../support/browser/pages.ts';

const RESET = '/blogs/release/gentle-psoas-reset';

it.each([true, false])(
  'switches an article to Arabic, from right to left, and back; with script: %s',
  async (javaScript) => {
    const { page, leave } = await visit(browser, { javaScript });
    const language = (name: string) => page.getByRole('contentinfo').getByRole('button', { name });
    await page.goto(storeUrl + RESET);
    expect(await language('English').getAttribute('aria-current')).toBe('true');
    await language('العربية').click();
    await page.waitForURL(`**/ar${RESET}`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('تهدئة عضلة البسواس');
    expect(await stepTitles(page)).toEqual(['الراحة البنّاءة', 'الاندفاع جاثيًا', 'التحرير على كرة ليّنة']);
    // The button is at the start of its line, above the locations.
    const visits = page.locator('.unwind-actions li', { has: page.locator('.unwind-aside') });
    const [item, button] = await Promise.all([visits, visits.getByRole('link')].map((each) => each.boundingBox()));
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeCloseTo((item?.x ?? 0) + (item?.width ?? 0), 0);
    // Nothing overflows the page on either side.
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    // Links stay in the language.
    await page.getByRole('contentinfo').getByRole('link', { name: 'مجلة الارتخاء' }).click();
    await page.waitForURL('**/ar/blogs/release');
    await language('English').click();
    await page.waitForURL((url) => url.pathname === '/blogs/release');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  },
);

it('switches “Your data” to German, and keeps the language when its form is submitted', async () => {
  const { page, leave } = await visit(browser);
  await page.goto(`${storeUrl}/apps/unwind/your-data?locale=en`);
  await page.getByRole('heading', { name: 'Your data' }).waitFor();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.waitForURL('**/apps/unwind/your-data?locale=de');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByLabel('E-Mail-Adresse').fill('nobody@example.com');
  await page.locator('main').getByRole('button').click();
  await page.getByRole('heading', { name: 'Schau in dein Postfach' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await leave();
});

it('aligns an English Brief on an Arabic page: each text in its own direction, at the same edge', async () => {
  onTestFinished(await hideBriefTranslation(controlApi(storeUrl), 'ar'));
  const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${storeUrl}/ar${ARTICLE}`);
  const card = page.locator('.unwind-brief');
  const email = card.getByRole('textbox');
  const { direction, textAlign } = await email.evaluate((field) => getComputedStyle(field));
  // A partly typed address, such as "anna@", keeps its direction and starts where the label does.
  expect([direction, textAlign]).toEqual(['ltr', 'right']);

  const [line, consent, link] = await Promise.all(
    ['li', '.unwind-consent', '.unwind-alternative a'].map((part) => sidesOf(card.locator(part).first())),
  );
  expect(line?.left).toBe(consent?.left);
  expect(link?.left).toBe(consent?.left);

  await readForASecond(page);
  await email.fill('arabic.reader@gmail.com');
  await card.getByRole('button', { name: 'أريد الدليل' }).click();
  const title = card.getByRole('heading', { name: 'يُرجى تفقّد بريدك الوارد' });
  await title.waitFor();
  const inbox = await card.locator('[data-part="inbox-link"]').boundingBox();
  expect((inbox?.x ?? 0) + (inbox?.width ?? 0)).toBeCloseTo((await sidesOf(title)).right, 0);
  await leave();
});

/** The left and right edge of an element's text. */
function sidesOf(element: Locator): Promise<{ left: number; right: number }> {
  return element.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const { left, right } = range.getBoundingClientRect();
    return { left: Math.round(left), right: Math.round(right) };
  });
}
