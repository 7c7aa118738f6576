/** What comes between a reader and the end of a routine: another player, another page, a question, a change of time. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Routine, Step } from '../../app/routine/contract.ts';
import { launchBrowser } from '../support/browser.ts';
import { playerIs, startRoutine, visitArticle } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront.ts';

const GO_ON = 'Go on where you left off';
const MINUTE = 60_000;

describe('what comes between', () => {
  let browser: Browser;
  let shop: Storefront;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(() => shop.close());
  afterAll(() => browser.close());

  async function open(steps: Step[], blocks: Record<string, unknown>[] = [{}]) {
    shop = await serveStorefront(routineOf(steps), { blocks });
    const visitor = await visitArticle(browser, shop.articleUrl);
    await noteEvents(visitor.page);
    return visitor;
  }

  it('a routine that was ended for pain goes no further behind its last view', async () => {
    const { page, leave } = await open([hold('first'), hold('second', { intensity: 'intense' })]);
    await page.clock.install();
    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'End the routine' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    await page.clock.runFor(MINUTE);
    await page.getByRole('button', { name: 'Back to the routine' }).click();
    await playerIs(page, 'idle');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await told(page)).toEqual(['start', 'step first', 'hurt first', 'leave first']);
    await leave();
  });

  it.each(['reload', 'Escape'])('who was warned and did not answer is warned again: %s', async (way) => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    const warning = page.getByRole('alertdialog', { name: 'This step is intense' });
    await warning.waitFor();
    if (way === 'reload') await page.reload();
    else await page.keyboard.press(way);
    await page.getByRole('button', { name: GO_ON }).click();
    await page.getByRole('button', { name: 'Resume' }).click();
    await warning.waitFor();
    await leave();
  });

  it('keys work once a question before the first step is answered', async () => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Start this step' }).click();
    await page.locator('[data-part="title"]:focus').waitFor();
    await page.keyboard.press('Space');
    await playerIs(page, 'paused');
    await leave();
  });

  it('a step is told once, by the side that was chosen for it', async () => {
    const condition = 'the side where tension travels down the leg';
    const { page, leave } = await open([hold('first', { side: { kind: 'one', condition } }), hold('second')]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Left' }).click();
    await playerIs(page, 'ready');
    expect(await told(page)).toEqual(['start', 'step first left']);
    await leave();
  });

  it('a hold that waits for its next spot goes on waiting where another player begins', async () => {
    const spots = hold('first', { dose: { ...dose(10), per: 'tender spot' } });
    const { page, leave } = await open([spots], [{}, {}]);
    const [first, second] = players(page);
    await page.clock.install();
    await first.locator('[data-action="start"]').click();
    await first.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(20_000);
    await first.getByRole('button', { name: 'Again' }).waitFor();
    await second.locator('[data-action="start"]').click();
    await second.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await first.getAttribute('data-state')).toBe('paused');
    await leave();
  });

  it('a player pauses where another one begins or goes on by any of its buttons, and they are kept apart', async () => {
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
    await second.getByRole('button', { name: 'Resume' }).click();
    expect(await first.getAttribute('data-state')).toBe('paused');
    expect(await second.getAttribute('data-state')).toBe('ready');
    await leave();
  });

  it('a hold of a quarter of an hour ends when it should in a page that nobody sees', async () => {
    const { page, leave } = await open([hold('first', { dose: dose(900) })]);
    await page.evaluate(() => {
      // The page's own timers then wake the player, and those the test can run.
      Object.assign(window, { Worker: undefined });
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    await page.clock.install();
    await startRoutine(page);
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(16 * MINUTE);
    expect(await told(page)).toEqual(['start', 'step first', 'complete']);
    await leave();
  });

  it('time stands still while the reader is on another page, and comes back to this one', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.clock.install();
    await startRoutine(page);
    await playerIs(page, 'ready');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.clock.runFor(MINUTE);
    await playerIs(page, 'paused');
    await page.getByRole('button', { name: 'Resume' }).click();
    await playerIs(page, 'ready');
    await leave();
  });

  it('a hold goes on from where it is when the device’s clock is set back', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.clock.install();
    await startRoutine(page);
    await playerIs(page, 'ready');
    await page.clock.runFor(15_000);
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - 3_600_000;
    });
    await page.clock.runFor(MINUTE);
    await playerIs(page, 'complete');
    await leave();
  });

  it('a run whose time was not kept as a number is gone on with all the same', async () => {
    const { page, leave } = await open([hold('first')]);
    await startRoutine(page);
    await playerIs(page, 'ready');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: GO_ON }).waitFor();
    await page.evaluate(() => {
      const [key = ''] = Object.keys(localStorage).filter((each) => each.startsWith('unwind:run:'));
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? ''), played: 'long' }));
    });
    await page.getByRole('button', { name: GO_ON }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    for (let presses = 0; presses < 2; presses += 1) await page.locator('[data-action="next"]').click();
    await page.getByText('1 minute', { exact: true }).waitFor();
    await leave();
  });

  it('a player that is moved on the page takes its question back', async () => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    await page.locator('dialog[open]').waitFor();
    await page.locator('routine-player').evaluate((player) => player.parentElement?.append(player));
    await playerIs(page, 'idle');
    expect(await page.locator('dialog').count()).toBe(0);
    await leave();
  });

  it('a page that was left instead of an answer about pain: asks again, and goes on only by the answer', async () => {
    const { page, leave } = await open([hold('first'), hold('second')]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Stop. Ease out of the position.' });
    for (const _again of [1, 2]) {
      await dialog.waitFor();
      await page.reload();
      await page.getByRole('button', { name: GO_ON }).click();
    }
    await dialog.waitFor();
    await playerIs(page, 'hurt');
    await dialog.getByRole('button', { name: 'Skip this step and go on' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.unwind-stage [data-part="title"]').innerText()).toBe('second');

    await page.reload();
    await page.getByRole('button', { name: GO_ON }).click();
    await playerIs(page, 'paused');
    expect(await dialog.count()).toBe(0);
    await leave();
  });

  it('a step that is left out by an answer: tells the page of it like any other', async () => {
    const side = { kind: 'one' as const, condition: 'the tight side' };
    const { page, leave } = await open([hold('first', { side }), hold('second', { intensity: 'intense' })]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Neither: leave this step out' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Skip this step' }).click();
    await playerIs(page, 'complete');
    expect(await told(page)).toEqual(['start', 'skip first', 'step second', 'skip second', 'complete']);
    await leave();
  });

  it('markup of another version than the script: it says that it could not be loaded, and stays readable', async () => {
    const { page, leave } = await open([hold('first')]);
    await page.locator('template[data-template="stage"]').evaluate((template) => template.remove());
    await startRoutine(page);
    await page.getByText('The player could not be loaded').waitFor();
    await playerIs(page, 'idle');
    expect(await page.getByText('Tuck the hips under').first().isVisible()).toBe(true);
    await leave();
  });
});

function routineOf(steps: Step[]): Routine {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  if (!phase) throw new Error('The sample has no phase.');
  return { ...routine, phases: [{ ...phase, steps }] };
}

/** A hold of half a minute. */
function hold(id: string, more: Partial<Step> = {}): Step {
  const [step] = sampleRoutine().phases[0]?.steps ?? [];
  if (!step) throw new Error('The sample has no step.');
  return { ...step, id, title: id, side: { kind: 'none' }, dose: dose(30), breath: null, media: null, ...more };
}

function dose(seconds: number) {
  return { kind: 'hold' as const, min: seconds, max: null, beginner: null, per: '' };
}

function players(page: Page) {
  return [page.locator('routine-player').first(), page.locator('routine-player').last()] as const;
}

/** Writes down what the players of this page tell from now on. */
async function noteEvents(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.told = '';
    for (const type of ['start', 'step', 'pause', 'resume', 'skip', 'hurt', 'leave', 'complete']) {
      document.addEventListener(`unwind:${type}`, (event) => {
        const { step, side } = (event as CustomEvent<{ step?: string; side?: string | null }>).detail;
        document.documentElement.dataset.told += `${[type, step, side].filter(Boolean).join(' ')},`;
      });
    }
  });
}

async function told(page: Page): Promise<string[]> {
  return ((await page.locator('html').getAttribute('data-told')) ?? '').split(',').filter(Boolean);
}
