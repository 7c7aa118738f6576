/** The routine as a part of the page: before its script and without it, as the merchant set it, and what it tells. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';
import { goTo, onStage, state } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { controlApi } from '../support/store.ts';
import { serveStorefront } from '../support/storefront.ts';

const storeUrl = inject('storeUrl');
const START = 'Start the routine';
const GO_ON = 'Go on where you left off';

describe('the routine as a part of the page', () => {
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
    expect(doses).toContain('2 minutes (1 minute if you are new to this) each side');
    expect(doses).toContain('2–3 reps');
    const picture = routine.locator('img[src="/assets/article-pp02-iliacus-demo.webp"]');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
    for (const name of [START, GO_ON, 'Print']) {
      expect(await routine.getByRole('button', { name }).isVisible(), name).toBe(false);
    }
    await leave();
  });

  it('offers nothing to press where its script does not arrive, and keeps the place of what it would offer', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.route(/\/routine\.js/, (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    const start = page.locator('[data-action="start"]');
    expect(await start.isVisible()).toBe(false);
    expect((await start.boundingBox())?.height).toBeGreaterThan(40);
    expect(complaints.splice(0).every((complaint) => complaint.includes('routine.js'))).toBe(true);
    await leave();
  });

  it('tells the page what the reader does, and does not begin where the page says no', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.evaluate(() => {
      document.documentElement.dataset.told = '';
      const types = ['start', 'step', 'pause', 'resume', 'skip', 'hurt', 'leave', 'complete'];
      for (const type of types) {
        document.addEventListener(`unwind:${type}`, () => (document.documentElement.dataset.told += ` ${type}`));
      }
      document.addEventListener('unwind:start', (event) => event.preventDefault(), { once: true });
    });
    const start = page.getByRole('button', { name: START });
    await start.click();
    expect(await state(page)).toBe('idle');
    await start.click();
    await onStage(page, 'title').waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await onStage(page, 'title').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await page.locator('html').getAttribute('data-told')).toBe(' start start step skip step pause resume leave');
    await leave();
  });

  it('tells the analytics of the shop as well, where the reader allows that and nowhere else', async () => {
    const { page, leave } = await visit(browser);
    try {
      for (const allowed of [false, true]) {
        await controlApi(storeUrl).setConsent(allowed);
        await page.goto(storeUrl + ARTICLE);
        // The shop's own analytics refuses as well: this is about what it is asked for.
        await page.evaluate(() => {
          const { analytics } = window.Shopify ?? {};
          const publish = analytics?.publish;
          const { dataset } = document.documentElement;
          dataset.published = '';
          if (analytics) {
            analytics.publish = (name, data) => {
              dataset.published += `${name} `;
              publish?.(name, data);
            };
          }
        });
        await page.getByRole('button', { name: /Start/ }).click();
        await onStage(page, 'title').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: GO_ON }).waitFor();
        expect(await page.locator('html').getAttribute('data-published')).toBe(
          allowed ? 'unwind_start unwind_step unwind_leave ' : '',
        );
      }
    } finally {
      await controlApi(storeUrl).setConsent(true);
    }
    await leave();
  });

  it('follows the settings of the block', async () => {
    const { page, leave } = await visit(browser);
    const settings = { heading_level: 'h3', layout: 'compact', pictures: false, sound: false, voice: true };
    const storefront = await serveStorefront(sampleRoutine(), { blocks: [settings] });
    await page.goto(storefront.articleUrl);
    const routine = page.locator('routine-player');
    expect(await routine.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Hip sequence']);
    expect(await routine.getByRole('heading', { level: 4 }).allInnerTexts()).toContain('Prep');
    expect(await routine.getByText('Tuck the hips under').isVisible()).toBe(false);
    await routine.getByText('2 steps', { exact: true }).last().click();
    expect(await routine.getByText('Tuck the hips under').isVisible()).toBe(true);
    expect(await routine.getByRole('heading', { level: 5 }).allInnerTexts()).toContain('Hip opener');
    expect(await routine.locator('img').count()).toBe(0);
    const { sound, voice, vibration } = await routine.evaluate((player) => ({ ...(player as HTMLElement).dataset }));
    expect([sound, voice, vibration]).toEqual(['false', 'true', 'true']);
    await leave();
    await storefront.close();
  });

  it('says where it could not be loaded, stays readable, and loads at the next try', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.route(/\/stage\.js/, (route) => route.abort());
    await page.getByRole('button', { name: START }).click();
    await page.getByText('The player could not be loaded').waitFor();
    expect(await state(page)).toBe('idle');
    expect(complaints.splice(0).every((complaint) => complaint.includes('stage.js'))).toBe(true);
    await page.unroute(/\/stage\.js/);
    await page.getByRole('button', { name: START }).click();
    await onStage(page, 'title').waitFor();
    await leave();
  });

  it('fits a phone of 320 pixels, with what matters in reach', async () => {
    const viewport = { width: 320, height: 568 };
    const { page, leave } = await visit(browser, { viewport });
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: START }).click();
    for (const step of [0, 1, 5]) {
      if (step > 0) await goTo(page, step);
      const agree = page.getByRole('button', { name: 'Start this step' });
      if (step === 5) await agree.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const name of ['hurt', 'next']) {
        const box = await page.locator(`[data-action="${name}"]`).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(viewport.height);
      }
    }
    await leave();
  });
});
