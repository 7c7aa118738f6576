/** axe over the routine and the Brief in each state that a reader meets, in English and in Arabic, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Step } from '../../app/routine/contract.ts';
import { launchBrowser } from '../support/browser.ts';
import { playerIs, visitArticle } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A routine that passes through every state within a minute: both sides of a hold, one side, a phase that is intense. */
function everyState() {
  const sample = sampleRoutine();
  const [prep, align] = sample.phases;
  const [opener] = prep?.steps ?? [];
  const [pull] = align?.steps ?? [];
  if (!prep || !align || !opener || !pull) throw new Error('The sample lacks a step.');
  const hold: Step['dose'] = { kind: 'hold', min: 10, max: 20, beginner: 5, per: '' };
  const first: Step = { ...opener, dose: hold, media: null };
  return {
    ...sample,
    phases: [
      { ...prep, steps: [first, { ...pull, id: 'one-side', dose: { ...hold, max: null } }] },
      { ...align, steps: [{ ...first, id: 'deep', intensity: 'intense' as const }] },
    ],
  };
}

describe.each([
  { language: 'English', root: '', lang: 'en', dir: 'ltr', colorScheme: 'light' as const },
  { language: 'English', root: '', lang: 'en', dir: 'ltr', colorScheme: 'dark' as const },
  { language: 'Arabic', root: '/ar', lang: 'ar', dir: 'rtl', colorScheme: 'light' as const },
])('in $language, $colorScheme, axe finds nothing amiss', ({ root, lang, dir, colorScheme }) => {
  let browser: Browser;
  let shop: Storefront;
  let visitor: Awaited<ReturnType<typeof visitArticle>>;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    shop = await serveStorefront(everyState());
    const { pathname } = new URL(shop.articleUrl);
    visitor = await visitArticle(browser, shop.context.storeUrl + root + pathname);
    page = visitor.page;
    await page.emulateMedia({ colorScheme });
    await page.clock.install();
    await page.addScriptTag({ content: AXE });
  });
  afterAll(async () => {
    await visitor.leave();
    await shop.close();
    await browser.close();
  });
  const press = (action: string) => page.locator(`[data-action="${action}"]`).click();
  const answer = (value: string) => page.locator(`dialog[open] button[value="${value}"]`).click();

  it('while idle, also with every box ticked', async () => {
    await playerIs(page, 'idle');
    const player = page.locator('routine-player');
    expect([await player.getAttribute('lang'), await player.getAttribute('dir')]).toEqual([lang, dir]);
    await expectNothingAmiss(page);
    for (const summary of await page.locator('.unwind summary:visible').all()) await summary.click();
    for (const box of await page.locator('.unwind-checks input').all()) await box.check();
    await expectNothingAmiss(page);
  });

  it('while it asks about red flags', async () => {
    await press('start');
    await page.locator('dialog[open]').waitFor();
    await expectNothingAmiss(page);
    await answer('go');
  });

  it('while getting ready, also with every panel open', async () => {
    await playerIs(page, 'ready');
    await expectNothingAmiss(page);
    for (const summary of await page.locator('.unwind-stage summary:visible').all()) await summary.click();
    await expectNothingAmiss(page);
  });

  it('while playing, and beyond the lower end of a range', async () => {
    await page.clock.runFor(6000);
    await playerIs(page, 'playing');
    await expectNothingAmiss(page);
    await page.clock.runFor(12_000);
    await playerIs(page, 'playing');
    await expectNothingAmiss(page);
  });

  it('while paused', async () => {
    await press('toggle');
    await playerIs(page, 'paused');
    await expectNothingAmiss(page);
    await press('toggle');
  });

  it('while changing sides', async () => {
    await page.clock.runFor(8000);
    await playerIs(page, 'switch');
    await expectNothingAmiss(page);
  });

  it('while it asks which side', async () => {
    await press('skip');
    await playerIs(page, 'choose');
    await expectNothingAmiss(page);
    await answer('left');
  });

  it('while it warns of an intense step, and while resting before it', async () => {
    await press('skip');
    await page.locator('dialog[open]').waitFor();
    await expectNothingAmiss(page);
    await answer('go');
    await playerIs(page, 'rest');
    await expectNothingAmiss(page);
  });

  it('while hurt', async () => {
    await press('hurt');
    await playerIs(page, 'hurt');
    await page.locator('dialog[open]').waitFor();
    await expectNothingAmiss(page);
    await answer('skip');
  });

  it('when complete', async () => {
    await playerIs(page, 'complete');
    await page.locator('h3:focus').waitFor();
    await expectNothingAmiss(page);
  });
});

interface AxeWindow {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** Every rule of axe, its best practices too, over all that is ours on the page. */
async function expectNothingAmiss(page: Page): Promise<void> {
  const { violations, passes } = await page.evaluate(() => {
    const { axe } = window as unknown as AxeWindow;
    return axe.run({ include: ['.unwind'] }, { resultTypes: ['violations'] });
  });
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
