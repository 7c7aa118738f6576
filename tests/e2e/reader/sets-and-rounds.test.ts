/** Sets, rounds and rests, counted reps and breaths, as readers see and play them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Routine, SINGLE_SET, type Step } from '../../../app/routine/contract.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { hold, holdDose } from '../../support/player/holds.ts';
import { onStage, startRoutine, state, visitArticle } from '../../support/player/player.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

const amount = { max: null, beginner: null, per: '' };

/** Squats in sets, then two rounds of presses and breaths, then a stretch. */
function circuit(beginner: number | null = null): Routine {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  if (!phase) throw new Error('The sample has no phase.');
  const step = (id: string, more: Partial<Step>) => hold(id, { sets: SINGLE_SET, ...more });
  return {
    ...routine,
    phases: [
      {
        ...phase,
        steps: [
          step('Squat', {
            ...{
              dose: { kind: 'reps', ...amount, min: 2, max: 3, beginner },
              sets: { min: 2, max: 3, rest: 30 },
              restAfter: 20,
            },
          }),
        ],
      },
      {
        ...{ ...phase, id: 'circuit', title: 'Circuit', rounds: 2, restBetweenRounds: 60 },
        steps: [
          step('Press', { dose: { kind: 'reps', ...amount, min: 5 } }),
          step('Breathe', { dose: { kind: 'breaths', ...amount, min: 3 }, breath: { cue: '', inhale: 4, exhale: 6 } }),
        ],
      },
      { ...phase, id: 'end', title: 'End', steps: [step('Stretch', { dose: holdDose(30) })] },
    ],
  };
}

describe('sets and rounds', () => {
  let shop: Storefront;
  beforeAll(async () => {
    shop = await serveStorefront(circuit());
  });
  afterAll(async () => {
    await shop.close();
  });

  it('are on the page before the start, with the duration', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.getByText('2–3 sets of 2–3 reps', { exact: true }).waitFor();
    await page.getByText('Rest between sets: 30 seconds · Then rest: 20 seconds').waitFor();
    expect(await page.locator('[data-phase="circuit"] > .unwind-rest').innerText()).toBe(
      '2 rounds · Rest between rounds: 1 minute',
    );
    expect((await page.locator('.unwind-facts').innerText()).replaceAll('\u00a0', ' ')).toMatch(/4–5 min$/);
    await leave();
  });

  it('are played in order, and their rests can be changed and skipped', async () => {
    const { page, leave } = await open();
    expect(await shown(page)).toEqual(['Squat', 'Set 1 of 3', 'playing']);
    await press(page, 'next');
    expect(await shown(page)).toEqual(['Next: Squat', 'Set 2 of 3', 'rest']);
    expect(await clock(page)).toBe('0:30');
    await press(page, 'more');
    expect(await clock(page)).toBe('0:40');
    await press(page, 'less');
    await press(page, 'less');
    expect(await clock(page)).toBe('0:20');
    await page.clock.runFor(20_000);
    expect(await shown(page)).toEqual(['Squat', 'Set 2 of 3', 'playing']);
    await press(page, 'next');
    expect(await shown(page)).toEqual(['Next: Squat', 'Set 3 of 3 · optional', 'rest']);

    await page.getByRole('button', { name: 'Skip optional sets' }).click();
    expect(await shown(page)).toEqual(['Next: Press', 'Round 1 of 2', 'rest']);
    expect(await clock(page)).toBe('0:20');
    await press(page, 'next');
    expect(await shown(page)).toEqual(['Press', 'Round 1 of 2', 'playing']);
    await press(page, 'next');
    expect(await shown(page)).toEqual(['Breathe', 'Round 1 of 2', 'get-ready']);
    await page.clock.runFor(5_000);
    expect([await clock(page), await hint(page)]).toEqual(['3', 'Breathe in']);
    await page.clock.runFor(14_000);
    expect([await clock(page), await hint(page)]).toEqual(['2', 'Breathe out']);
    await page.clock.runFor(16_000);
    expect(await shown(page)).toEqual(['Next: Press', 'Round 2 of 2', 'rest']);
    expect(await clock(page)).toBe('1:00');

    for (let presses = 0; presses < 4; presses += 1) await press(page, 'next');
    expect(await shown(page)).toEqual(['Stretch', '', 'get-ready']);
    await page.clock.runFor(35_000);
    await page.getByRole('heading', { name: 'You’ve finished the routine' }).waitFor();
    expect(await page.locator('[data-part="steps-done"]').innerText()).toBe('4 of 4');
    await leave();
  });

  it('go back across a rest to the set before it', async () => {
    const { page, leave } = await open();
    await press(page, 'next');
    await press(page, 'back');
    expect(await shown(page)).toEqual(['Squat', 'Set 1 of 3', 'playing']);
    await leave();
  });

  it('have reps that are counted by tapping or by keyboard, and can be paused', async () => {
    const { page, leave } = await open();
    const tap = page.getByRole('button', { name: 'Count a rep' });
    expect([await clock(page), await hint(page)]).toEqual(['2–3×', 'Tap to count your reps']);
    // It covers the ring.
    const ring = await page.locator('.unwind-dial').boundingBox();
    expect(await tap.boundingBox()).toEqual(ring);
    await tap.click();
    expect(await clock(page)).toBe('1/2–3');
    expect(await onStage(page, 'announcement').innerText()).toBe('1');
    await onStage(page, 'title').focus();
    await page.keyboard.press('Enter');
    expect([await clock(page), await hint(page)]).toEqual(['2/2–3', 'Enough. Up to 3 is fine']);
    await page.keyboard.press('Space');
    expect(await state(page)).toBe('paused');
    expect(await tap.isDisabled()).toBe(true);
    await page.keyboard.press('Space');
    await tap.focus();
    await page.keyboard.press('Space');
    // The last one moves on.
    expect(await shown(page)).toEqual(['Next: Squat', 'Set 2 of 3', 'rest']);
    await leave();
  });

  it('are as few as beginners do, where the reader is one', async () => {
    const forBeginners = await serveStorefront(circuit(1));
    const { page, leave } = await visitArticle(browser, forBeginners.articleUrl);
    const dose = page.locator('[data-step="Squat"] [data-part="dose"]');
    expect(await dose.innerText()).toBe('2–3 sets of 2–3 reps (1 rep if you’re new to this)');
    await page.getByLabel('I’m new to this. Use shorter times').check();
    // Generated content isn't part of the text.
    expect(await dose.innerText()).toBe(' of 1 rep');
    const sets = dose.locator('[data-beginner-sets]');
    expect(await sets.evaluate((each) => getComputedStyle(each, '::after').content)).toBe('"2 sets"');
    await startRoutine(page);
    expect(await shown(page)).toEqual(['Squat', 'Set 1 of 2', 'playing']);
    expect(await onStage(page, 'amount').innerText()).toBe('2 sets of 1 rep');
    await onStage(page, 'level').uncheck();
    expect(await onStage(page, 'amount').innerText()).toBe('2–3 sets of 2–3 reps');
    await leave();
    await forBeginners.close();
  });

  it('leave everything in its place when optional sets can be skipped', async () => {
    const { page, leave } = await open();
    const detail = async () => (await onStage(page, 'current-detail').boundingBox())?.y;
    const skip = page.getByRole('button', { name: 'Skip optional sets' });
    await press(page, 'next');
    await press(page, 'next');
    const before = await detail();
    expect(await skip.isVisible()).toBe(false);
    await press(page, 'next');
    await press(page, 'next');
    await skip.waitFor();
    expect(await detail()).toBe(before);
    await leave();
  });

  /** Starts the routine with a clock that only the test advances. */
  async function open() {
    const visitor = await visitArticle(browser, shop.articleUrl);
    const { page } = visitor;
    await page.clock.install();
    await startRoutine(page);
    await onStage(page, 'title').waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    return visitor;
  }
});

async function shown(page: Page): Promise<string[]> {
  return [await onStage(page, 'title').innerText(), await onStage(page, 'sets').innerText(), await state(page)];
}

function clock(page: Page): Promise<string> {
  return onStage(page, 'clock').innerText();
}

function hint(page: Page): Promise<string> {
  return onStage(page, 'hint').innerText();
}

function press(page: Page, action: string): Promise<void> {
  return page.locator(`.unwind-stage [data-action="${action}"]`).first().click();
}
