import type { Page } from 'playwright-core';

const RATE = 4;

/** Slows down the page's CPU, also for the app's frame, which shares its process. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
}
