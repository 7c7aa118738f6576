/** The player in unusual themes: nothing a reader needs is hidden. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Visitor } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { serveStorefront, type Storefront } from '../../support/storefront/storefront.ts';

const PHONE = { width: 390, height: 664 };

describe('the player in any theme', () => {
  let storefront: Storefront;
  beforeAll(async () => {
    const routine = sampleRoutine();
    for (const step of routine.phases.flatMap(({ steps }) => steps)) step.media = null;
    storefront = await serveStorefront(routine);
  });
  afterAll(async () => {
    await storefront.close();
  });

  const visitIn = async (themeStyle: string): Promise<Visitor> => {
    const visitor = await visitArticle(browser, storefront.articleUrl, { viewport: PHONE });
    await visitor.page.addStyleTag({ content: themeStyle });
    return visitor;
  };

  it('starts below a header that reappears when the page scrolls up, even if the window doesn’t scroll', async () => {
    const { page, leave } = await visitIn(
      'html { overflow: hidden } body { block-size: 100dvh; overflow: auto; scroll-behavior: smooth }',
    );
    await page.evaluate(() => {
      const header = document.createElement('div');
      header.style.cssText = 'position: fixed; inset: 0 0 auto; z-index: 9; padding: 0 0 40px; background: #ccc';
      header.innerHTML = '<p style="margin: 0; text-align: center">The shop’s name</p>';
      header.hidden = true;
      document.body.append(header);
      let last = document.body.scrollTop;
      document.body.addEventListener('scroll', () => {
        header.hidden = document.body.scrollTop > last;
        last = document.body.scrollTop;
      });
    });
    await page.getByRole('button', { name: 'Start routine' }).evaluate((button) => {
      button.scrollIntoView({ behavior: 'instant' });
    });
    await startRoutine(page);
    await page.locator('[data-part="stage"]').waitFor();
    /** The phase's position if the header covers it, else null. */
    const coveredAt = () =>
      page.locator('[data-part="phase"]').evaluate((phase) => {
        const { left, top } = phase.getBoundingClientRect();
        return document.elementFromPoint(left + 1, top + 1) === phase ? null : top;
      });
    await expect.poll(coveredAt).toBe(null);
    await leave();
  });

  it('leaves a reader where they scrolled right after the start', async () => {
    const { page, leave } = await visitArticle(browser, storefront.articleUrl, { viewport: PHONE });
    // Holds back the player's second look for a header until the reader has scrolled.
    await page.evaluate(() => {
      const later: (() => void)[] = [];
      const start = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, ms?: number) =>
        ms === 400 ? later.push(run) : start(run, ms)) as typeof setTimeout;
      Object.assign(window, { lookForHeader: () => later.splice(0).map((run) => run()).length });
    });
    await startRoutine(page);
    await page.locator('[data-part="stage"]').waitFor();
    const scrolledTo = await page.evaluate(() => {
      window.scrollBy({ top: 500, behavior: 'instant' });
      return scrollY;
    });
    expect(await page.evaluate('lookForHeader()')).toBeGreaterThan(0);
    expect(await page.evaluate('scrollY')).toBe(scrolledTo);
    await leave();
  });

  it('shows the focused element above the sticky buttons', async () => {
    const { page, leave } = await visitArticle(browser, storefront.articleUrl, { viewport: PHONE });
    await startRoutine(page);
    await page.locator('.unwind-stage summary').evaluateAll((all) => {
      for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
    });
    await page.locator('[data-action="back"]').focus();
    const hidden: string[] = [];
    let focused = await hiddenFocus(page);
    while (focused.within) {
      if (focused.hidden) hidden.push(focused.name);
      await page.keyboard.press('Tab');
      focused = await hiddenFocus(page);
    }
    expect(hidden).toEqual([]);
    await leave();
  });

  it('keeps its buttons on the page when text is twice as large', async () => {
    const { page, leave } = await visitIn('unwind-player { font-size: 200% }');
    await startRoutine(page);
    // The third step is timed, so it has one more button.
    for (let steps = 0; steps < 2; steps += 1) await page.locator('[data-action="next"]').click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await playerIs(page, 'paused');
    const rightEdges = await page
      .locator('.unwind-dock button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right));
    expect(rightEdges).toHaveLength(3);
    expect(Math.max(...rightEdges)).toBeLessThanOrEqual(PHONE.width);
    await leave();
  });

  it('prints the whole sheet in a theme that scrolls only part of the page', async () => {
    const { page, leave } = await visitIn('html, body { block-size: 100px; overflow: hidden }');
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('html[data-unwind-print]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const heightOf = (selector: string) => page.locator(selector).evaluate((element) => element.clientHeight);
    expect(await heightOf('body')).toBeGreaterThanOrEqual(await heightOf('unwind-player'));
    await leave();
  });

  it('uses the browser’s checkboxes, because those of some themes look empty in forced colors', async () => {
    const { page, leave } = await visitIn(
      `input[type='checkbox'] { appearance: none; margin-right: 8px }
       input[type='checkbox']:checked::after { content: ''; display: block; background: white }
       label:has(input[type='checkbox']) { display: inline-flex; gap: 1px }`,
    );
    const box = page.locator('[data-part="red-flag"]').first();
    await box.check();
    const styles = await box.evaluate((element) => {
      const { appearance, marginRight } = getComputedStyle(element);
      const { display, columnGap } = getComputedStyle(element.parentElement as Element);
      return [appearance, marginRight, getComputedStyle(element, '::after').display, display, columnGap !== '1px'];
    });
    expect(styles).toEqual(['auto', '0px', 'none', 'flex', true]);
    await leave();
  });
});

/** The focused element, and whether another one covers its center. */
function hiddenFocus(page: Page): Promise<{ within: boolean; hidden: boolean; name: string }> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const topmost = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = focused.closest('label') ?? focused;
    return {
      within: focused.closest('.unwind-stage') !== null,
      hidden: !label.contains(topmost),
      name: focused.textContent?.trim() || focused.outerHTML,
    };
  });
}
