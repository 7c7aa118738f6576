/** The end of a routine: summary, history, reminder and print sheet. */

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Routine, Step } from '../../../app/routine/contract.ts';
import { readDownload } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { onStage, playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

describe('the end of a routine', () => {
  let shop: Storefront;
  beforeAll(async () => {
    shop = await serveStorefront(oneStepRoutine());
  });
  afterAll(async () => {
    await shop.close();
  });

  it('counts completions in this browser only, and can delete the count', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    for (const times of ['1', '2']) {
      await startRoutine(page);
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.getByRole('heading', { name: 'You’ve finished the routine' }).waitFor();
      expect(await summaryValue(page, 'Times completed').innerText()).toBe(times);
      if (times === '1') await page.getByRole('button', { name: 'Back to the routine' }).click();
    }
    expect(await summaryValue(page, 'Steps completed').innerText()).toBe('1 of 1');
    expect(await summaryValue(page, 'Last time').innerText()).toBe('today');
    await page.getByRole('button', { name: 'Delete count' }).click();
    expect(await summaryValue(page, 'Times completed').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('unwind:history:quick'))).toBeNull();
    await leave();
  });

  it('isn’t reached by skipping every step', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Skip step' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    expect(await summaryValue(page, 'Steps completed').innerText()).toBe('0 of 1');
    expect(await page.getByText('Well done.').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('unwind:history:quick'))).toBeNull();
    await leave();
  });

  it('downloads a reminder for the chosen day and time', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.clock.setFixedTime(new Date(2026, 10, 30, 18, 50));

    await startRoutine(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    const reminder = page.locator('summary', { hasText: 'Set a reminder' });
    await reminder.press('Enter');
    const [summary, day] = [
      await reminder.boundingBox(),
      await page.locator('.unwind-days legend').first().boundingBox(),
    ];
    const ring = await reminder.evaluate((each) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(each);
      return Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    });
    expect(ring).toBeGreaterThan(0);
    expect((summary?.y ?? 0) + (summary?.height ?? 0) + ring).toBeLessThan(day?.y ?? 0);
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('18:45');
    await page.getByLabel('In 7 days').check();
    await page.getByLabel('Time', { exact: true }).fill('07:15');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to calendar' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('quick.ics');
    const text = (await readDownload(file)).toString();
    expect(text).toContain('\r\nDTSTART:20261207T071500\r\n');
    expect(text).toContain('\r\nBEGIN:VALARM\r\n');
    expect(text.replaceAll('\r\n ', '')).toContain(`\r\nURL:${shop.articleUrl}\r\n`);
    await leave();
  });

  it('downloads a reminder that repeats on the days chosen', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    // A Monday.
    await page.clock.setFixedTime(new Date(2026, 10, 30, 18, 50));
    await startRoutine(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('Set a reminder').click();
    await page.getByLabel('Friday').check();
    await page.getByLabel('Wednesday').check();
    expect(await page.getByLabel('Tomorrow').isDisabled()).toBe(true);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to calendar' }).click(),
    ]);
    const text = (await readDownload(file)).toString();
    expect(text).toContain('\r\nDTSTART:20261202T184500\r\nRRULE:FREQ=WEEKLY;BYDAY=WE,FR\r\n');
    await page.getByLabel('Friday').uncheck();
    await page.getByLabel('Wednesday').uncheck();
    expect(await page.getByLabel('Tomorrow').isDisabled()).toBe(false);
    await leave();
  });

  it('leaves the arrow keys to the reminder’s fields and to the page', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    const heading = page.getByRole('heading', { name: 'You’ve finished the routine' });
    await heading.waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction((before) => scrollY < before, before);
    await page.getByText('Set a reminder').click();
    await page.getByLabel('In 2 days').press('ArrowDown');
    expect(await page.getByLabel('In 7 days').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await leave();
  });

  it.each<['usual' | 'new', string]>([
    ['usual', '5–7 reps'],
    ['new', '3 reps'],
  ])('prints the routine alone, with the amounts for the level: %s', async (level, dose) => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await page.evaluate(() => (window.print = () => document.documentElement.classList.add('printed')));
    if (level === 'new') await page.getByLabel('I’m new to this').check();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('html.printed').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const routine = page.locator('unwind-player');
    expect(await routine.locator('[data-part="dose"]').innerText()).toBe(dose);
    expect(await routine.getByText('Stop at a sharp pain.').first().isVisible()).toBe(true);
    expect(await routine.locator('.unwind-actions').isVisible()).toBe(false);
    const outside = page.locator('body *:visible:not(:has(unwind-player), unwind-player, unwind-player *)');
    expect(await outside.count()).toBe(0);

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await outside.count()).toBeGreaterThan(0);
    await leave();
  });

  it('prints the amounts that were played if the level was changed on the way', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.evaluate(() => (window.print = () => document.documentElement.classList.add('printed')));
    await page.getByLabel('I’m new to this').check();
    await startRoutine(page);
    await onStage(page, 'level').uncheck();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.locator('button[data-part="print"]').click();
    await page.locator('html.printed').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const dose = page.locator('unwind-player [data-step] [data-part="dose"]');
    expect(await dose.innerText()).toBe('5–7 reps');
    await leave();
  });
});

/** A number in the summary, by its label. */
function summaryValue(page: Page, label: string): Locator {
  return page.locator('.unwind-stats > div', { hasText: label }).locator('dd');
}

/** A single step, completed with one click. */
function oneStepRoutine(): Routine {
  const routine = sampleRoutine();
  const [phase] = routine.phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const steps: Step[] = [{ ...step, side: { kind: 'none' }, media: null }];
  return { ...routine, handle: 'quick', phases: [{ ...phase, steps }] };
}
