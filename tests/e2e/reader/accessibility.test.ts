/** Runs axe on the routine and the Brief in every state: in English and Arabic, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Step } from '../../../app/routine/contract.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { playerIs, visitArticle } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { shopRoutine, VIDEO_FILE } from '../../support/storefront/shop-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

// Axe waits by timers, which would stand still with the page's clock.
const AXE = `{
  const { setTimeout } = window.realTimers;
  ${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}
}`;

/** Reaches every state within a minute: two sides, one side, an intense phase. */
function routineWithEveryState() {
  const sample = sampleRoutine();
  const [prep, align] = sample.phases;
  const [opener] = prep?.steps ?? [];
  const [pull] = align?.steps ?? [];
  if (!prep || !align || !opener || !pull) throw new Error('The sample is missing a step.');
  const hold: Step['dose'] = { kind: 'hold', min: 10, max: 20, beginner: 5, per: '' };
  const first: Step = { ...opener, dose: hold, media: null };
  return {
    ...sample,
    phases: [
      { ...prep, steps: [first, { ...pull, id: 'one-side', dose: { ...hold, max: null }, restAfter: 10 }] },
      { ...align, steps: [{ ...first, id: 'deep', intensity: 'intense' as const }] },
    ],
  };
}

describe.each([
  { language: 'English', root: '', lang: 'en', dir: 'ltr', colorScheme: 'light' as const },
  { language: 'English', root: '', lang: 'en', dir: 'ltr', colorScheme: 'dark' as const },
  { language: 'Arabic', root: '/ar', lang: 'ar', dir: 'rtl', colorScheme: 'light' as const },
])('axe finds no violations: $language, $colorScheme', ({ root, lang, dir, colorScheme }) => {
  let shop: Storefront;
  let visitor: Awaited<ReturnType<typeof visitArticle>>;
  let page: Page;
  beforeAll(async () => {
    shop = await serveStorefront(routineWithEveryState());
    const { pathname } = new URL(shop.articleUrl);
    visitor = await visitArticle(browser, shop.context.storeUrl + root + pathname);
    page = visitor.page;
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Object.assign(window, { realTimers: { setTimeout: setTimeout.bind(window) } }));
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.addScriptTag({ content: AXE });
  });
  afterAll(async () => {
    await visitor.leave();
    await shop.close();
  });
  const press = (action: string) => page.locator(`[data-action="${action}"]`).click();
  const answer = (value: string) => page.locator(`dialog[open] button[value="${value}"]`).click();

  it('while idle, and with every box checked', async () => {
    await playerIs(page, 'idle');
    const player = page.locator('unwind-player');
    expect([await player.getAttribute('lang'), await player.getAttribute('dir')]).toEqual([lang, dir]);
    await expectNoViolations(page);
    for (const summary of await page.locator('.unwind summary:visible').all()) await summary.click();
    for (const box of await page.locator('.unwind-checks input').all()) await box.check();
    await expectNoViolations(page);
  });

  it('while asking about red flags', async () => {
    await press('start');
    await page.locator('dialog[open]').waitFor();
    await expectNoViolations(page);
    await answer('go');
  });

  it('while getting ready, and with every panel open', async () => {
    await playerIs(page, 'get-ready');
    await expectNoViolations(page);
    for (const summary of await page.locator('.unwind-stage summary:visible').all()) await summary.click();
    await expectNoViolations(page);
  });

  it('while playing, before and after the minimum of a range', async () => {
    await page.clock.runFor(6000);
    await playerIs(page, 'playing');
    await expectNoViolations(page);
    await page.clock.runFor(12_000);
    await playerIs(page, 'playing');
    await expectNoViolations(page);
  });

  it('while paused', async () => {
    await press('toggle');
    await playerIs(page, 'paused');
    await expectNoViolations(page);
    await press('toggle');
  });

  it('while switching sides', async () => {
    await page.clock.runFor(8000);
    await playerIs(page, 'switch-sides');
    await expectNoViolations(page);
  });

  it('while asking which side', async () => {
    await press('skip');
    await playerIs(page, 'choose-side');
    await expectNoViolations(page);
    await answer('left');
  });

  it('while warning of an intense step, and while resting before it', async () => {
    await press('skip');
    await page.locator('dialog[open]').waitFor();
    await expectNoViolations(page);
    await answer('go');
    await playerIs(page, 'rest');
    await expectNoViolations(page);
  });

  it('while asking about pain', async () => {
    await press('pain');
    await playerIs(page, 'pain');
    await page.locator('dialog[open]').waitFor();
    await expectNoViolations(page);
    await answer('skip');
  });

  it('when finished', async () => {
    await playerIs(page, 'finished');
    await page.locator('h3:focus').waitFor();
    await expectNoViolations(page);
  });
});

describe.each([
  { root: '', colorScheme: 'light' as const },
  { root: '', colorScheme: 'dark' as const },
  { root: '/ar', colorScheme: 'light' as const },
])('axe finds no violations in images, videos and products: $root $colorScheme', ({ root, colorScheme }) => {
  it('before and after adding to the cart, and after an error', async () => {
    const shop = await serveStorefront(shopRoutine());
    shop.context.state.files.push(structuredClone(VIDEO_FILE));
    const { pathname } = new URL(shop.articleUrl);
    const { page, expectErrors, leave } = await visitArticle(browser, shop.context.storeUrl + root + pathname);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Object.assign(window, { realTimers: { setTimeout: setTimeout.bind(window) } }));
    await page.addScriptTag({ content: AXE });
    await expectNoViolations(page);
    const buttons = page.locator('.unwind-buy button');
    await buttons.first().click();
    await page.locator('[data-part="cart-status"] a').waitFor();
    shop.context.state.products = [];
    await buttons.nth(1).click();
    await page.locator('[data-part="cart-status"].unwind-error').waitFor();
    await expectErrors('status of 404');
    await expectNoViolations(page);
    await leave();
    await shop.close();
  });
});

interface AxeWindow {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** Runs all of axe's rules, including best practices, on the app's part of the page. */
async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes } = await page.evaluate(() => {
    const { axe } = window as unknown as AxeWindow;
    return axe.run({ include: ['.unwind'] }, { resultTypes: ['violations'] });
  });
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
