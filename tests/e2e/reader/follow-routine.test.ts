/** Following a routine: with buttons, with the keyboard, and over time. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { dialogGone, goOn, goTo, onStage, settled, state } from '../../support/player/player.ts';

const START = 'Start routine';
const RESUME_RUN = 'Resume routine';

describe('following the routine', () => {
  it('works with the keyboard alone: both sides of each step, and every question', async () => {
    const { page, leave } = await visit(browser);
    // Time doesn't go on by itself while a busy machine looks at the page.
    await page.clock.install();
    await page.goto(storeUrl + ARTICLE);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: START }).focus();
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    const questions: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      const state = await settled(page);
      if (state === 'finished') break;
      const dialog = page.locator('dialog[open]');
      if (await dialog.isVisible()) {
        questions.push(await dialog.getByRole('heading').innerText());
        await goOn(page);
        continue;
      }
      if (state === 'playing') seen.push(`${await title(page)} ${await onStage(page, 'side').innerText()}`.trim());
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual([
      ...bothSides('Quad and hip-flexor opener'),
      ...bothSides('Pigeon'),
      'Groin stretch at the wall',
      ...bothSides('Hamstring stretch, quads active'),
      ...bothSides('Psoas'),
      ...bothSides('Iliacus'),
      ...bothSides('QL (quadratus lumborum)'),
      ...bothSides('Glute medius'),
      'Inner-thigh press',
      'Arm-resisted knee pull Left side',
    ]);
    expect(questions).toEqual(['This step is intense', 'Which side?']);
    const end = page.getByRole('heading', { name: 'You’ve finished the routine' });
    await end.waitFor();
    expect(await end.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await leave();
  });

  it('keeps time: get ready, hold, switch sides, hold as long; pauses, and adds or removes ten seconds', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    expect(await state(page)).toBe('get-ready');
    await page.clock.runFor(5_000);
    expect(await state(page)).toBe('playing');
    await page.clock.runFor(10_000);
    expect(await clock(page)).toBe('0:50');

    await page.keyboard.press('Space');
    expect(await state(page)).toBe('paused');
    await page.clock.runFor(20_000);
    expect(await clock(page)).toBe('0:50');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    expect(await clock(page)).toBe('1:00');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await clock(page)).toBe('0:40');

    await page.clock.runFor(40_000);
    expect(await state(page)).toBe('switch-sides');
    await page.clock.runFor(5_000);
    expect(await onStage(page, 'side').innerText()).toBe('Second side');
    // As long as the first side, which was shortened.
    expect(await clock(page)).toBe('0:50');
    await page.keyboard.press('ArrowLeft');
    expect(await onStage(page, 'side').innerText()).toBe('First side');
    await leave();
  });

  it('stops at once when it hurts, and continues only when told to', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Stop at once if anything feels sharp').waitFor();
    expect(await dialog.getByRole('link', { name: 'Book a visit' }).isVisible()).toBe(true);
    expect(await state(page)).toBe('pain');
    await page.clock.runFor(300_000);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    expect(await title(page)).toBe('Pigeon');

    await dialog.getByRole('button', { name: 'Skip step and continue' }).click();
    await dialogGone(page);
    expect(await title(page)).toBe('Groin stretch at the wall');
    await page.keyboard.press('h');
    await dialog.getByRole('button', { name: 'End routine' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    expect(await state(page)).toBe('finished');
    await page.getByRole('button', { name: 'Back to the routine' }).click();
    expect(await page.getByRole('button', { name: START }).isVisible()).toBe(true);
    await leave();
  });

  it('aligns “Start over” with the other options on a phone', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    await startAt(page, 'Pigeon');
    await page.reload();
    await page.getByRole('button', { name: RESUME_RUN }).waitFor();
    const startOver = await page.getByText('Start over').boundingBox();
    const beginner = await page.locator('.unwind-start .unwind-check').boundingBox();
    expect(startOver?.x).toBeCloseTo(beginner?.x ?? 0, 0);
    await leave();
  });

  it('resumes after a reload with one tap, where it was, for a day', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    expect(await clock(page)).toBe('0:50');
    await page.reload();
    await page.getByRole('button', { name: RESUME_RUN }).click();
    await onStage(page, 'title').waitFor();
    expect([await title(page), await state(page), await clock(page)]).toEqual(['Pigeon', 'playing', '0:50']);
    await page.clock.runFor(10_000);
    expect(await clock(page)).toBe('0:40');

    await page.keyboard.press('Escape');
    await page.locator('unwind-player[data-state="idle"]').waitFor();
    const resume = page.getByRole('button', { name: RESUME_RUN });
    expect(await resume.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.clock.runFor(25 * 60 * 60 * 1000);
    await page.reload();
    await page.getByRole('button', { name: START }).waitFor();
    expect(await resume.isVisible()).toBe(false);
    await leave();
  });

  it('switches to the beginner amounts during a run, and back', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Psoas');
    await page.getByRole('button', { name: 'Start this step' }).click();
    await dialogGone(page);
    await page.clock.runFor(5_000);
    expect([await clock(page), await onStage(page, 'amount').innerText()]).toEqual(['2:00', '2 minutes each side']);
    await onStage(page, 'level').check();
    expect([await clock(page), await onStage(page, 'amount').innerText()]).toEqual(['1:00', '1 minute each side']);
    await onStage(page, 'level').uncheck();
    expect(await clock(page)).toBe('2:00');
    await leave();
  });
});

/** Opens the article with a fake clock, starts the routine, and goes to a step from the list. */
async function startAt(page: Page, step: string): Promise<void> {
  await page.clock.install();
  await page.goto(storeUrl + ARTICLE);
  await page.getByRole('button', { name: START }).click();
  await onStage(page, 'title').waitFor();
  // From here on, only the test advances time.
  await page.clock.pauseAt(Date.now() + 60_000);
  const titles = await page.locator('[data-step] [data-part="step-title"]').allTextContents();
  await goTo(page, titles.indexOf(step));
  await onStage(page, 'title').focus();
}

function title(page: Page): Promise<string> {
  return onStage(page, 'title').innerText();
}

function clock(page: Page): Promise<string> {
  return onStage(page, 'clock').innerText();
}

function bothSides(step: string): string[] {
  return [`${step} First side`, `${step} Second side`];
}
