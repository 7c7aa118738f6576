/** The routine player on an article, as a reader uses it. */
import type { Browser, Locator, Page } from 'playwright-core';

import { visit, type Visitor, type VisitOptions } from './browser.ts';

/** A visit to an article of `serveStorefront`: what the player tells the shop and the app has nowhere to go there. */
export async function visitArticle(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  for (const address of ['**/__devstore/analytics', '**/apps/unwind/completed']) {
    await visitor.context.route(address, (route) => route.fulfill({ status: 204 }));
  }
  await visitor.page.goto(url);
  return visitor;
}

export async function startRoutine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the routine' }).click();
}

/** Waits until the player is in a state, by its `data-state`. */
export async function playerIs(page: Page, state: string): Promise<void> {
  await page.locator(`routine-player[data-state="${state}"]`).waitFor();
}

/** The player's state, once it is past loading. */
export async function settled(page: Page): Promise<string> {
  await page.locator('routine-player:not([data-state="idle"], [data-state="loading"])').waitFor();
  return state(page);
}

export async function state(page: Page): Promise<string> {
  return (await page.locator('routine-player').getAttribute('data-state')) ?? '';
}

/** Answers a question of the player by keyboard, with its first button. */
export async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // Gone, not only closed: a dialog has closed a moment before the player hears of it.
  await page.locator('dialog[data-care]').waitFor({ state: 'detached' });
}

/** Leaves out one step after the other, by keyboard, until the player has reached its end. */
export async function skipToTheEnd(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await settled(page)) === 'complete') return;
    if (await page.locator('dialog[open]').isVisible()) await goOn(page);
    else await page.keyboard.press('ArrowRight');
  }
  throw new Error('The routine has no end.');
}

/** A part of what is shown while a routine is played, by its `data-part`. */
export function onStage(page: Page, name: string): Locator {
  return page.locator(`.unwind-stage [data-part="${name}"]`);
}

/** Goes to a step, by its place, from the list on the stage. */
export async function goTo(page: Page, place: number): Promise<void> {
  const list = page.locator('details', { has: page.locator('[data-action="go-to"]') });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await page.locator('[data-action="go-to"]').nth(place).click();
}
