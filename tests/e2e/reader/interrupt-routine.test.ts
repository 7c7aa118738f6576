/** Interruptions of a routine: another player, another page, a hidden page, a clock change. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import type { Step } from '../../../app/routine/contract.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { eventsOf, recordEvents } from '../../support/player/events.ts';
import { hold, holdDose, serveSteps } from '../../support/player/holds.ts';
import { playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import type { Storefront } from '../../support/storefront/storefront.ts';

const RESUME_RUN = 'Resume routine';
const MINUTE = 60_000;

describe('an interrupted routine', () => {
  let shop: Storefront;
  afterEach(() => shop.close());

  async function open(steps: Step[], blocks: Record<string, unknown>[] = [{}]) {
    shop = await serveSteps(steps, blocks);
    const visitor = await visitArticle(browser, shop.articleUrl);
    await recordEvents(visitor.page);
    return visitor;
  }

  it('pauses a hold that waits for its next spot when another player starts', async () => {
    const spots = hold('first', { dose: { ...holdDose(10), per: 'tender spot' } });
    const { page, leave } = await open([spots], [{}, {}]);
    const [first, second] = players(page);
    await page.clock.install();
    await first.locator('[data-action="start"]').click();
    await first.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(20_000);
    await first.getByRole('button', { name: 'Repeat' }).waitFor();
    await second.locator('[data-action="start"]').click();
    await second.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await first.getAttribute('data-state')).toBe('paused');
    await leave();
  });

  it.each([
    ['an hour', 3_600_000],
    ['a minute and a half', 90_000],
    ['a day', 86_400_000],
    ['three seconds', 3_000],
  ])('pauses where it was if the clock is set forward by %s', async (_, jump) => {
    const { page, leave } = await open([hold('first'), hold('second')]);
    await page.locator('[data-action="start"]').click();
    await playerIs(page, 'get-ready');
    await setClockForward(page, jump);
    await playerIs(page, 'paused');
    expect(await page.locator('[data-part="title"]').innerText()).toBe('first');
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await playerIs(page, 'get-ready');
    expect(await page.locator('[data-part="title"]').innerText()).toBe('first');
    await leave();
  });

  it('ignores a small correction of the clock', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.locator('[data-action="start"]').click();
    await playerIs(page, 'get-ready');
    await setClockForward(page, 1000);
    await playerIs(page, 'playing');
    await leave();
  });

  it('keeps the screen on only while it plays', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.evaluate(() => {
      const locks = new Set<object>();
      const request = async () => {
        const lock = { released: false, release: () => Promise.resolve((lock.released = locks.delete(lock))) };
        locks.add(lock);
        return lock;
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
      Object.assign(window, { locks });
    });
    const locks = () => page.evaluate(() => (window as unknown as { locks: Set<object> }).locks.size);
    await page.locator('[data-action="start"]').click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    expect(await locks()).toBe(0);
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(locks).toBe(1);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await locks()).toBe(0);
    await leave();
  });

  it('pauses when another player starts or resumes, each with its own progress', async () => {
    const { page, leave } = await open([hold('first'), hold('second')], [{}, {}]);
    const [first, second] = players(page);
    for (const player of [first, second]) {
      await player.locator('[data-action="start"]').click();
      await player.getByRole('button', { name: 'Pause' }).waitFor();
    }
    expect(await first.getAttribute('data-state')).toBe('paused');
    for (let presses = 0; presses < 2; presses += 1) await first.locator('[data-action="next"]').click();
    expect(await first.locator('[data-part="title"]').innerText()).toBe('second');
    expect(await second.locator('[data-part="title"]').innerText()).toBe('first');
    expect(await second.getAttribute('data-state')).toBe('paused');
    await second.getByRole('button', { name: 'Resume', exact: true }).click();
    expect(await first.getAttribute('data-state')).toBe('paused');
    expect(await second.getAttribute('data-state')).toBe('get-ready');
    await leave();
  });

  it('ends a 15-minute hold on time in a hidden page', async () => {
    const { page, leave } = await open([hold('first', { dose: holdDose(900) })]);
    await page.evaluate(() => {
      // Without a worker, the player uses the page's timers, which the test controls.
      Object.assign(window, { Worker: undefined });
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    await page.clock.install();
    await startRoutine(page);
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(16 * MINUTE);
    expect(await eventsOf(page)).toEqual(['start', 'step first', 'complete']);
    await leave();
  });

  it('pauses while the reader is on another page', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.clock.install();
    await startRoutine(page);
    await playerIs(page, 'get-ready');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.clock.runFor(MINUTE);
    await playerIs(page, 'paused');
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await playerIs(page, 'get-ready');
    await leave();
  });

  it('continues a hold when the device’s clock is set back', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.clock.install();
    await startRoutine(page);
    await playerIs(page, 'get-ready');
    await page.clock.runFor(15_000);
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - 3_600_000;
    });
    await page.clock.runFor(MINUTE);
    await playerIs(page, 'finished');
    await leave();
  });

  it('resumes a saved run whose time isn’t a number', async () => {
    const { page, leave } = await open([hold('first')]);
    await startRoutine(page);
    await playerIs(page, 'get-ready');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: RESUME_RUN }).waitFor();
    await page.evaluate(() => {
      const [key = ''] = Object.keys(localStorage).filter((each) => each.startsWith('unwind:run:'));
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? ''), played: 'long' }));
    });
    await page.getByRole('button', { name: RESUME_RUN }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    for (let presses = 0; presses < 2; presses += 1) await page.locator('[data-action="next"]').click();
    await page.getByText('1 minute', { exact: true }).waitFor();
    await leave();
  });
});

function players(page: Page) {
  return [page.locator('unwind-player').first(), page.locator('unwind-player').last()] as const;
}

/** Sets the device's clock forward, while the page keeps running. */
async function setClockForward(page: Page, ms: number): Promise<void> {
  await page.evaluate((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, ms);
}
