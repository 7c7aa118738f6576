/** Safety: the questions before a start, and what stops a routine. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Routine, Sign } from '../../../app/routine/contract.ts';
import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { dialogGone, playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

const STOP_RULE = gentlePsoasReset.safety.stop;
const HELP = gentlePsoasReset.safety.help;
const SEE_DOCTOR = 'See a doctor or physical therapist before';
const MARKED_SIGN = 'Tension in the pelvic floor';

describe('safety', () => {
  let shop: Storefront;
  beforeAll(async () => {
    shop = await serveStorefront(gentlePsoasReset);
  });
  afterAll(async () => {
    await shop.close();
  });

  it('lets readers check themselves without script, and sends nothing', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl, { javaScript: false });

    const readFirst = page.getByText('Read the safety list before you start');
    const seeDoctor = page.locator('.unwind-safety').getByText(SEE_DOCTOR);
    await page.getByText('Is this for me?').click();
    expect(await readFirst.isVisible()).toBe(false);
    await page.getByLabel('Long hours of sitting').check();
    expect(await readFirst.isVisible()).toBe(true);
    expect(await seeDoctor.isVisible()).toBe(false);

    await page.getByLabel('Numbness or weakness in a leg').check();
    expect(await seeDoctor.isVisible()).toBe(true);
    // The advice to see a doctor replaces the other advice.
    expect(await readFirst.isVisible()).toBe(false);
    await page.getByLabel('Numbness or weakness in a leg').uncheck();
    expect(await seeDoctor.isVisible()).toBe(false);

    const boxes = page.locator('.unwind-checks input');
    expect(await boxes.count()).toBeGreaterThan(5);
    expect(await boxes.evaluateAll((all) => all.some((box) => box.closest('form') ?? box.getAttribute('name')))).toBe(
      false,
    );
    await leave();
  });

  it('gives the same advice for a sign that calls for a professional, without script', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl, { javaScript: false });
    const selfCheck = page.locator('.unwind-self-check');
    const seeDoctor = selfCheck.getByText(SEE_DOCTOR);
    await page.getByText('Is this for me?').click();
    await page.getByLabel('Shallow breathing').check();
    expect(await seeDoctor.isVisible()).toBe(false);

    await page.getByLabel(MARKED_SIGN).check();
    expect(await seeDoctor.isVisible()).toBe(true);
    expect(await selfCheck.getByText('Read the safety list').isVisible()).toBe(false);
    // It stays as long as the sign is checked, whatever else is.
    await page.getByLabel('Shallow breathing').uncheck();
    expect(await seeDoctor.isVisible()).toBe(true);
    await page.getByLabel(MARKED_SIGN).uncheck();
    expect(await seeDoctor.isVisible()).toBe(false);
    await leave();
  });

  it('asks before the start, and again before resuming, while such a sign is checked', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    const dialog = page.getByRole('alertdialog', { name: 'See a doctor or physical therapist first' });
    const start = dialog.getByRole('button', { name: 'I’ve checked with a doctor or physical therapist. Start' });
    await page.getByText('Is this for me?').click();
    await page.getByLabel(MARKED_SIGN).check();
    await page.getByLabel('Numbness or weakness in a leg').check();
    await startRoutine(page);
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([MARKED_SIGN, 'Numbness or weakness in a leg']);
    await start.click();
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');

    const resume = page.getByRole('button', { name: 'Resume routine' });
    await page.getByLabel('Numbness or weakness in a leg').uncheck();
    await resume.click();
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([MARKED_SIGN]);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await playerIs(page, 'idle');
    // The run is still there. Without the sign, it resumes at once.
    await page.getByLabel(MARKED_SIGN).uncheck();
    await resume.click();
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    expect(await dialog.count()).toBe(0);
    await leave();
  });

  it('lists a sign that repeats a red flag once, in a document from before signs could be marked', async () => {
    const [flag = ''] = gentlePsoasReset.safety.redFlags;
    const old = {
      ...gentlePsoasReset,
      selfCheck: { causes: [], signs: ['Shallow breathing', flag] as unknown as Sign[] },
    };
    const own = await serveStorefront(old);
    const { page, leave } = await visitArticle(browser, own.articleUrl);
    await page.getByText('Is this for me?').click();
    for (const box of await page.getByLabel(flag).all()) await box.check();
    await startRoutine(page);
    const dialog = page.getByRole('alertdialog', { name: 'See a doctor or physical therapist first' });
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([flag]);
    await leave();
    await own.close();
  });

  it('shows a final view, and nothing before and after it, in a routine without an ending', async () => {
    const own = await serveStorefront({ ...gentlePsoasReset, completion: { message: '', actions: [] } });
    const { page, leave } = await visitArticle(browser, own.articleUrl);
    const ending = page.locator('.unwind-completion');
    expect(await ending.count()).toBe(0);
    for (const _ of [1, 2]) {
      await startRoutine(page);
      await page.getByRole('button', { name: 'It hurts' }).click();
      await page.getByRole('button', { name: 'End routine' }).click();
      await playerIs(page, 'finished');
      await ending.getByRole('heading', { name: 'You stopped here' }).waitFor();
      expect(await ending.count()).toBe(1);
      expect(await ending.getByText('After the routine').count()).toBe(0);
      await ending.getByText('Set a reminder').click();
      await ending.getByRole('button', { name: 'Add to calendar' }).waitFor();
      await ending.getByRole('button', { name: 'Back to the routine' }).click();
      await playerIs(page, 'idle');
      expect(await ending.isVisible()).toBe(false);
    }
    await leave();
    await own.close();
  });

  it('asks before the start if a red flag is checked', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await page.getByLabel('Numbness or weakness in a leg').check();
    await startRoutine(page);
    const dialog = page.getByRole('alertdialog', { name: 'See a doctor or physical therapist first' });
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Numbness or weakness in a leg']);
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await dialogGone(page);

    await startRoutine(page);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await playerIs(page, 'idle');
    await startRoutine(page);
    await dialog.getByRole('button', { name: 'I’ve checked with a doctor or physical therapist. Start' }).click();
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    await leave();
  });

  it('stops at once when it hurts, says what to do, and continues only when told to', async () => {
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

    // Neither time nor Escape continues the routine.
    const title = await page.locator('[data-part="title"]').innerText();
    await pressEscapeThreeTimes(page, dialog);
    await page.clock.runFor(20 * 60_000);
    await dialog.waitFor();
    await playerIs(page, 'pain');
    expect(await page.locator('[data-part="title"]').innerText()).toBe(title);

    // With the keyboard only: the link, end, skip. The page behind can't be reached.
    const focused: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(focused).toEqual([HELP?.label, 'End routine', 'Skip step and continue']);
    await page.keyboard.press('Enter');
    await dialogGone(page);
    await page.locator('[data-part="title"]:focus').filter({ hasNotText: title }).waitFor();
    await leave();
  });

  it('ends when the reader says so, and shows a summary', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'End routine' }).click();
    await playerIs(page, 'finished');
    const heading = page.getByRole('heading', { name: 'You stopped here' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const view = page.locator('.unwind-completion');
    expect(await view.getByRole('link', { name: HELP?.label ?? '' }).isVisible()).toBe(true);
    // The merchant's final message is only for readers who finished.
    expect(await view.getByText(gentlePsoasReset.completion.message).isVisible()).toBe(false);
    await view.getByText('Step by step').click();
    const outcomes = await view.locator('[data-outcome]').evaluateAll((all) => all.map((item) => item.textContent));
    expect(outcomes).toEqual([
      'Constructive rest It hurt',
      'Kneeling lunge Not reached',
      'Release on a soft ball Not reached',
    ]);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unwind:history'))),
    ).toEqual([]);
    await view.getByRole('button', { name: 'Back to the routine' }).click();
    await playerIs(page, 'idle');
    expect(await heading.isVisible()).toBe(false);
    await leave();
  });

  it('warns before an intense step; Escape exits to the article', async () => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);

    await startRoutine(page);
    const dialog = page.getByRole('alertdialog', { name: 'This step is intense' });
    for (let presses = 0; presses < 2; presses += 1) await page.getByRole('button', { name: 'Skip step' }).click();
    await dialog.waitFor();
    const text = await description(dialog);
    for (const part of ['Release on a soft ball', gentlePsoasReset.safety.warning, STOP_RULE]) {
      expect(text).toContain(part);
    }
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    await leave();
  });

  it('asks once which side a one-sided step is for, and skips it if neither', async () => {
    const oneSided = await serveStorefront(twoOneSidedSteps());
    const { page, leave } = await visitArticle(browser, oneSided.articleUrl);

    await startRoutine(page);
    const dialog = page.getByRole('dialog', { name: 'Which side?' });
    await dialog.waitFor();
    expect(await description(dialog)).toContain('the side where tension travels down the leg');
    await pressEscapeThreeTimes(page, dialog);
    // If the browser closes it anyway, it's shown again a moment later.
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Neither. Skip step' }).click();
    // Both steps have the same condition, so nothing remains.
    await playerIs(page, 'finished');
    await leave();
    await oneSided.close();
  });

  it.each([
    ['the page’s', '', { color: 'rgb(236, 231, 220)', background: 'rgb(19, 25, 23)' }],
    // Dark text in dark mode.
    [
      'the browser’s, if the page’s background is an image',
      'color: #1a1a1a',
      { color: 'rgb(255, 255, 255)', background: 'rgb(18, 18, 18)' },
    ],
  ])('shows a dialog in readable colors: %s', async (_, style, expected) => {
    const { page, leave } = await visitArticle(browser, shop.articleUrl);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('unwind-player').evaluate((player, added) => (player.style.cssText += `;${added}`), style);
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
    ['on a small phone', 320, 568],
    ['in a small window at 200%', 320, 256],
  ])('shows the stop rule and both choices %s', async (_, width, height) => {
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
    for (const name of ['End routine', 'Skip step and continue']) {
      const button = dialog.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await inView(button)).toBe(true);
    }
    await leave();
  });
});

/** Like a browser without `closedby`, where a second Escape always closes a dialog. */
async function pressEscapeThreeTimes(page: Page, dialog: Locator): Promise<void> {
  await dialog.evaluate((element) => element.removeAttribute('closedby'));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
}

/** A dialog's accessible description. */
function description(dialog: Locator): Promise<string> {
  return dialog.evaluate((element) => {
    const description = document.getElementById(element.getAttribute('aria-describedby') ?? '');
    return (description?.innerText ?? '').replace(/\s+/g, ' ');
  });
}

/** Whether it's in the window, and not scrolled out of the dialog. */
function inView(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12)));
  });
}

/** Two steps for the same side. */
function twoOneSidedSteps(): Routine {
  const routine = sampleRoutine();
  const steps = routine.phases.flatMap((phase) => phase.steps).filter(({ side }) => side.kind === 'one');
  const [phase] = routine.phases;
  const [step] = steps;
  if (!phase || !step) throw new Error('The sample has no one-sided step.');
  return { ...routine, phases: [{ ...phase, steps: [step, { ...step, id: 'again' }] }] };
}
