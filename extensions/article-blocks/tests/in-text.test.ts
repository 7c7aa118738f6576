/** What the app embed renders at the end of the page for the article's markers and headings. */
import { expect, test } from 'vitest';

import type { Routine } from '../../../app/routine/contract';
import { renderPath } from '../../../devstore/storefront/render/pages';
import { BRIEF, type ShopInText, shopInText } from '../../../tests/support/storefront/in-text';
import { ARTICLE } from '../../../tests/support/browser/pages';
import { shopRoutine } from '../../../tests/support/storefront/shop-routine';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';

const OWN = sampleRoutine();
const OTHER: Routine = { ...OWN, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** The embed's pieces of content: what requests them, what they show, and whether readers without script see them. */
async function renderEmbed(
  body: string,
  { designMode = false, ...shop }: Partial<ShopInText> & { designMode?: boolean } = {},
) {
  const context = shopInText({ body, routines: [OWN, OTHER], ...shop });
  const { html } = await renderPath(context, ARTICLE, { designMode });
  expect(html).not.toMatch(/liquid-error|translation missing/);
  expect(context.logged).toEqual([]);
  const embed = /<div id="shopify-block-1"[\s\S]*$/.exec(html)?.[0] ?? '';
  const items = embed.split(/(?=<div hidden>\s*<div\s+data-unwind-content|<div\s+data-unwind-content)/).slice(1);
  return {
    embed,
    html,
    items: items.flatMap((item) => {
      const [, marker, heading] = /data-unwind-content="([^"]*)"(?:\s+data-unwind-heading="([^"]*)")?/.exec(item) ?? [];
      if (marker === undefined) return [];
      const shown = /data-routine="([^"]+)"/.exec(item)?.[1] ?? /data-brief="([^"]+)"/.exec(item)?.[1] ?? null;
      return [{ marker, shown, ...(heading === undefined ? {} : { heading }) }];
    }),
    /** Handles of what readers see without script. */
    visible: items.flatMap((item, index) => {
      const isHidden = item.startsWith('<div hidden') || /<div hidden>\s*$/.test(items[index - 1] ?? '');
      return isHidden ? [] : [...(/data-(?:routine|brief)="([^"]+)"/.exec(item) ?? [])].slice(1);
    }),
  };
}

test('a routine has its own files and products, in the embed and in the block', async () => {
  const routine = shopRoutine();
  const shows = (html: string) => [html.match(/folding-mat\.webp/g)?.length, html.match(/data-product="/g)?.length];
  const { embed } = await renderEmbed('<p>[routine]</p>', { routines: [routine] });
  const { embed: both } = await renderEmbed('<p>[routine: hip-sequence]</p><p>[routine]</p>', {
    routines: [OTHER, routine],
  });
  const { html: block } = await renderEmbed('', { routines: [routine], settings: null, blocks: ['routine'] });
  expect(shows(embed)[1]).toBe(3);
  expect([shows(both), shows(block)]).toEqual([shows(embed), shows(embed)]);
});

const ROUTINE = { marker: 'routine', shown: OWN.handle };
const RESET = { marker: 'routine:gentle-psoas-reset', shown: OTHER.handle };
const DEFAULT_BRIEF = { marker: 'brief', shown: BRIEF.handle };

// What the DOM makes of these is in tests/matrix/recognize-markers.test.ts.
test.each([
  '<p>[routine]</p>',
  '<p>\r\n[routine]\r\n</p>',
  '<p>[\ufeffrou\u00adtine\t]',
  '<p>&nbsp;[&#xA0;rou&#8203;tine&NoBreak;]\n</p>',
  '<P style="text-align: center">[ROUTINE]</P>',
  '<p><span data-mce-fragment="1">[<strong>rou</strong>tine</span>]</p>',
  '<p>&#91;&#0114;outin&#x0065;&rsqb;</p>',
  '<p>&lbrack;routine&#x005D;</p>',
  '<p>［ｒｏｕｔｉｎｅ］</p>',
  '<p>&#12304;Rutina&#12305;</p>',
  '<p>[routine:&nbsp;]</p>',
  '<p>[rou<!-- ] -->tine]</p>',
  '<p>[ルーティン]</p>',
  '<p>[تمرين]</p>',
  '<td title="]">[routine]',
])('%j might request the article’s routine', async (text) => {
  const { items, visible } = await renderEmbed(`<p>Before</p>${text}<p>After</p>`);
  expect(items).toContainEqual(ROUTINE);
  expect(visible).toEqual([OWN.handle]);
});

test.each([
  '<!--><p>[routine]</p><!-- -->',
  '<p>[ル&#8203;ーティ&#xAD;ン]</p>',
  '<p>[&#1578;&#1605;&#1585;&#1610;&#1606;]</p>',
])('%j might, but only the script can tell', async (text) => {
  const { items, visible } = await renderEmbed(text);
  expect(items).toContainEqual(ROUTINE);
  expect(visible).toEqual([]);
});

test.each([
  '[routine: gentle-psoas-reset]',
  '[ROUTINE\u202f: Gentle-Psoas-Reset]',
  '［routine：gentle‑psoas–reset］',
  '[routine&colon;&#8203;gentle&#8209;psoas&ndash;reset]',
  '[routine&#58; gentle&#45;psoas-<b>reset</b>]',
  '[routine: “gentle-psoas-reset”]',
  '[rutina: ｇｅｎｔｌｅ－psoas-&shy;reset]',
])('%s has a handle', async (marker) => {
  expect((await renderEmbed(`<p>${marker}</p>`)).items).toEqual([RESET]);
});

test.each([
  '<p>[video]</p><p>[routines]</p><p>[1]</p><p>[]</p>',
  '<p>[&hellip;] [ ] [note: routine]</p>',
  '<p title="[routine]">A routine</p>',
  '<picture alt="[brief]">[routine</picture>',
  '<![CDATA[ [routine] ]]><?php [routine] ?>',
  '<p>Nothing at all</p>',
  '',
])('%s requests nothing', async (body) => {
  const { embed } = await renderEmbed(body);
  expect(embed).toMatch(/^<div id="shopify-block-1"[^>]*>\s*<\/div>/);
});

test.each([
  '<!-- <p>[routine]</p> -->',
  '<!--[if mso]><p>[routine]</p><![endif]-->',
  '<script type="text/plain">[routine]</script><style>[brief]</style>',
  '<template><p>[routine]</p></template>',
  '<noscript><p>[routine]</p></noscript>',
  '<p>[[routine]]</p>',
  '<p><code>[routine]</code></p><div><pre><code>[brief]</code></pre></div>',
  '<p><kbd>[routine]</kbd><samp>[brief]</samp></p><textarea>[routine]</textarea>',
])('%s isn’t a marker to readers without script', async (body) => {
  expect((await renderEmbed(body)).visible).toEqual([]);
});

test('without script, what a sentence or a list mentions is at the end too', async () => {
  const sentence = await renderEmbed('<p>Write [routine] where it belongs.</p><ul><li>[brief]</li></ul>');
  expect(sentence.visible).toEqual([OWN.handle, BRIEF.handle]);
});

test('both kinds, each with its script', async () => {
  const { items, html } = await renderEmbed('<p>[Routine:&nbsp;Gentle-Psoas-Reset]</p><p>[brief: buyers-brief]</p>');
  expect(items).toEqual([RESET, { marker: 'brief:buyers-brief', shown: BRIEF.handle }]);
  expect(html.match(/<script src="[^"]*(routine|brief)\.js" async>/g)).toHaveLength(2);
});

test('[brief] shows the default Brief, or the one from the settings', async () => {
  const second = { ...BRIEF, handle: 'second' };
  const byDefault = await renderEmbed('<p>[brief]</p>', { briefs: [second, BRIEF] });
  expect(byDefault.items).toEqual([{ marker: 'brief', shown: 'second' }]);
  const none = await renderEmbed('<p>[brief]</p>', { briefs: [] });
  expect(none.items).toEqual([]);
  const { items } = await renderEmbed('<p>[brief]</p>', {
    briefs: [BRIEF, second],
    settings: { brief_handle: 'second' },
  });
  expect(items).toEqual([{ marker: 'brief', shown: 'second' }]);
});

test('content is rendered once, whatever requests it', async () => {
  const { items } = await renderEmbed(`<p>[routine]</p><p>[rutina]</p><p>[routine: ${OWN.handle}]</p>`);
  expect(items).toEqual([ROUTINE]);
});

test('two Briefs in one embed have unique ids', async () => {
  const second = { ...BRIEF, handle: 'second' };
  const { embed } = await renderEmbed('<p>[brief]</p><p>[brief: second]</p>', { briefs: [BRIEF, second] });
  const ids = [...embed.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(1 + 2 * 5);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['<h2>The sequence</h2>', 'the sequence'],
  ['<H2 id="x"><span>THE&nbsp;sequence </span></H2>', ' The  Sequence'],
  ['<h2>\r\n\tThe\ufeff se&shy;quence<!-- x --></h2>', 'The sequence'],
  ['<h4>Before &amp; after</h4>', 'Before & after'],
  ['<h2>What’s next</h2>', 'What’s next'],
  ['<h2>What&rsquo;s next</h2>', 'what’s next'],
  ['<h2>"Quoted"</h2>', '"quoted"'],
  ['<h2>Gui\u0301a</h2>', 'Guía'],
  ['<h3>手順</h3>', '手順'],
])('%j is the heading in the settings: %j', async (heading, setting) => {
  const { items, visible } = await renderEmbed(`<p>x</p>${heading}<p>y</p>`, {
    settings: { routine_heading: setting },
  });
  expect(items).toEqual([{ ...ROUTINE, heading: expect.any(String) as string }]);
  expect(visible).toEqual([OWN.handle]);
});

test('both can follow the same heading, and the script prefers a marker of that kind', async () => {
  const settings = { routine_heading: 'Here', brief_heading: 'Here' };
  const { items } = await renderEmbed('<h2>Here</h2>', { settings });
  expect(items).toEqual([
    { ...ROUTINE, heading: 'Here' },
    { ...DEFAULT_BRIEF, heading: 'Here' },
  ]);
  const mixed = await renderEmbed('<h2>Here</h2><p>[routine: gentle-psoas-reset]</p>', { settings });
  expect(mixed.items).toEqual([RESET, { ...ROUTINE, heading: 'Here' }, { ...DEFAULT_BRIEF, heading: 'Here' }]);
  expect(mixed.visible).toEqual([OTHER.handle, BRIEF.handle]);
});

test.each([
  ['a heading that isn’t in the article', '<h2>The sequels</h2><p>The sequence</p>', 'The sequence'],
  ['an empty heading', '<h2></h2>', ''],
])('%s shows nothing', async (_, body, routine_heading) => {
  expect((await renderEmbed(body, { settings: { routine_heading } })).items).toEqual([]);
});

test('a heading that only contains the text is left to the script', async () => {
  const { items, visible } = await renderEmbed('<h2>The sequences</h2>', {
    settings: { routine_heading: 'The sequence' },
  });
  expect(items).toEqual([{ ...ROUTINE, heading: 'The sequence' }]);
  expect(visible).toEqual([]);
});

test('for unpublished content there is only the script, which hides the marker', async () => {
  const settings = { routine_heading: 'Here', brief_handle: 'gone' };
  const marker = await renderEmbed('<p>[routine: gone]</p><p>[brief]</p>', { settings });
  expect(marker.items).toEqual([]);
  expect(marker.embed).toContain('<unwind-in-text hidden>');
  expect(marker.html).not.toMatch(/No published|routine\.js|brief\.js/);
  expect((await renderEmbed('<h2>Here</h2>', { settings, routines: [] })).items).toEqual([]);
});

test.each<[string, string, Partial<ShopInText>]>([
  ['This article has no routine and no Brief', '<p>x</p>', {}],
  ['No published routine has the handle “gone”', '<p>[routine: gone]</p>', {}],
  ['No routine selected for this article', '<p>[routine]</p>', { routines: [] }],
  ['No routine selected for this article', '<h2>Here</h2>', { routines: [], settings: { routine_heading: 'here' } }],
  ['No published Brief to show', '<p>[brief]</p>', { briefs: [] }],
])('the theme editor shows: %s', async (message, body, shop) => {
  expect((await renderEmbed(body, { ...shop, designMode: true })).embed).toContain(message);
  expect((await renderEmbed(body, shop)).html).not.toContain(message);
});

test('handles are reduced to letters, digits and hyphens, and headings are escaped', async () => {
  const body = '<h2>"&gt;&lt;i</h2><p>[routine: "&gt;&lt;img src=x autofocus onfocus="alert(1)"]</p>';
  const { embed } = await renderEmbed(body, { designMode: true, settings: { brief_heading: '"><i' } });
  expect(embed).toContain('data-unwind-content="routine:imgsrcxautofocusonfocusalert1"');
  expect(embed).toContain('data-unwind-heading="&quot;&gt;&lt;i"');
});
