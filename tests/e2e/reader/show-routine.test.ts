/** The routine on the page: without script, with the block's settings, and its events. */
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { eventsOf, recordEvents } from '../../support/player/events.ts';
import { hold, serveSteps } from '../../support/player/holds.ts';
import { goTo, onStage, openWithReporter, playerIs, state, visitArticle } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { serveStorefront } from '../../support/storefront/storefront.ts';

const START = 'Start routine';
const RESUME_RUN = 'Resume routine';

describe('the routine on the page', () => {
  it('shows everything without script: phases, steps, doses as text, and the image', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    const routine = page.locator('unwind-player');
    expect(await routine.locator('[data-step]').count()).toBe(10);
    expect(await routine.locator('.unwind-phases > li').count()).toBe(4);
    const doses = await routine.locator('[data-part="dose"]').allInnerTexts();
    expect(doses).toContain('2 minutes (1 minute if you’re new to this) each side');
    expect(doses).toContain('2–3 reps');
    const image = routine.locator('img[src="/assets/article-pp02-iliacus-demo.webp"]');
    await image.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    expect((await image.getAttribute('alt'))?.length).toBeGreaterThan(20);
    for (const name of [START, RESUME_RUN, 'Print']) {
      expect(await routine.getByRole('button', { name }).isVisible(), name).toBe(false);
    }
    await leave();
  });

  it('hides its buttons, but keeps their space, if its script doesn’t load', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    await page.route(/\/routine\.js/, (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    const start = page.locator('[data-action="start"]');
    expect(await start.isVisible()).toBe(false);
    expect((await start.boundingBox())?.height).toBeGreaterThan(40);
    await expectErrors('routine.js');
    await leave();
  });

  it('dispatches events, and doesn’t start if the page cancels the start', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await recordEvents(page);
    await page.evaluate(() => {
      document.addEventListener('unwind:start', (event) => event.preventDefault(), { once: true });
    });
    const start = page.getByRole('button', { name: START });
    await start.click();
    expect(await state(page)).toBe('idle');
    await start.click();
    await onStage(page, 'title').waitFor();
    await page.getByRole('button', { name: 'Skip step' }).click();
    await onStage(page, 'title').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    const types = (await eventsOf(page)).map((event) => event.split(' ')[0]);
    expect(types).toEqual(['start', 'start', 'step', 'skip', 'step', 'pause', 'resume', 'exit']);
    await leave();
  });

  it('publishes analytics events only with the reader’s consent', async () => {
    const { page, leave } = await visit(browser);
    try {
      for (const allowed of [false, true]) {
        await controlApi(storeUrl).setConsent(allowed);
        await (allowed ? openWithReporter(page, storeUrl + ARTICLE) : page.goto(storeUrl + ARTICLE));
        // Shopify's analytics would drop them too. This checks that nothing is even published.
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
        await page.getByRole('button', { name: RESUME_RUN }).waitFor();
        expect(await page.locator('html').getAttribute('data-published')).toBe(
          allowed ? 'unwind_start unwind_step unwind_exit ' : '',
        );
      }
    } finally {
      await controlApi(storeUrl).setConsent(true);
    }
    await leave();
  });

  it('applies the block’s settings', async () => {
    const { page, leave } = await visit(browser);
    const settings = { heading_level: 'h3', layout: 'compact', pictures: false, sound: false, voice: true };
    const storefront = await serveStorefront(sampleRoutine(), { blocks: [settings] });
    await page.goto(storefront.articleUrl);
    const routine = page.locator('unwind-player');
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

  it.each(['player.js', 'player-messages-en.json'])(
    'says if %s couldn’t load, stays readable, and loads on the next try',
    async (name) => {
      const { page, expectErrors, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE);
      const file = new RegExp(`/${name}`);
      await page.route(file, (route) => route.abort());
      await page.getByRole('button', { name: START }).click();
      await page.getByText('The player couldn’t load').waitFor();
      expect(await state(page)).toBe('idle');
      await expectErrors(name);
      await page.unroute(file);
      await page.getByRole('button', { name: START }).click();
      await onStage(page, 'title').waitFor();
      await leave();
    },
  );

  it('says that it couldn’t load, and stays readable, if markup and script have different versions', async () => {
    const storefront = await serveSteps([hold('first')]);
    const { page, leave } = await visitArticle(browser, storefront.articleUrl);
    await page.locator('template[data-template="stage"]').evaluate((template) => template.remove());
    await page.getByRole('button', { name: START }).click();
    await page.getByText('The player couldn’t load').waitFor();
    await playerIs(page, 'idle');
    expect(await page.getByText('Tuck the hips under').first().isVisible()).toBe(true);
    await leave();
    await storefront.close();
  });

  it('fits a 320-pixel phone, with the main buttons in view', async () => {
    const viewport = { width: 320, height: 568 };
    const { page, leave } = await visit(browser, { viewport });
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: START }).click();
    for (const step of [0, 1, 5]) {
      if (step > 0) await goTo(page, step);
      // The last one is intense.
      if (step === 5) await page.getByRole('button', { name: 'Start this step' }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const name of ['pain', 'next']) {
        const button = page.locator(`[data-action="${name}"]`);
        await button.waitFor();
        const box = await button.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(viewport.height);
      }
    }
    await leave();
  });
});
