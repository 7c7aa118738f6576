/** Following the routine on the article: by button, by keyboard, and without script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';

const storeUrl = inject('storeUrl');

describe('following the routine on the article', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('shows all of it without script: phases, steps, doses in words, and the picture', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    const routine = page.locator('routine-player');
    expect(await routine.locator('[data-step]').count()).toBe(10);
    expect(await routine.locator('.unwind-phases > li').count()).toBe(4);
    const doses = await routine.locator('[data-part="dose"]').allInnerTexts();
    expect(doses).toContain('2 minutes each side (1 minute if you are new to this)');
    expect(doses).toContain('2–3 reps');
    const picture = routine.locator('img[src="/assets/article-pp02-iliacus-demo.webp"]');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
    expect(await routine.getByRole('button', { name: 'Start the routine' }).isVisible()).toBe(false);
    await leave();
  });

  it('plays: a step on stage, a clock that pauses, back and next, both sides, to the end', async () => {
    const { page, leave } = await visit(browser);
    await page.clock.install();
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: 'Start the routine' }).click();
    const title = part(page, 'title');
    expect(await title.innerText()).toBe('Quad and hip-flexor opener');
    await button(page, 'next').click();
    await button(page, 'next').click();
    expect(await title.innerText()).toBe('Pigeon');

    // Five seconds to get into position, then a minute on the first side.
    await page.clock.runFor(5_500);
    await page.clock.runFor(10_000);
    const reading = await part(page, 'clock').innerText();
    expect(reading).toMatch(/^0:(49|50)$/);
    await button(page, 'toggle').click();
    await page.clock.runFor(20_000);
    expect(await part(page, 'clock').innerText()).toBe(reading);
    await button(page, 'toggle').click();
    await page.clock.runFor(52_000);
    expect(await part(page, 'side').innerText()).toMatch(/second side/i);

    await button(page, 'back').click();
    expect(await part(page, 'side').innerText()).toMatch(/first side/i);
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await page.locator('routine-player').getAttribute('data-state')) === 'complete') break;
      await button(page, 'next').click();
    }
    await page.getByRole('heading', { name: 'You have reached the end' }).waitFor();
    await leave();
  });

  it('is played with the keyboard alone', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: 'Start the routine' }).focus();
    await page.keyboard.press('Enter');
    await part(page, 'title').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await part(page, 'side').innerText()).toMatch(/second side/i);
    await page.keyboard.press('ArrowLeft');
    expect(await part(page, 'side').innerText()).toMatch(/first side/i);
    await page.keyboard.press('Escape');
    await page.locator('routine-player[data-state="idle"]').waitFor();
    await leave();
  });

  it('fits a phone of 320 pixels', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: 'Start the routine' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await leave();
  });
});

function part(page: Page, name: string) {
  return page.locator(`routine-player [data-part="${name}"]`);
}

function button(page: Page, action: string) {
  return page.locator(`routine-player [data-action="${action}"]`);
}
