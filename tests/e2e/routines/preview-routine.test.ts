/** Previewing a routine while writing it: the article's block with the draft, in a frame beside the editor. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';

const ROUTE = '**/app/routines/preview';

describe('previewing a routine', () => {
  let visitor: Visitor;
  let app: FrameLocator;
  let preview: FrameLocator;
  let page: Page;

  beforeAll(async () => {
    visitor = await visit(browser);
    page = visitor.page;
    app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The lower back and hip sequence' }).press('Enter');
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    preview = app.frameLocator('iframe[title^="Preview in"]');
    await preview.getByRole('button', { name: 'Start routine' }).waitFor();
  });
  afterAll(async () => {
    await visitor.leave();
  });

  const summary = () => app.getByLabel('Summary');

  it('shows what is typed within a second, keeps the place, and takes no text for markup', async () => {
    const read = preview.locator('[data-step]').nth(2);
    await read.evaluate((step) => step.scrollIntoView());
    const top = () => read.evaluate((step) => step.getBoundingClientRect().top);
    const place = await top();
    await summary().fill('Typed ');
    const delays: number[] = [];
    for (const key of 'abcde') {
      const start = performance.now();
      await summary().press(key);
      await preview.locator('.unwind-summary', { hasText: await summary().inputValue() }).waitFor();
      delays.push(Math.round(performance.now() - start));
    }
    // Other journeys keep the machine busy meanwhile.
    expect(Math.min(...delays), `${delays.join(', ')} ms`).toBeLessThan(1000);
    expect(Math.abs((await top()) - place)).toBeLessThan(2);

    await summary().fill('Typed <b>bold</b></script>');
    await preview.locator('.unwind-summary', { hasText: 'Typed <b>bold</b></script>' }).waitFor();
  });

  it('loads nothing but images, and says nothing to anyone', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await preview.getByRole('button', { name: 'Start routine' }).click();
    await preview.locator('unwind-player:not([data-state="idle"], [data-state="loading"])').waitFor();
    expect(requests.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
    expect(
      await preview.locator('html').evaluate(() => {
        try {
          return localStorage.length;
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
  });

  it('plays the routine until it’s edited', async () => {
    const player = preview.locator('unwind-player');
    await preview.getByRole('button', { name: 'It hurts' }).click();
    await preview.getByRole('alertdialog').getByRole('button').last().click();
    await preview.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await player.getAttribute('data-state')).not.toBe('idle');
    await summary().fill('Edited while playing.');
    await preview.locator('unwind-player[data-state="idle"]', { hasText: 'Edited while playing.' }).waitFor();
  });

  it('follows and highlights the step that is edited', async () => {
    // Highlights end before a busy machine looks at them.
    await preview.locator('html').evaluate(() => {
      const animate = Reflect.get(Element.prototype, 'animate') as (...options: unknown[]) => Animation;
      Element.prototype.animate = function (...options) {
        document.body.dataset.highlighted = this.id;
        return animate.apply(this, options);
      };
    });
    await app.getByRole('button', { name: /^\d+\. Pigeon/ }).click();
    const step = preview.locator('[data-step]', { hasText: 'Pigeon' }).first();
    const top = () => step.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(700);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    const id = await step.getAttribute('id');
    await preview.locator(`body[data-highlighted="${id}"]`).waitFor();
  });

  it('loads images from the shop', async () => {
    const image = preview.locator('img.unwind-picture').first();
    await image.scrollIntoViewIfNeeded();
    const width = () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    await expect.poll(width).toBeGreaterThan(100);
    expect(await image.evaluate((element) => (element as HTMLImageElement).currentSrc)).toContain(
      `${storeUrl}/assets/`,
    );
  });

  it('has each language and both widths', async () => {
    await app.getByLabel('Reader’s language').selectOption({ label: 'German' });
    await preview.getByRole('button', { name: 'Routine starten' }).waitFor();
    await app.getByLabel('Reader’s language').selectOption({ label: 'Arabic' });
    await preview.locator('html[lang="ar"][dir="rtl"] unwind-player[dir="rtl"]').waitFor();
    await app.getByLabel('Reader’s language').selectOption({ label: 'English' });
    await preview.getByRole('button', { name: 'Start routine' }).waitFor();

    const width = () => preview.locator('html').evaluate(() => innerWidth);
    await expect.poll(width).toBe(390);
    await app.getByRole('button', { name: 'Desktop' }).click();
    await expect.poll(width).toBe(1100);
    const frame = app.locator('iframe[title="Preview in English"]');
    const card = app.locator('.Polaris-Card, .Polaris-ShadowBevel', { has: frame }).first();
    const [inner, outer] = [await frame.boundingBox(), await card.boundingBox()];
    expect(inner?.width ?? Infinity).toBeLessThanOrEqual(outer?.width ?? 0);
  });

  it('changes only what differs, to what a new preview would show', async () => {
    const steps = preview.locator('[data-step]');
    await steps.evaluateAll((all) => all.forEach((step) => Reflect.set(step, 'isKept', true)));
    const keptSteps = () => steps.evaluateAll((all) => all.filter((step) => Reflect.has(step, 'isKept')).length);
    await app.getByRole('button', { name: /^\d+\. Pigeon/ }).click();
    await app.getByLabel('Title', { exact: true }).fill('Pigeon, slowly');
    await steps.getByText('Pigeon, slowly').waitFor();
    expect(await keptSteps()).toBe(10);
    await app.getByRole('button', { name: /^Actions for Step 2, / }).click();
    await app.getByRole('menuitem', { name: 'Duplicate' }).click();
    await steps.nth(10).waitFor({ state: 'attached' });
    expect(await keptSteps()).toBeGreaterThanOrEqual(1);

    const content = async () =>
      (await preview.locator('main').innerHTML()).replaceAll(/blob:[^"]+/g, 'blob:').replace(/ style="[^"]*"/g, '');
    const changed = await content();
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    await steps.first().waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    await steps.nth(10).waitFor({ state: 'attached' });
    await app.getByRole('button', { name: 'Desktop' }).click();
    await expect.poll(content).toBe(changed);
  });

  it('keeps the last preview and says so if the app can’t be reached, or the text is too long', async () => {
    await app.getByRole('button', { name: 'Title and summary' }).click();
    await page.route(ROUTE, (route) => route.abort());
    await summary().fill('Typed while the app is down.');
    await app.getByRole('status').getByText('Preview couldn’t update.').waitFor();
    expect(await preview.locator('.unwind-summary').innerText()).toBe('Edited while playing.');
    await visitor.expectErrors('ERR_FAILED');
    await page.unroute(ROUTE);
    await app.getByRole('button', { name: 'Try again' }).click();
    await preview.getByText('Typed while the app is down.').waitFor();
    await app.getByText('Preview couldn’t update.').waitFor({ state: 'detached' });

    await app.getByLabel('Equipment').fill('A mat\n'.repeat(41));
    await app.getByText('Preview couldn’t update. Use 40 or fewer.').waitFor();
    await visitor.expectErrors('status of 422');
    expect(await preview.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      'The lower back and hip sequence',
    );
  });
});
