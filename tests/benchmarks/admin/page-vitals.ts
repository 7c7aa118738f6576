/** LCP, CLS and INP of an admin page. */
import type { Page } from 'playwright-core';

import { openInAdmin } from '../../support/browser/pages.ts';
import { readVitals, recordVitals } from './vitals.ts';

/** Keys pressed to move through the page, as INP needs interactions. */
const TABS = 15;

/** How long to watch the page before it's used. */
const WATCH_MS = 3000;

/** @returns LCP and INP in milliseconds. LCP counts from the frame's navigation. */
export async function pageVitals(page: Page, storeUrl: string, path: string) {
  await recordVitals(page);
  const app = await openInAdmin(page, storeUrl, path);
  // eslint-disable-next-line no-restricted-syntax -- what happens in this time is measured
  await page.waitForTimeout(WATCH_MS);
  const { lcp } = await readVitals(page);
  await app.locator('body').click({ position: { x: 2, y: 2 } });
  for (let press = 0; press < TABS; press += 1) await page.keyboard.press('Tab');
  const field = app.getByRole('textbox').and(app.locator(':not([readonly])')).first();
  if (await field.isVisible()) {
    await field.focus();
    await page.keyboard.type('abc', { delay: 100 });
  }
  const { cls, events } = await readVitals(page);
  const interactions = events.filter(({ interaction }) => interaction > 0);
  return { lcp, cls, inp: Math.max(0, ...interactions.map(({ duration }) => duration)) };
}
