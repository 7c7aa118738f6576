/** The admin on a phone: nothing that a merchant wrote, or is about to send, is cut off. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { openInAdmin } from '../support/pages.ts';

const storeUrl = inject('storeUrl');
const PHONE = { width: 390, height: 844 };
const ROUTINE = 'The lower back and hip sequence';

describe('the admin on a phone', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('shows each line of a large field, also of one that a computer’s width made', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    await app
      .getByLabel('Why to ask for it')
      .fill('A sentence that is as long as three lines of a phone are. '.repeat(3));
    await expectWhole(app.locator('textarea'), 6);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectWhole(app.locator('textarea'), 6);

    await page.setViewportSize(PHONE);
    const routines = await openInAdmin(page, storeUrl, '/app/routines');
    await routines.getByRole('link', { name: ROUTINE }).click();
    await routines.getByLabel('Summary').waitFor();
    await expectWhole(routines.locator('textarea'), 4);
    await leave();
  });

  it('shows the whole width of the e-mail, in each view and direction', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    const frame = app.locator('iframe[title="The e-mail as readers see it"]');
    const mail = app.frameLocator('iframe[title="The e-mail as readers see it"]');
    await frame.waitFor();
    expect(await app.getByRole('button', { name: 'Phone' }).getAttribute('aria-pressed')).toBe('true');
    for (const language of ['en', 'ar']) {
      await app.getByLabel('Language of the reader').selectOption(language);
      await mail.locator(`html[lang="${language}"]`).waitFor();
      for (const view of ['Phone', 'Desktop']) {
        await app.getByRole('button', { name: view }).click();
        const inside = await mail.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
        expect(inside, `${language}, ${view}`).toBe(0);
        await expect.poll(() => hiddenOf(frame), { message: `${language}, ${view}` }).toBe(0);
      }
    }
    await leave();
  });

  it('shows a routine with when it was changed', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    const changed = app.locator('time').first();
    await changed.waitFor();
    await expect.poll(() => hiddenOf(changed)).toBe(0);
    await leave();
  });
});

/** How many pixels of it stand beyond a side of the window, or of what holds it and scrolls or hides the rest. */
function hiddenOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    let hidden = Math.max(0, -left, right - window.innerWidth);
    for (let holder = element.parentElement; holder; holder = holder.parentElement) {
      if (getComputedStyle(holder).overflowX === 'visible') continue;
      const box = holder.getBoundingClientRect();
      hidden = Math.max(hidden, box.left - left, right - box.right);
    }
    return Math.round(hidden);
  });
}

/** Each field is as high as its text. */
async function expectWhole(fields: Locator, atLeast: number): Promise<void> {
  await expect.poll(() => fields.count()).toBeGreaterThanOrEqual(atLeast);
  const missing = () => fields.evaluateAll((all) => all.map((field) => field.scrollHeight - field.clientHeight));
  await expect.poll(async () => Math.max(...(await missing()))).toBe(0);
}
