/** What counts as a marker in an article's text: the browser's DOM decides. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit, type Visitor } from '../support/browser/browser.ts';
import { browser } from '../support/browser/worker-browser.ts';
import { ARTICLE } from '../support/browser/pages.ts';
import { sampleRoutine } from '../support/app/sample-routine.ts';
import { BRIEF, placed, shopInText } from '../support/storefront/in-text.ts';
import { serveShop, type Site } from '../support/storefront/slow-connection.ts';

/** Assigned to the article. */
const ASSIGNED = sampleRoutine();
const OTHER = { ...ASSIGNED, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** The test shop doesn't have its article's image. */
const MISSING_IMAGES = /status of 404 .*\/(favicon\.ico|opener\.webp)\)/;

/** A desktop's copy and a phone's, as page builders make them. */
const COPIES = `<style>@media (max-width: 749px) { .desktop { display: none } } @media (min-width: 750px) { .phone { display: none } }</style>`;

describe('recognizing markers', () => {
  const shop = shopInText({ body: '', routines: [ASSIGNED, OTHER] });
  const [article] = shop.state.articles;
  let site: Site;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    site = await serveShop(shop);
    visitor = await visit(browser);
    visitor.ignoreErrors(MISSING_IMAGES);
    ({ page } = visitor);
    await page.route('**/__devstore/analytics', (route) => route.fulfill({ status: 204 }));
  });
  afterAll(async () => {
    await visitor.leave();
    await site.close();
  });

  /** Opens the article with that text between two paragraphs. */
  async function open(text: string, on = page) {
    if (article) article.body = `<p>First</p>${text}<p>Second</p>`;
    await on.goto(site.url + ARTICLE);
  }

  /** What readers see, in order: the paragraphs, what's in brackets, and the handles of routines and Briefs. */
  async function outline(on = page): Promise<string[]> {
    await placed(on);
    return on.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')].flatMap((each) => {
        if (!each.checkVisibility({ visibilityProperty: true })) return [];
        const { routine, brief } = each.dataset;
        if (routine ?? brief) return [routine ?? brief ?? ''];
        const own = [...each.childNodes].filter((node) => node instanceof Text).map((node) => node.data.trim());
        const isOurs = each.closest('.unwind, script, style, noscript') !== null;
        return isOurs ? [] : own.filter((line) => /^(First|Second)$|[[［【]/.test(line));
      }),
    );
  }

  it.each([
    ['CRLF', '<p>\r\n[routine]\r\n</p>'],
    ['tabs', '<p>\t[\troutine\t]\t</p>'],
    ['a byte order mark', '<p>\ufeff[routine]</p>'],
    ['a zero-width space as an entity', '<p>&#8203;[rou&#8203;tine]</p>'],
    ['a no-break space as an entity', '<p>&#xA0;[&#xA0;routine&nbsp;]&NonBreakingSpace;</p>'],
    ['a soft hyphen', '<p>[rou&shy;tine]</p>'],
    ['zero-width joiners and a word joiner', '<p>&zwj;[&zwnj;routine&#x2060;]&NoBreak;</p>'],
    ['bidirectional marks', '<p>&rlm;\u202b[routine]\u202c&lrm;\u2068\u2069</p>'],
    ['an ideographic and a thin space', '<p>\u3000[&thinsp;routine\u2009]</p>'],
    ['an unclosed paragraph', '<p>[routine]\n'],
    ['unclosed inline tags', '<p><strong><em>[routine]</p></em></strong>'],
    ['inline tags inside', '<p><span>[<b>rou</b><i>tine</i></span><font>]</font><br></p>'],
    ['brackets as entities', '<p>&#91;routine&#x5D;</p><!-- x -->'],
    ['named brackets', '<p>&lbrack;routine&rsqb;</p>'],
    ['letters as entities', '<p>[&#114;outin&#x65;]</p>'],
    ['an empty comment that HTML ends early', '<!--><p>[routine]</p><!-- -->'],
    ['a comment inside', '<p>[rou<!-- ] -->tine]</p>'],
    ['a tag of Word', '<p class="MsoNormal">[routine]<o:p></o:p></p>'],
    ['a section', '<section>[routine]</section>'],
    ['a heading', '<h2 title="a > b">[routine]</h2>'],
    ['full-width brackets and letters', '<p>［ｒｏｕｔｉｎｅ］</p>'],
    ['Japanese brackets', '<p>【routine】</p>'],
    ['upper case and quotes', '<p>[«ROUTINE»]</p>'],
    ['a colon without a handle', '<p>[routine :]</p>'],
  ])('ignores %s', async (_, text) => {
    await open(text);
    expect(await outline()).toEqual(['First', ASSIGNED.handle, 'Second']);
  });

  it.each([
    '[routine: gentle-psoas-reset]',
    '[ROUTINE\u202f: Gentle-Psoas-Reset]',
    '［routine：gentle-psoas-reset］',
    '[routine&colon;&#8203;gentle&#8209;psoas&ndash;reset]',
    '[routine&#58; gentle&#45;psoas-<b>reset</b>]',
    '[routine: “gentle-psoas-reset”]',
    '[routine: ｇｅｎｔｌｅ－psoas-reset]',
    '[rutina: gentle-psoas-&shy;reset]',
    '[تمرين: gentle-psoas-reset\u200f]',
  ])('reads the handle in %s', async (marker) => {
    await open(`<p>${marker}</p>`);
    expect(await outline()).toEqual(['First', OTHER.handle, 'Second']);
  });

  it.each([
    ['de', '[Routine]', '[Ratgeber]'],
    ['es', '[rutina]', '[guía]'],
    ['fr', '[routine]', '[Guide]'],
    ['it', '[Routine]', '[guida]'],
    ['nl', '[routine]', '[Gids]'],
    ['pt-BR', '[rotina]', '[guia]'],
    ['pl', '[zestaw]', '[poradnik]'],
    ['ja', '[ルーティン]', '［ガイド］'],
    ['ar', '[تمرين]', '[دليل]'],
    ['machine Spanish', '[RUTINA]', '[breve]'],
    ['machine German', '[Routine]', '[kurz]'],
    ['machine French', '[routine]', '[bref]'],
    ['machine Polish', '[rutyna]', '[kro\u0301tki]'],
    ['machine Japanese', '【ﾙｰﾁﾝ】', '[ブリーフ]'],
    ['machine Arabic', '[روتين]', '[موجز]'],
  ])('knows the words of %s', async (_, routine, brief) => {
    await open(`<p>${brief}</p><p>${routine}</p>`);
    expect(await outline()).toEqual(['First', BRIEF.handle, ASSIGNED.handle, 'Second']);
  });

  it.each([
    ['a comment', '<!-- <p>[routine]</p> -->', []],
    ['a conditional comment', '<!--[if mso]><p>[routine]</p><![endif]-->', []],
    ['CDATA, a comment in HTML', '<![CDATA[ [routine] ]]>', []],
    ['a processing instruction', '<?php [routine] ?>', []],
    ['two brackets', '<p>[[routine]]</p>', ['[[routine]]']],
    ['two brackets as entities', '<p>&#91;[brief]&#93;</p>', ['[[brief]]']],
    ['a template', '<template><p>[routine]</p></template>', []],
    ['a script', '<div><script type="text/plain">[routine]</script></div>', []],
    ['a style', '<div><style>[routine]</style></div>', []],
    ['noscript', '<div><noscript>[routine]</noscript></div>', []],
    ['an attribute', '<p title="[routine]" data-x="<p>[brief]</p>">Text</p>', []],
    ['a picture’s text', '<p><img src="data:," alt="[routine]"></p>', []],
    ['code', '<p><code>[routine]</code></p>', ['[routine]']],
    ['preformatted text', '<pre><p>[routine]</p></pre>', ['[routine]']],
    ['a sample and a key', '<div><samp>[routine]</samp></div><p><kbd>[brief]</kbd></p>', ['[routine]', '[brief]']],
    ['a button', '<p><button>[routine]</button></p>', ['[routine]']],
    ['a field', '<div><textarea>[routine]</textarea></div>', ['[routine]']],
    ['a list', '<div><ul><li>[routine]</li></ul></div>', ['[routine]']],
    ['a sentence', '<p>Write [routine] where it belongs.</p>', ['Write [routine] where it belongs.']],
    ['other words', '<p>[1]</p><p>[routines]</p><p>[…]</p>', ['[1]', '[routines]', '[…]']],
    ['a paragraph with a picture', '<p>[routine]<img src="data:," alt=""></p>', ['[routine]']],
    ['a hidden paragraph', '<p hidden>[routine]</p><p style="display: none">[brief]</p>', []],
    ['a hidden container', '<div hidden><p>[routine]</p></div>', []],
  ])('shows nothing for %s', async (_, text, seen) => {
    await open(text);
    expect(await outline()).toEqual(['First', ...seen, 'Second']);
  });

  it('hides a marker for something that isn’t published', async () => {
    await open('<p>[routine: gone]</p><p>[Ratgeber: weg]</p>');
    expect(await outline()).toEqual(['First', 'Second']);
  });

  describe('with several copies', () => {
    const PHONE = { width: 390, height: 844 };
    const DESKTOP = { width: 1280, height: 900 };
    const MARKERS = '<div class="desktop"><p>[routine]</p><p>Desktop</p></div><p>[1]</p><p class="phone">[routine]</p>';

    it('uses the first that’s displayed at this width, also when the width changes', async () => {
      await page.setViewportSize(PHONE);
      await open(COPIES + MARKERS);
      expect(await outline()).toEqual(['First', '[1]', ASSIGNED.handle, 'Second']);
      await page.setViewportSize(DESKTOP);
      await expect.poll(() => outline()).toEqual(['First', ASSIGNED.handle, '[1]', 'Second']);
      await page.setViewportSize(PHONE);
      await expect.poll(() => outline()).toEqual(['First', '[1]', ASSIGNED.handle, 'Second']);
      await page.setViewportSize(DESKTOP);
    });

    it.each([
      ['an attribute', '<div hidden><p>[routine]</p></div>'],
      ['a style', '<div style="display: none"><p>[routine]</p></div>'],
      ['visibility', '<div style="visibility: hidden"><p>[routine]</p></div>'],
      ['a closed dialog', '<dialog><p>[routine]</p></dialog>'],
      ['its own style', '<p style="display: none">[routine]</p>'],
    ])('skips one that’s hidden by %s', async (_, hidden) => {
      await open(`${hidden}<p>[1]</p><p>[routine: ${ASSIGNED.handle}]</p>`);
      expect(await outline()).toEqual(['First', '[1]', ASSIGNED.handle, 'Second']);
    });

    it('counts one in closed details as displayed, and one that fades in', async () => {
      await open('<details><summary>More</summary><p>[routine]</p></details><p>[routine]</p>');
      expect(await outline()).toEqual(['First', 'Second']);
      await page.getByText('More').click();
      expect(await outline()).toEqual(['First', ASSIGNED.handle, 'Second']);
      await open('<div style="opacity: 0"><p>[routine]</p></div><p>[1]</p><p>[routine]</p>');
      expect(await outline()).toEqual(['First', ASSIGNED.handle, '[1]', 'Second']);
    });

    it('places it in a hidden tab if there is no other, for when that opens', async () => {
      await open('<div id="tab" hidden><p>[routine]</p></div>');
      expect(await outline()).toEqual(['First', 'Second']);
      await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
      expect(await outline()).toEqual(['First', ASSIGNED.handle, 'Second']);
    });

    it('offers to resume a routine that moved while it was played', async () => {
      await page.setViewportSize(DESKTOP);
      await open(COPIES + MARKERS);
      await page.getByRole('button', { name: 'Start routine' }).click();
      await page.getByRole('button', { name: 'It hurts' }).waitFor();
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Resume routine' }).click();
      await page.getByRole('button', { name: 'It hurts' }).waitFor();
      expect(await outline()).toEqual(['First', '[1]', ASSIGNED.handle, 'Second']);
      await page.setViewportSize(DESKTOP);
    });
  });

  describe('without script', () => {
    let without: Visitor;
    beforeAll(async () => {
      without = await visit(browser, { javaScript: false });
      without.ignoreErrors(MISSING_IMAGES);
    });
    afterAll(() => without.leave());

    it.each([
      ['a marker stays, and its routine is at the end', '<p>[routine]</p>', ['[routine]'], [ASSIGNED.handle]],
      ['a translated marker', '<p>［ルーティン］</p>', ['［ルーティン］'], [ASSIGNED.handle]],
      ['two markers', '<p>[guía]</p>\r\n<p>[routine]', ['[guía]', '[routine]'], [BRIEF.handle, ASSIGNED.handle]],
      ['a comment', '<!-- <p>[routine]</p> -->', [], []],
      ['a script', '<script type="text/plain">[brief]</script>', [], []],
      ['a template', '<template><p>[routine]</p></template>', [], []],
      ['two brackets', '<p>[[routine]]</p>', ['[[routine]]'], []],
      ['code', '<pre>[routine]</pre><p><code>[brief]</code></p>', ['[routine]', '[brief]'], []],
      ['an ellipsis', '<p>[&hellip;]</p>', ['[…]'], []],
    ])('%s', async (_, text, seen, atEnd) => {
      await open(text, without.page);
      expect(await outline(without.page)).toEqual(['First', ...seen, 'Second', ...atEnd]);
    });
  });
});
