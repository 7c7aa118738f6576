/** The admin on a phone: no text is cut off. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { openInAdmin } from '../../support/browser/pages.ts';

const PHONE = { width: 390, height: 844 };
const ROUTINE = 'The lower back and hip sequence';

describe('the admin on a phone', () => {
  it('shows every line of a large field, also after the width changes', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    await app.getByLabel('Description').fill('A sentence that takes several lines on a phone. '.repeat(4));
    await expectFullHeight(app.locator('textarea'), 6);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectFullHeight(app.locator('textarea'), 6);

    await page.setViewportSize(PHONE);
    const routines = await openInAdmin(page, storeUrl, '/app/routines');
    await routines.getByRole('link', { name: ROUTINE }).press('Enter');
    await routines.getByRole('button', { name: 'Title and summary' }).click();
    await routines.getByLabel('Summary').waitFor();
    await expectFullHeight(routines.locator('textarea'), 2);
    await routines.getByRole('button', { name: 'Outline' }).click();
    await routines.getByRole('button', { name: /^5\. Psoas/ }).click();
    await expectFullHeight(routines.locator('textarea'), 2);
    await leave();
  });

  it('shows the email’s full width, in each view and direction', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/brief/edit');
    const frame = app.locator('iframe[title="Email preview"]');
    const mail = app.frameLocator('iframe[title="Email preview"]');
    await frame.waitFor();
    await app.locator('button[aria-pressed="true"]', { hasText: 'Phone' }).waitFor();
    for (const language of ['en', 'ar']) {
      await app.getByLabel('Reader’s language').selectOption(language);
      await mail.locator(`html[lang="${language}"]`).waitFor();
      for (const view of ['Phone', 'Desktop']) {
        await app.getByRole('button', { name: view }).click();
        const overflow = () => mail.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
        await expect.poll(overflow, { message: `${language}, ${view}` }).toBe(0);
        await expect.poll(() => hiddenPixels(frame), { message: `${language}, ${view}` }).toBe(0);
      }
    }
    await leave();
  });

  it('shows when a routine was changed', async () => {
    const { page, leave } = await visit(browser, { viewport: PHONE });
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    const changed = app.locator('time').first();
    await changed.waitFor();
    await expect.poll(() => hiddenPixels(changed)).toBe(0);
    await leave();
  });
});

/** How many of an element's pixels are outside the window or cut off by an ancestor. */
function hiddenPixels(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    let hidden = Math.max(0, -left, right - window.innerWidth);
    for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
      if (getComputedStyle(ancestor).overflowX === 'visible') continue;
      const box = ancestor.getBoundingClientRect();
      hidden = Math.max(hidden, box.left - left, right - box.right);
    }
    return Math.round(hidden);
  });
}

/** Expects at least `count` fields, each as tall as its text. */
async function expectFullHeight(fields: Locator, count: number): Promise<void> {
  await expect.poll(() => fields.count()).toBeGreaterThanOrEqual(count);
  const missing = () => fields.evaluateAll((all) => all.map((field) => field.scrollHeight - field.clientHeight));
  await expect.poll(async () => Math.max(...(await missing()))).toBe(0);
}
