/** The routine and the Brief inside an article's text: where the text asks for them, in themes of all kinds. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit, type VisitOptions } from '../support/browser.ts';
import { runDemo } from '../support/demo.ts';
import { BRIEF, type ShopInText, shopInText } from '../support/in-text.ts';
import { ARTICLE, themeEditor } from '../support/pages.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Pace, serveShop, type Site, slowly } from '../support/slow-page.ts';

const OWN = sampleRoutine();
const OTHER = { ...OWN, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** Each long enough for two lines of a wide page. */
const paragraphs = (...names: string[]) =>
  names.map((name) => `<p>${name}. ${'So say the hips. '.repeat(14)}</p>`).join('');

describe('placing the routine and the Brief inside an article', () => {
  let browser: Browser;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => void (browser = await launchBrowser()));
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => browser.close());

  /** A visit of the shop's article; over a slow connection where there is a pace. */
  async function read(shop: ShopInText, { pace, ...options }: VisitOptions & { pace?: Pace } = {}) {
    const site = await serveShop(shopInText({ routines: [OWN, OTHER], ...shop }));
    closing.push(() => site.close());
    let way: Site = site;
    if (pace) {
      const slow = await slowly(site, pace);
      closing.push(() => slow.close());
      way = slow;
    }
    const visitor = await visit(browser, options);
    closing.push(async () => {
      // What the themes of the tests name and do not have.
      const missing = visitor.complaints.filter((each) => each.includes('404'));
      visitor.complaints.splice(0, Infinity, ...visitor.complaints.filter((each) => !missing.includes(each)));
      await visitor.leave();
    });
    return { page: visitor.page, open: () => visitor.page.goto(way.url + ARTICLE) };
  }

  it('replaces the markers in a theme that pins app blocks below the text, by the blocks themselves', async () => {
    const body = `${paragraphs('First')}<p><span>&nbsp;[ROUTINE]</span></p>${paragraphs('Second')}<p>[brief]</p>${paragraphs('Third')}`;
    const { page, open } = await read({ body, theme: 'terrace', blocks: ['routine', 'brief'] });
    await open();
    expect(await outline(page)).toEqual(['First', OWN.handle, 'Second', BRIEF.handle, 'Third']);
    expect(await page.locator('#shopify-section-apps .unwind').count()).toBe(0);
    await page.getByLabel('E-mail address').fill('reader@example.com');
    await page.getByRole('button', { name: 'Start the routine' }).waitFor();
  });

  it('follows the headings that the settings name', async () => {
    const body = `${paragraphs('First')}<h2>The <em>sequence</em></h2>${paragraphs('Second')}<h3>Before&nbsp;you buy</h3>${paragraphs('Third')}`;
    const settings = { routine_heading: 'the sequence', brief_heading: 'Before you buy' };
    const { page, open } = await read({ body, theme: 'terrace', settings });
    await open();
    expect(await outline(page)).toEqual([
      'First',
      'The sequence',
      OWN.handle,
      'Second',
      'Before you buy',
      BRIEF.handle,
      'Third',
    ]);
  });

  it('works in a vintage theme, with a marker for each of two routines', async () => {
    const body = `${paragraphs('First')}<p>[routine: gentle-psoas-reset]</p>${paragraphs('Second')}<div><p>[routine]</p></div>${paragraphs('Third')}`;
    const { page, open } = await read({ body, theme: 'almanac' });
    await open();
    expect(await outline(page)).toEqual(['First', OTHER.handle, 'Second', OWN.handle, 'Third']);
  });

  it('takes the first of several markers, leaves sentences and code alone, and shows no marker in vain', async () => {
    const body = [
      ...['<p>Write [routine] where it belongs.</p>', '<p><code>[routine]</code></p>', '<pre>[brief]</pre>'],
      ...[paragraphs('First'), '<p>[Routine]</p>', paragraphs('Second'), '<p>[routine]</p>', '<p>[routine: gone]</p>'],
      ...[`<p>[routine: ${OWN.handle}]</p>`, paragraphs('Third')],
    ].join('\n');
    const { page, open } = await read({ body });
    await open();
    expect(await outline(page)).toEqual([
      'Write [routine] where it belongs',
      '[routine]',
      'First',
      OWN.handle,
      'Second',
      'Third',
    ]);
    expect(await page.locator('main pre').innerText()).toBe('[brief]');
  });

  it('is readable at the page’s end where there is no script', async () => {
    const body = `${paragraphs('First')}<p>[routine]</p><p>[brief]</p>`;
    const { page, open } = await read({ body, theme: 'terrace' }, { javaScript: false });
    await open();
    const end = page.locator('main ~ * .unwind-asked');
    await end.getByRole('heading', { name: OWN.title }).waitFor();
    await end.getByText('Tuck the hips under').waitFor();
    await end.getByRole('button', { name: 'Send me the Brief' }).waitFor();
  });

  describe('on a slow connection', () => {
    const PACE = { pieces: 30, pause: 60 };
    const MARKED = `${paragraphs('First')}<p>[routine]</p>${paragraphs('Second', 'Third', 'Fourth')}<p>[brief]</p>${paragraphs('Fifth')}`;
    const HEADED = MARKED.replace('<p>[routine]</p>', '<h2>The sequence</h2>').replace(
      '<p>[brief]</p>',
      '<h2>Buy</h2>',
    );
    const HEADINGS = { routine_heading: 'The sequence', brief_heading: 'Buy' };
    const PHONE = { width: 390, height: 844 };
    const DESK = { width: 1280, height: 900 };

    it.each([
      ['a marker, at a desk', DESK, { body: MARKED }],
      ['a marker, on a phone', PHONE, { body: MARKED }],
      ['a marker, with the blocks below the text', DESK, { body: MARKED, blocks: ['routine', 'brief'] }],
      ['a heading, at a desk', DESK, { body: HEADED, settings: HEADINGS }],
      ['a heading, on a phone', PHONE, { body: HEADED, settings: HEADINGS }],
    ])('nothing shifts: %s', async (_what, viewport, shop) => {
      const { page, open } = await read({ ...shop, theme: 'terrace' }, { viewport, pace: PACE });
      await open();
      await page.locator('main routine-player').waitFor();
      expect(await shifts(page)).toEqual([]);
    });

    it('what belongs below the routine is not seen above it, and what comes before is there to be read', async () => {
      const { page, open } = await read({ body: MARKED, theme: 'terrace' }, { pace: { ...PACE, stopAfter: 20 } });
      const opened = open().catch(() => undefined);
      for (const words of ['[routine]', 'Second.', 'Fourth.']) {
        await page.getByText(words).waitFor({ state: 'attached' });
        await page.getByText(words).waitFor({ state: 'hidden' });
      }
      expect(await page.getByText('First.').isVisible()).toBe(true);
      // The page's end never comes: after a while, all that is there is shown.
      await page.getByText('Second.').waitFor();
      await page.close();
      await opened;
    });

    it('who is further down the page stays where they are', async () => {
      const far = paragraphs(...Array.from({ length: 20 }, (_, at) => `Far ${at}`));
      const body = `${HEADED}${far}`;
      const options = { viewport: PHONE, pace: { pieces: 30, pause: 150 } };
      const { page, open } = await read({ body, theme: 'terrace', settings: HEADINGS }, options);
      const opened = open();
      const line = page.getByText('Far 12.');
      await line.evaluate((element) => element.scrollIntoView());
      const where = () => line.evaluate((element) => ({ top: element.getBoundingClientRect().top, scrolled: scrollY }));
      const before = await where();
      await line.evaluate((element) => {
        const look = () => {
          if (getComputedStyle(element).visibility === 'hidden') element.dataset.lost = '';
          requestAnimationFrame(look);
        };
        look();
      });
      await opened;
      await page.locator('main routine-player').waitFor();
      const after = await where();
      expect(Math.abs(after.top - before.top)).toBeLessThan(2);
      expect(after.scrolled).toBeGreaterThan(before.scrolled + 500);
      expect(await line.getAttribute('data-lost')).toBeNull();
      expect(await shifts(page)).toEqual([]);
    });

    it('nothing stays out of sight where the page brings nothing for a marker', async () => {
      // To Liquid this is no marker, to a reader it is.
      const body = MARKED.replace('[routine]', '[routine&#93;').replace('[brief]', '');
      const { page, open } = await read({ body, theme: 'terrace' }, { pace: PACE });
      const opened = open();
      await page.getByText('Second.').waitFor({ state: 'hidden' });
      await opened;
      // A frame after the page's end, and long before patience ends.
      await page.getByText('Second.').waitFor({ timeout: 5000 });
      expect(await outline(page)).toContain('[routine]');
    });

    it('would shift without the hold: the measure sees it', async () => {
      const { page, open } = await read({ body: MARKED, theme: 'terrace' }, { pace: PACE });
      await page.addInitScript(() => {
        new MutationObserver((changes) => {
          for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
            if (node instanceof HTMLStyleElement && node.textContent?.includes('unwind-hold')) node.remove();
          }
        }).observe(document, { childList: true, subtree: true });
      });
      await open();
      await page.locator('main routine-player').waitFor();
      const [largest = 0] = (await shifts(page)).map(({ value }) => value).sort((a, b) => b - a);
      expect(largest).toBeGreaterThan(0.05);
    });
  });

  it('is switched on from the app’s home, says in the theme editor what to write, and follows a heading there', async () => {
    const storeUrl = inject('storeUrl');
    const { page } = await visit(browser);
    await page.goto(`${storeUrl}/admin/apps/unwind/app`);
    await page.frameLocator('iframe[title="Unwind"]').getByRole('link', { name: 'Show inside the text' }).click();
    const { preview } = themeEditor(page, storeUrl);
    await preview.getByText('This article asks for no routine and no Brief').waitFor();

    await page.getByLabel('Routine after this heading').fill('When to be careful');
    const placed = preview.locator('main h2:text-is("When to be careful") + [data-unwind-asked] routine-player');
    await placed.waitFor();
    expect(await preview.locator('routine-player').count()).toBe(1);

    // The section with the article's text is rendered anew.
    await page.getByRole('button', { name: 'Sections', exact: true }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Hide: Title' }).click();
    await preview.locator('main h1').waitFor({ state: 'detached' });
    await placed.waitFor();
    expect(await preview.locator('routine-player').count()).toBe(1);
    await page.context().close();
  });

  it('the demo in a vintage theme shows both inside the text', async () => {
    const demo = await runDemo(['--theme', 'devstore/storefront/fixtures/almanac']);
    closing.push(demo.stop);
    const { page } = await visit(browser);
    await page.goto(demo.storeUrl + ARTICLE);
    await page.locator('.rte routine-player').waitFor();
    await page.locator('.rte brief-form').waitFor();
    await page.context().close();
  }, 120_000);
});

/** What a reader meets in the article, in order: paragraphs and headings by their first words, ours by their handles. */
function outline(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('.rte > *, .prose > *, .rte > div > *')].flatMap((each) => {
      const ours = each.querySelector<HTMLElement>('[data-routine],[data-brief]') ?? each;
      const { routine, brief } = ours.dataset;
      if (routine ?? brief)
        return ours.closest('.unwind') && each.matches('[data-unwind-asked]') ? [routine ?? brief ?? ''] : [];
      return each.matches('p,h2,h3') ? [(each.innerText.split('.')[0] ?? '').replaceAll('\u00a0', ' ').trim()] : [];
    }),
  );
}

/** What the browser counts as a layout shift, since the page began to load. */
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
        // The entries come in a task of their own, after those of the frames that are still to come.
        setTimeout(() => resolve(found), 500);
      }),
  );
}
