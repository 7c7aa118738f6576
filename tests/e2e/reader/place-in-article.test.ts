/** The routine and the Brief inside an article's text, at markers and headings, in different themes. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';

import { initialState } from '../../../devstore/content/initial-state.ts';
import { visit, type VisitOptions } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { BRIEF, placed, type ShopInText, shopInText } from '../../support/storefront/in-text.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin, themeEditor } from '../../support/browser/pages.ts';
import { reporterLoaded } from '../../support/player/player.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { type Pace, serveShop, type Site, slowDown } from '../../support/storefront/slow-connection.ts';

/** Assigned to the article. */
const ASSIGNED = sampleRoutine();
const OTHER = { ...ASSIGNED, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** Each fills two lines of a wide page. */
const paragraphs = (...names: string[]) =>
  names.map((name) => `<p>${name}. ${'Here is some more text. '.repeat(14)}</p>`).join('');

describe('placing the routine and the Brief inside an article', () => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
  });

  /** Visits the shop's article, over a slow connection if `pace` is given. */
  async function visitShop(shop: ShopInText, { pace, ...options }: VisitOptions & { pace?: Pace } = {}) {
    const site = await serveShop(shopInText({ routines: [ASSIGNED, OTHER], ...shop }));
    cleanups.push(() => site.close());
    let visited: Site = site;
    if (pace) {
      const slow = await slowDown(site, pace);
      cleanups.push(() => slow.close());
      visited = slow;
    }
    const visitor = await visit(browser, options);
    // The test themes refer to files that they don't have.
    visitor.ignoreErrors(/status of 404 .*\/(favicon\.ico|opener\.webp|paper\.svg)\)/);
    cleanups.push(visitor.leave);
    return { page: visitor.page, open: () => visitor.page.goto(visited.url + ARTICLE) };
  }

  it('moves the blocks to their markers in a theme that pins app blocks below the text', async () => {
    const body = `${paragraphs('First')}<p><span>&nbsp;[ROUTINE]</span></p>${paragraphs('Second')}<p>[brief]</p>${paragraphs('Third')}`;
    const { page, open } = await visitShop({ body, theme: 'terrace', blocks: ['routine', 'brief'] });
    await open();
    expect(await outline(page)).toEqual(['First', ASSIGNED.handle, 'Second', BRIEF.handle, 'Third']);
    expect(await page.locator('#shopify-section-apps .unwind').count()).toBe(0);
    await page.getByLabel('Email address').fill('reader@example.com');
    await page.getByRole('button', { name: 'Start routine' }).waitFor();
  });

  it('loads less than 6,000 bytes of script with both blocks and the embed, and one more script on start', async () => {
    const [article] = initialState().articles;
    const body = `${article?.body}<p>[routine]</p><p>[brief]</p>`;
    const { page, open } = await visitShop({ body, theme: 'terrace', blocks: ['routine', 'brief'] });
    await page.route('**/__devstore/analytics', (route) => route.fulfill({ status: 204 }));
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      const name = /\/extensions\/unwind\/assets\/([\w-]+\.js)(?:\?|$)/.exec(response.url())?.[1];
      if (name) scripts.set(name, response.body());
    });
    await open();
    await reporterLoaded(page);
    await page.waitForLoadState('networkidle');
    const names = ['brief.js', 'in-text.js', 'load-reporter.js', 'routine.js'];
    // What reports events comes last, and only for readers who allow analytics.
    expect([...scripts.keys()].sort()).toEqual([...names, 'reporter.js'].sort());
    expect((await scripts.get('reporter.js'))?.length).toBeLessThan(3200);
    const bodies = await Promise.all(names.map((name) => scripts.get(name) ?? Promise.reject(new Error(name))));
    expect(bodies.reduce((bytes, { length }) => bytes + length, 0)).toBeLessThan(6000);

    scripts.clear();
    await page.getByRole('button', { name: 'Start routine' }).click();
    await page.getByRole('button', { name: 'It hurts' }).waitFor();
    expect([...scripts.keys()]).toEqual(['player.js']);
    await Promise.all(scripts.values());
  });

  it('places them after the headings in the settings', async () => {
    const body = `${paragraphs('First')}<h2>The <em>sequence</em></h2>${paragraphs('Second')}<h3>Before&nbsp;you buy</h3>${paragraphs('Third')}`;
    const settings = { routine_heading: 'the sequence', brief_heading: 'Before you buy' };
    const { page, open } = await visitShop({ body, theme: 'terrace', settings });
    await open();
    expect(await outline(page)).toEqual([
      'First',
      'The sequence',
      ASSIGNED.handle,
      'Second',
      'Before you buy',
      BRIEF.handle,
      'Third',
    ]);
  });

  it('works in a vintage theme, with markers for two routines', async () => {
    const body = `${paragraphs('First')}<p>[routine: gentle-psoas-reset]</p>${paragraphs('Second')}<div><p>[routine]</p></div>${paragraphs('Third')}`;
    const { page, open } = await visitShop({ body, theme: 'almanac' });
    await open();
    expect(await outline(page)).toEqual(['First', OTHER.handle, 'Second', ASSIGNED.handle, 'Third']);
  });

  it('uses the first of several markers, ignores those in sentences and code, and hides unused ones', async () => {
    const body = [
      ...['<p>Write [routine] where it belongs.</p>', '<p><code>[routine]</code></p>', '<pre>[brief]</pre>'],
      ...[paragraphs('First'), '<p>[Routine]</p>', paragraphs('Second'), '<p>[routine]</p>', '<p>[routine: gone]</p>'],
      ...[`<p>[routine: ${ASSIGNED.handle}]</p>`, paragraphs('Third')],
    ].join('\n');
    const { page, open } = await visitShop({ body });
    await open();
    expect(await outline(page)).toEqual([
      'Write [routine] where it belongs',
      '[routine]',
      'First',
      ASSIGNED.handle,
      'Second',
      'Third',
    ]);
    expect(await page.locator('main pre').innerText()).toBe('[brief]');
  });

  it('is readable at the end of the page without script', async () => {
    const body = `${paragraphs('First')}<p>[routine]</p><p>[brief]</p>`;
    const { page, open } = await visitShop({ body, theme: 'terrace' }, { javaScript: false });
    await open();
    const atEnd = page.locator('main ~ * .unwind-in-text');
    await atEnd.getByRole('heading', { name: ASSIGNED.title }).waitFor();
    await atEnd.getByText('Tuck the hips under').waitFor();
    await atEnd.getByRole('button', { name: 'Send me the Brief' }).waitFor();
  });

  describe('on a slow connection', () => {
    const PACE = { chunks: 30, pause: 60 };
    const WITH_MARKERS = `${paragraphs('First')}<p>[routine]</p>${paragraphs('Second', 'Third', 'Fourth')}<p>[brief]</p>${paragraphs('Fifth')}`;
    const WITH_HEADINGS = WITH_MARKERS.replace('<p>[routine]</p>', '<h2>The sequence</h2>').replace(
      '<p>[brief]</p>',
      '<h2>Buy</h2>',
    );
    const HEADINGS = { routine_heading: 'The sequence', brief_heading: 'Buy' };
    const PHONE = { width: 390, height: 844 };
    const DESKTOP = { width: 1280, height: 900 };

    it.each([
      ['a marker, on a desktop', DESKTOP, { body: WITH_MARKERS }],
      ['a marker, on a phone', PHONE, { body: WITH_MARKERS }],
      ['a marker, and blocks below the text', DESKTOP, { body: WITH_MARKERS, blocks: ['routine', 'brief'] }],
      ['a heading, on a desktop', DESKTOP, { body: WITH_HEADINGS, settings: HEADINGS }],
      ['a heading, on a phone', PHONE, { body: WITH_HEADINGS, settings: HEADINGS }],
    ])('causes no layout shift: %s', async (_, viewport, shop) => {
      const { page, open } = await visitShop({ ...shop, theme: 'terrace' }, { viewport, pace: PACE });
      await open();
      await page.locator('main unwind-player').waitFor();
      expect(await shifts(page)).toEqual([]);
    });

    it('hides the text after a marker until the routine arrives, and shows the text before it', async () => {
      const { page, open } = await visitShop(
        { body: WITH_MARKERS, theme: 'terrace' },
        { pace: { ...PACE, stopAfter: 20 } },
      );
      const opened = open().catch(() => undefined);
      for (const text of ['[routine]', 'Second.', 'Fourth.']) {
        await page.getByText(text).waitFor({ state: 'attached' });
        await page.getByText(text).waitFor({ state: 'hidden' });
      }
      expect(await page.getByText('First.').isVisible()).toBe(true);
      // The end of the page never arrives, so everything is shown after a while.
      await page.getByText('Second.').waitFor();
      await page.close();
      await opened;
    });

    it('keeps the position of a reader who has scrolled down', async () => {
      const more = paragraphs(...Array.from({ length: 20 }, (_, index) => `More ${index}`));
      const body = `${WITH_HEADINGS}${more}`;
      const options = { viewport: PHONE, pace: { chunks: 30, pause: 150 } };
      const { page, open } = await visitShop({ body, theme: 'terrace', settings: HEADINGS }, options);
      const opened = open();
      const line = page.getByText('More 12.');
      await line.evaluate((element) => element.scrollIntoView());
      const position = () =>
        line.evaluate((element) => ({ top: element.getBoundingClientRect().top, scrolled: scrollY }));
      const before = await position();
      await line.evaluate((element) => {
        const check = () => {
          if (getComputedStyle(element).visibility === 'hidden') element.dataset.wasHidden = '';
          requestAnimationFrame(check);
        };
        check();
      });
      await opened;
      await page.locator('main unwind-player').waitFor();
      const after = await position();
      expect(Math.abs(after.top - before.top)).toBeLessThan(2);
      expect(after.scrolled).toBeGreaterThan(before.scrolled + 500);
      expect(await line.getAttribute('data-was-hidden')).toBeNull();
      expect(await shifts(page)).toEqual([]);
    });

    it('shows everything if the page has nothing for a marker', async () => {
      // The script also looks outside of the article's text, such as at a comment.
      const body = paragraphs('First', 'Second', 'Third');
      const { page, open } = await visitShop({ body, title: '[Routine]', theme: 'terrace' }, { pace: PACE });
      const opened = open();
      await page.getByText('Second.').waitFor({ state: 'hidden' });
      await opened;
      // One frame after the end of the page, long before the timeout.
      await page.getByText('Second.').waitFor({ timeout: 5000 });
      expect(await page.getByRole('heading', { name: '[Routine]' }).isVisible()).toBe(true);
    });

    it('measures a layout shift if nothing is hidden', async () => {
      const { page, open } = await visitShop({ body: WITH_MARKERS, theme: 'terrace' }, { pace: PACE });
      await page.addInitScript(() => {
        new MutationObserver((changes) => {
          for (const { target } of changes) (target as Element).removeAttribute('data-unwind-hidden');
        }).observe(document, { attributeFilter: ['data-unwind-hidden'], subtree: true });
      });
      await open();
      await page.locator('main unwind-player').waitFor();
      const [largest = 0] = (await shifts(page)).map(({ value }) => value).sort((a, b) => b - a);
      expect(largest).toBeGreaterThan(0.05);
    });
  });

  it('is turned on from the app’s home, and follows a heading in the theme editor', async () => {
    const { page } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app');
    await app.getByRole('link', { name: 'Show inside the text' }).press('Enter');
    const { preview } = themeEditor(page, storeUrl);
    await preview.getByText('This article has no routine and no Brief').waitFor();

    await page.getByLabel('Routine after this heading').fill('When to be careful');
    const placed = preview.locator('main h2:text-is("When to be careful") + [data-unwind-content] unwind-player');
    await placed.waitFor();
    await expect.poll(() => preview.locator('unwind-player').count()).toBe(1);

    // Hiding a block re-renders the section with the article's text.
    await page.getByRole('button', { name: 'Sections', exact: true }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Hide: Title' }).click();
    await preview.locator('main h1').waitFor({ state: 'detached' });
    await placed.waitFor();
    await expect.poll(() => preview.locator('unwind-player').count()).toBe(1);
    await page.context().close();
  });
});

/** The article's content in order: paragraphs and headings by their first sentence, routines and Briefs by handle. */
async function outline(page: Page): Promise<string[]> {
  await placed(page);
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('.rte > *, .prose > *, .rte > div > *')].flatMap((each) => {
      if (!each.checkVisibility({ visibilityProperty: true })) return [];
      const ours = each.querySelector<HTMLElement>('[data-routine],[data-brief]') ?? each;
      const { routine, brief } = ours.dataset;
      if (routine ?? brief)
        return ours.closest('.unwind') && each.matches('[data-unwind-content]') ? [routine ?? brief ?? ''] : [];
      return each.matches('p,h2,h3') ? [(each.innerText.split('.')[0] ?? '').replaceAll('\u00a0', ' ').trim()] : [];
    }),
  );
}

/** Layout shifts since the page started loading. */
function shifts(page: Page): Promise<{ value: number; what: string[] }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          sources: { node: Node | null }[];
        }
        const found: { value: number; what: string[] }[] = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as Shift[]) {
            found.push({ value, what: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '') });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries arrive in a task after their frame.
        const afterFrames = (frames: number): unknown =>
          frames > 0 ? requestAnimationFrame(() => afterFrames(frames - 1)) : setTimeout(() => resolve(found));
        afterFrames(3);
      }),
  );
}
