/** The routine player on an article, as readers use it. */
import type { Browser, Locator, Page } from 'playwright-core';

import { visit, type Visitor, type VisitOptions } from '../browser/browser.ts';

const REPORTER = /\/reporter\.js/;

/** Visits an article of `serveStorefront`. There's no app, so its requests are fulfilled here. */
export async function visitArticle(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  for (const address of ['**/__devstore/analytics', '**/apps/unwind/completed', '**/apps/unwind/events']) {
    await visitor.context.route(address, (route) => route.fulfill({ status: 204 }));
  }
  await visitor.page.goto(url);
  return visitor;
}

/** Opens a page, and waits until what readers do there is reported. */
export async function openWithReporter(page: Page, url: string): Promise<void> {
  const loaded = page.waitForResponse(REPORTER);
  await page.goto(url);
  // Once it has run, which may be after it has loaded.
  await page.evaluate(`import(${JSON.stringify((await loaded).url())}).then(() => undefined)`);
}

/** Waits until the script has loaded that reports what readers do. It comes after everything else. */
export async function reporterLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/reporter.js')),
  );
}

export async function startRoutine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start routine' }).click();
}

/** Waits until the player is in a state (`data-state`). */
export async function playerIs(page: Page, state: string): Promise<void> {
  await page.locator(`unwind-player[data-state="${state}"]`).waitFor();
}

/** The player's state once it has loaded. */
export async function settled(page: Page): Promise<string> {
  await page.locator('unwind-player:not([data-state="idle"], [data-state="loading"])').waitFor();
  return state(page);
}

export async function state(page: Page): Promise<string> {
  return (await page.locator('unwind-player').getAttribute('data-state')) ?? '';
}

/** Answers the player's question with its first button, by keyboard. */
export async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialogGone(page);
}

/** Waits until the player has handled an answer: it removes the dialog after the browser has closed it. */
export async function dialogGone(page: Page): Promise<void> {
  await page.locator('dialog[data-dialog]').waitFor({ state: 'detached' });
}

/** Skips all steps by keyboard until the player finishes. */
export async function skipToTheEnd(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await settled(page)) === 'finished') return;
    if (await page.locator('dialog[open]').isVisible()) await goOn(page);
    else await page.keyboard.press('ArrowRight');
  }
  throw new Error('The routine didn’t end.');
}

/** A part of the stage, by its `data-part`. */
export function onStage(page: Page, name: string): Locator {
  return page.locator(`.unwind-stage [data-part="${name}"]`);
}

/** Goes to a step by its index in the stage's list. */
export async function goTo(page: Page, index: number): Promise<void> {
  const list = page.locator('details', { has: page.locator('[data-action="go-to"]') });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await page.locator('[data-action="go-to"]').nth(index).click();
}
