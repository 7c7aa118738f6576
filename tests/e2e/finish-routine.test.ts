/** The end of a routine: what was done, how often, a reminder, and a sheet to print. */
import { readFile } from 'node:fs/promises';

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Routine, Step } from '../../app/routine/contract.ts';
import { launchBrowser } from '../support/browser.ts';
import { playerIs, startRoutine, visitArticle } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront.ts';

describe('the end of a routine', () => {
  let browser: Browser;
  let shop: Storefront;
  beforeAll(async () => {
    browser = await launchBrowser();
    shop = await serveStorefront(quick());
  });
  afterAll(async () => {
    await shop.close();
    await browser.close();
  });

  it('counts the times in this browser only, and forgets them', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    for (const times of ['1', '2']) {
      await startRoutine(page);
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.getByRole('heading', { name: 'You have reached the end' }).waitFor();
      expect(await figure(page, 'Times done').innerText()).toBe(times);
      if (times === '1') await page.getByRole('button', { name: 'Back to the routine' }).click();
    }
    expect(await figure(page, 'Steps done').innerText()).toBe('1 of 1');
    expect(await figure(page, 'Last time').innerText()).toBe('today');
    await page.getByRole('button', { name: 'Delete this count' }).click();
    expect(await figure(page, 'Times done').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('unwind:done:quick'))).toBeNull();
    await leave();
  });

  it('is not come to by leaving everything out', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    expect(await figure(page, 'Steps done').innerText()).toBe('0 of 1');
    expect(await page.getByText('Well done.').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('unwind:done:quick'))).toBeNull();
    await leave();
  });

  it('saves a reminder for the day and time that the reader chose', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.clock.setFixedTime(new Date(2026, 10, 30, 18, 50));

    await startRoutine(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    const reminder = page.locator('summary', { hasText: 'Remind me to do it again' });
    await reminder.press('Enter');
    const [summary, day] = [await reminder.boundingBox(), await page.locator('.unwind-days legend').boundingBox()];
    const ring = await reminder.evaluate((each) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(each);
      return Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    });
    expect(ring).toBeGreaterThan(0);
    expect((summary?.y ?? 0) + (summary?.height ?? 0) + ring).toBeLessThan(day?.y ?? 0);
    expect(await page.getByLabel('Time of day').inputValue()).toBe('18:45');
    await page.getByLabel('In a week').check();
    await page.getByLabel('Time of day').fill('07:15');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save to my calendar' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('quick.ics');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('\r\nDTSTART:20261207T071500\r\n');
    expect(text).toContain('\r\nBEGIN:VALARM\r\n');
    expect(text.replaceAll('\r\n ', '')).toContain(`\r\nURL:${shop.articleUrl}\r\n`);
    await leave();
  });

  it('leaves the arrows to the choice of a day and a time, and to the page', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    const heading = page.getByRole('heading', { name: 'You have reached the end' });
    await heading.waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction((before) => scrollY < before, before);
    await page.getByText('Remind me to do it again').click();
    await page.getByLabel('In two days').press('ArrowDown');
    expect(await page.getByLabel('In a week').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await leave();
  });

  it.each<['usual' | 'new', string]>([
    ['usual', '5–7 reps'],
    ['new', '3 reps'],
  ])('prints the routine alone, with the amounts for the level %s', async (level, dose) => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await page.evaluate(() => (window.print = () => document.documentElement.classList.add('printed')));
    if (level === 'new') await page.getByLabel('I am new to this').check();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('html.printed').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const routine = page.locator('routine-player');
    expect(await routine.locator('[data-part="dose"]').innerText()).toBe(dose);
    expect(await routine.getByText('Stop at a sharp pain.').first().isVisible()).toBe(true);
    expect(await routine.locator('.unwind-actions').isVisible()).toBe(false);
    const around = page.locator('body *:visible:not(:has(routine-player), routine-player, routine-player *)');
    expect(await around.count()).toBe(0);

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await around.count()).toBeGreaterThan(0);
    await leave();
  });
});

/** The figure of the last view with that name. */
function figure(page: Page, name: string): Locator {
  return page.locator('.unwind-figures > div', { hasText: name }).locator('dd');
}

/** One step that a press finishes. */
function quick(): Routine {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const steps: Step[] = [{ ...step, side: { kind: 'none' }, media: null }];
  return { ...routine, handle: 'quick', phases: [{ ...phase, steps }] };
}
