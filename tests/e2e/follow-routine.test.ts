/** Following the routine on the article: by button, by keyboard, and by time. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';
import { goOn, goTo, onStage, settled, state } from '../support/player.ts';

const storeUrl = inject('storeUrl');
const START = 'Start the routine';
const GO_ON = 'Go on where you left off';

describe('following the routine on the article', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('is followed to its end with the keyboard alone, each side of each step, asked what has to be asked', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: START }).focus();
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    const asked: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      const state = await settled(page);
      if (state === 'complete') break;
      const dialog = page.locator('dialog[open]');
      if (await dialog.isVisible()) {
        asked.push(await dialog.getByRole('heading').innerText());
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
    expect(asked).toEqual(['This step is intense', 'Which side?']);
    const end = page.getByRole('heading', { name: 'You have reached the end' });
    await end.waitFor();
    expect(await end.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await leave();
  });

  it('keeps time: get ready, hold, switch, the same hold; a pause that pauses, and ten seconds more or less', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    expect(await state(page)).toBe('ready');
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
    expect(await state(page)).toBe('switch');
    await page.clock.runFor(5_000);
    expect(await onStage(page, 'side').innerText()).toBe('Second side');
    // As long as the first side, which was made shorter.
    expect(await clock(page)).toBe('0:50');
    await page.keyboard.press('ArrowLeft');
    expect(await onStage(page, 'side').innerText()).toBe('First side');
    await leave();
  });

  it('stops at once where it hurts, and goes on only when the reader says so', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Stop at once if anything feels sharp').waitFor();
    expect(await dialog.getByRole('link', { name: 'Book a visit' }).isVisible()).toBe(true);
    expect(await state(page)).toBe('hurt');
    await page.clock.runFor(300_000);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    expect(await title(page)).toBe('Pigeon');

    await dialog.getByRole('button', { name: 'Skip this step and go on' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await title(page)).toBe('Groin stretch at the wall');
    await page.keyboard.press('h');
    await dialog.getByRole('button', { name: 'End the routine' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    expect(await state(page)).toBe('complete');
    await page.getByRole('button', { name: 'Back to the routine' }).click();
    expect(await page.getByRole('button', { name: START }).isVisible()).toBe(true);
    await leave();
  });

  it('offers on a phone to begin once more below what goes on, where the other choices begin', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    await startAt(page, 'Pigeon');
    await page.reload();
    await page.getByRole('button', { name: GO_ON }).waitFor();
    const again = await page.getByText('Start from the beginning').boundingBox();
    const beginner = await page.locator('.unwind-start .unwind-check').boundingBox();
    expect(again?.x).toBeCloseTo(beginner?.x ?? 0, 0);
    await leave();
  });

  it('is gone on with after a reload, paused where it was, and for a day', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    expect(await clock(page)).toBe('0:50');
    await page.reload();
    await page.getByRole('button', { name: GO_ON }).click();
    await onStage(page, 'title').waitFor();
    expect([await title(page), await state(page), await clock(page)]).toEqual(['Pigeon', 'paused', '0:50']);
    await page.clock.runFor(60_000);
    expect(await clock(page)).toBe('0:50');
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.clock.runFor(10_000);
    expect(await clock(page)).toBe('0:40');

    await page.keyboard.press('Escape');
    await page.locator('routine-player[data-state="idle"]').waitFor();
    const resume = page.getByRole('button', { name: GO_ON });
    expect(await resume.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.clock.runFor(25 * 60 * 60 * 1000);
    await page.reload();
    await page.getByRole('button', { name: START }).waitFor();
    expect(await resume.isVisible()).toBe(false);
    await leave();
  });

  it('takes the shorter times from the middle of a run on, and the longer ones again', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Psoas');
    await page.getByRole('button', { name: 'Start this step' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.clock.runFor(5_000);
    expect([await clock(page), await onStage(page, 'amount').innerText()]).toEqual(['2:00', '2 minutes each side']);
    await onStage(page, 'level').check();
    expect([await clock(page), await onStage(page, 'amount').innerText()]).toEqual(['1:00', '1 minute each side']);
    await onStage(page, 'level').uncheck();
    expect(await clock(page)).toBe('2:00');
    await leave();
  });
});

/** Opens the article under a clock of the test's own, starts the routine, and goes to a step from the list. */
async function startAt(page: Page, step: string): Promise<void> {
  await page.clock.install();
  await page.goto(storeUrl + ARTICLE);
  await page.getByRole('button', { name: START }).click();
  await onStage(page, 'title').waitFor();
  // From here on, time passes only as the test says.
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
