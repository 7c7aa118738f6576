/** The events that players dispatch. */
import type { Page } from 'playwright-core';

/** Records the players' events from now on. */
export async function recordEvents(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.events = '';
    for (const type of ['start', 'step', 'pause', 'resume', 'skip', 'pain', 'exit', 'complete']) {
      document.addEventListener(`unwind:${type}`, (event) => {
        const { stepId, side } = (event as CustomEvent<{ stepId?: string; side?: string | null }>).detail;
        document.documentElement.dataset.events += `${[type, stepId, side].filter(Boolean).join(' ')},`;
      });
    }
  });
}

/** The recorded events: type, step, and side if the step has one. */
export async function eventsOf(page: Page): Promise<string[]> {
  return ((await page.locator('html').getAttribute('data-events')) ?? '').split(',').filter(Boolean);
}
