/** Screenshots of the player in several widths, color schemes and text directions. */
import type { Browser, Page } from 'playwright-core';

import { visit } from '../browser/browser.ts';
import { playerIs } from './player.ts';

const WIDTHS = [320, 768, 1280];
const LANGUAGES = { ltr: '', rtl: '/ar' };
const PSOAS_RESET = '/blogs/release/gentle-psoas-reset';

/** Calls `shoot` for each, with names such as `player-paused-320-dark-rtl`. */
export async function shootPlayer(
  browser: Browser,
  storeUrl: string,
  shoot: (page: Page, name: string) => Promise<unknown>,
): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [direction, root] of Object.entries(LANGUAGES)) {
        const { page, context } = await visit(browser, { viewport: { width, height: Math.max(width * 0.7, 640) } });
        await page.emulateMedia({ colorScheme, reducedMotion: 'no-preference' });
        await page.clock.install();
        await page.goto(storeUrl + root + PSOAS_RESET);
        await shootStates(page, (state) => shoot(page, `player-${state}-${width}-${colorScheme}-${direction}`));
        await context.close();
      }
    }
  }
}

async function shootStates(page: Page, shoot: (state: string) => Promise<unknown>): Promise<void> {
  const press = (action: string) => page.locator(`[data-action="${action}"]`).click();
  await page.locator('unwind-player').evaluate((player) => player.scrollIntoView());
  await shoot('idle');
  await press('start');
  await playerIs(page, 'get-ready');
  await shoot('ready');
  await page.clock.runFor(7000);
  await playerIs(page, 'playing');
  await shoot('playing');
  await press('toggle');
  await playerIs(page, 'paused');
  await shoot('paused');
  await press('pain');
  await page.locator('dialog[open]').waitFor();
  await shoot('hurt');
  await page.locator('dialog[open] button[value="end"]').click();
  await playerIs(page, 'finished');
  await shoot('complete');
}
