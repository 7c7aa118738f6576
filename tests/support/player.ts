/** The routine player on an article, as a reader uses it. */
import type { Browser, Page } from 'playwright-core';

import { visit, type Visitor, type VisitOptions } from './browser.ts';

/** A visit to an article of `serveStorefront`: what the player tells the shop's analytics has nowhere to go there. */
export async function visitArticle(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  await visitor.context.route('**/__devstore/analytics', (route) => route.fulfill({ status: 204 }));
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
