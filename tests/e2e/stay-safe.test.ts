/** Staying safe while following a routine: what is asked before, and what stops it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Routine } from '../../app/routine/contract.ts';
import { gentlePsoasReset } from '../../prisma/seed/gentle-psoas-reset.ts';
import { launchBrowser } from '../support/browser.ts';
import { playerIs, startRoutine, visitArticle } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront.ts';

const STOP_RULE = gentlePsoasReset.safety.stop;
const HELP = gentlePsoasReset.safety.help;

describe('staying safe', () => {
  let browser: Browser;
  let shop: Storefront;
  beforeAll(async () => {
    browser = await launchBrowser();
    shop = await serveStorefront(gentlePsoasReset);
  });
  afterAll(async () => {
    await shop.close();
    await browser.close();
  });

  it('lets readers check themselves without script, and sends nothing', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl, { javaScript: false });

    const forMe = page.getByText('Then this routine is made for you');
    const seeSomebody = page.getByText('Please see a professional');
    await page.getByText('Is this for me?').click();
    expect(await forMe.isVisible()).toBe(false);
    await page.getByLabel('Long hours of sitting').check();
    expect(await forMe.isVisible()).toBe(true);
    expect(await seeSomebody.isVisible()).toBe(false);

    await page.getByLabel('Numbness or weakness in a leg').check();
    expect(await seeSomebody.isVisible()).toBe(true);
    // Who should see a professional is not told at the same time that the routine is right.
    expect(await forMe.isVisible()).toBe(false);
    await page.getByLabel('Numbness or weakness in a leg').uncheck();
    expect(await seeSomebody.isVisible()).toBe(false);

    const boxes = page.locator('.unwind-checks input');
    expect(await boxes.count()).toBeGreaterThan(5);
    expect(await boxes.evaluateAll((all) => all.some((box) => box.closest('form') ?? box.getAttribute('name')))).toBe(
      false,
    );
    await leave();
  });

  it('asks once more before the start, where a red flag is ticked', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await page.getByLabel('Numbness or weakness in a leg').check();
    await startRoutine(page);
    const dialog = page.getByRole('alertdialog', { name: 'See a professional first' });
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Numbness or weakness in a leg']);
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await dialog.waitFor({ state: 'detached' });

    await startRoutine(page);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await playerIs(page, 'idle');
    await startRoutine(page);
    await dialog.getByRole('button', { name: 'I have asked: start' }).click();
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    await leave();
  });

  it('stops at once when it hurts, says what to do, and goes on only when told to', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.clock.install();

    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    await page.clock.runFor(20_000);
    await page.keyboard.press('h');
    const dialog = page.getByRole('alertdialog', { name: 'Stop. Ease out of the position.' });
    await dialog.waitFor();
    expect(await description(dialog)).toContain(STOP_RULE);
    expect(await dialog.getByRole('link', { name: HELP?.label ?? '' }).getAttribute('href')).toBe(HELP?.url);
    for (const place of HELP?.locations ?? []) expect(await dialog.innerText()).toContain(place);

    // Neither time nor Escape goes on.
    const title = await page.locator('[data-part="title"]').innerText();
    await escapeThrice(page, dialog);
    await page.clock.runFor(20 * 60_000);
    await dialog.waitFor();
    await playerIs(page, 'hurt');
    expect(await page.locator('[data-part="title"]').innerText()).toBe(title);

    // With the keyboard alone: the link, to end, to skip; the page behind is out of reach.
    const focused: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(focused).toEqual([HELP?.label, 'End the routine', 'Skip this step and go on']);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-part="title"]:focus').filter({ hasNotText: title }).waitFor();
    await leave();
  });

  it('ends where the reader says so, and says what was done', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'End the routine' }).click();
    await playerIs(page, 'complete');
    const heading = page.getByRole('heading', { name: 'You stopped here' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const view = page.locator('.unwind-completion');
    expect(await view.getByRole('link', { name: HELP?.label ?? '' }).isVisible()).toBe(true);
    // What the merchant says of the end is for those who came to it.
    expect(await view.getByText(gentlePsoasReset.completion.message).isVisible()).toBe(false);
    await view.getByText('Step by step').click();
    const outcomes = await view.locator('[data-outcome]').evaluateAll((all) => all.map((item) => item.textContent));
    expect(outcomes).toEqual([
      'Constructive rest It hurt',
      'Kneeling lunge Not reached',
      'Release on a soft ball Not reached',
    ]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unwind:done')))).toEqual(
      [],
    );
    await view.getByRole('button', { name: 'Back to the routine' }).click();
    await playerIs(page, 'idle');
    expect(await heading.isVisible()).toBe(false);
    await leave();
  });

  it('warns once before what is intense; Escape leaves, to go on later', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    const dialog = page.getByRole('alertdialog', { name: 'This step is intense' });
    for (let presses = 0; presses < 2; presses += 1) await page.getByRole('button', { name: 'Skip this step' }).click();
    await dialog.waitFor();
    const words = await description(dialog);
    for (const part of ['Release on a soft ball', gentlePsoasReset.safety.warning, STOP_RULE]) {
      expect(words).toContain(part);
    }
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await leave();
  });

  it('asks for the side of a one-sided step once, and leaves the step out for who has neither', async () => {
    const oneSided = await serveStorefront(twoOneSided());
    const { page, leave } = await visitArticle(browser, oneSided.articleUrl);

    await startRoutine(page);
    const dialog = page.getByRole('dialog', { name: 'Which side?' });
    await dialog.waitFor();
    expect(await description(dialog)).toContain('the side where tension travels down the leg');
    await escapeThrice(page, dialog);
    // A browser that closed it all the same shows it again a moment later.
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Neither: leave this step out' }).click();
    // Both steps have the same condition, so nothing is left to do.
    await playerIs(page, 'complete');
    await leave();
    await oneSided.close();
  });

  it.each([
    ['the page’s own', '', { color: 'rgb(236, 231, 220)', background: 'rgb(19, 25, 23)' }],
    // Dark words on a dark page: what really lies behind them is no color, but a picture.
    [
      'the browser’s, where the page’s cannot be told',
      'color: #1a1a1a',
      { color: 'rgb(255, 255, 255)', background: 'rgb(18, 18, 18)' },
    ],
  ])('shows a dialog in colors that can be read: %s', async (_which, style, expected) => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('routine-player').evaluate((player, added) => (player.style.cssText += `;${added}`), style);
    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const colors = await page.getByRole('alertdialog').evaluate((dialog) => {
      const { color, backgroundColor } = getComputedStyle(dialog);
      return { color, background: backgroundColor };
    });
    expect(colors).toEqual(expected);
    await leave();
  });

  it.each([
    ['at the end of a phone', 320, 568],
    ['at 200 % of a small window', 320, 256],
  ])('shows the stop rule and both choices %s', async (_where, width, height) => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl, { viewport: { width, height } });

    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expect.poll(() => inView(dialog.getByText(STOP_RULE))).toBe(true);
    for (const name of ['End the routine', 'Skip this step and go on']) {
      const button = dialog.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await inView(button)).toBe(true);
    }
    await leave();
  });
});

/** As in a browser that does not know `closedby`: there, the second Escape closes a dialog whatever the page says. */
async function escapeThrice(page: Page, dialog: Locator): Promise<void> {
  await dialog.evaluate((element) => element.removeAttribute('closedby'));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
}

/** What a screen reader says of a dialog after its name. */
function description(dialog: Locator): Promise<string> {
  return dialog.evaluate((element) => {
    const words = document.getElementById(element.getAttribute('aria-describedby') ?? '');
    return (words?.innerText ?? '').replace(/\s+/g, ' ');
  });
}

/** Whether some of it is where a reader sees it: in the window, and not scrolled away within the dialog. */
function inView(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
    return found !== null && (element === found || element.contains(found));
  });
}

/** Two steps for the same one side, and nothing else. */
function twoOneSided(): Routine {
  const routine = sampleRoutine();
  const steps = routine.phases.flatMap((phase) => phase.steps).filter(({ side }) => side.kind === 'one');
  const [phase] = routine.phases;
  const [step] = steps;
  if (!phase || !step) throw new Error('The sample has no one-sided step.');
  return { ...routine, phases: [{ ...phase, steps: [step, { ...step, id: 'again' }] }] };
}
