/** What the app embed renders at the end of the page for the article's markers and headings. */
import { expect, test } from 'vitest';

import type { Routine } from '../../../app/routine/contract';
import { renderPath } from '../../../devstore/storefront/render/pages';
import { BRIEF, type ShopInText, shopInText } from '../../../tests/support/storefront/in-text';
import { ARTICLE } from '../../../tests/support/browser/pages';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';

const OWN = sampleRoutine();
const OTHER: Routine = { ...OWN, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** The embed's pieces of content: their markers, headings and what they show. */
async function renderEmbed(
  body: string,
  { designMode = false, ...shop }: Partial<ShopInText> & { designMode?: boolean } = {},
) {
  const context = shopInText({ body, routines: [OWN, OTHER], ...shop });
  const { html } = await renderPath(context, ARTICLE, { designMode });
  expect(html).not.toMatch(/liquid-error|translation missing/);
  const embed = /<div id="shopify-block-1"[\s\S]*$/.exec(html)?.[0] ?? '';
  const items = embed.split('data-unwind-content=').slice(1);
  return {
    embed,
    html,
    items: items.map((item) => {
      const [, marker = '', heading] = /^"([^"]*)"(?:\s+data-unwind-heading="([^"]*)")?/.exec(item) ?? [];
      const shown = /data-routine="([^"]+)"/.exec(item)?.[1] ?? /data-brief="([^"]+)"/.exec(item)?.[1] ?? null;
      return heading === undefined ? { marker, shown } : { marker, shown, heading };
    }),
  };
}

test.each([
  '<p>[routine]</p>',
  '<p>&nbsp;[routine]\n</p>',
  '<p>\u00a0[ Routine ]</p>',
  '<P style="text-align: center">[ROUTINE]</P>',
  '<p><span data-mce-fragment="1"><strong>[routine]</strong></span></p>',
  '<div>[routine]</div>',
  '<h3>[routine]</h3>',
  '<div><p>Words</p><p>[routine]<br></p></div>',
])('%s is a marker for the article’s routine', async (body) => {
  const { items } = await renderEmbed(`<p>Before</p>${body}<p>After</p>`);
  expect(items).toEqual([{ marker: 'routine', shown: OWN.handle }]);
});

test.each([
  '<p>Write [routine] where it belongs.</p>',
  '<p>[routine] and [brief]</p>',
  '<p>[routine: gentle-psoas-reset] is what you need</p>',
  '<p><code>[routine]</code></p>',
  '<pre>[routine]</pre>',
  '<div><pre><code>[brief]</code></pre></div>',
  '<p>[video]</p><p>[routines]</p>',
  '<ul><li>[routine]</li></ul>',
  '<picture>[routine]</picture>',
  '<p>Nothing at all</p>',
  '',
])('%s isn’t a marker, and readers see nothing', async (body) => {
  const { embed } = await renderEmbed(body);
  expect(embed).toMatch(/^<div id="shopify-block-1"[^>]*>\s*<\/div>/);
});

test('a marker can name a handle, in any case', async () => {
  const { items, html } = await renderEmbed('<p>[Routine:&nbsp;Gentle-Psoas-Reset]</p><p>[brief: buyers-brief]</p>');
  expect(items).toEqual([
    { marker: 'routine:gentle-psoas-reset', shown: OTHER.handle },
    { marker: 'brief:buyers-brief', shown: BRIEF.handle },
  ]);
  expect(html.match(/<script src="[^"]*(routine|brief)\.js" async>/g)).toHaveLength(2);
});

test('[brief] shows the default Brief, or the one from the settings', async () => {
  const second = { ...BRIEF, handle: 'second' };
  const byDefault = await renderEmbed('<p>[brief]</p>', { briefs: [second, BRIEF] });
  expect(byDefault.items).toEqual([{ marker: 'brief', shown: 'second' }]);
  const none = await renderEmbed('<p>[brief]</p>', { briefs: [] });
  expect(none.items).toEqual([{ marker: 'brief', shown: null }]);
  const { items } = await renderEmbed('<p>[brief]</p>', {
    briefs: [BRIEF, second],
    settings: { brief_handle: 'second' },
  });
  expect(items).toEqual([{ marker: 'brief', shown: 'second' }]);
});

test('repeated markers show the content once', async () => {
  const { items } = await renderEmbed(`<p>[routine]</p><p>[routine]</p><p>[routine: ${OWN.handle}]</p>`);
  expect(items).toEqual([
    { marker: 'routine', shown: OWN.handle },
    { marker: `routine:${OWN.handle}`, shown: null },
  ]);
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
  ['<h4>Before &amp; after</h4>', 'Before & after'],
  ['<h2>What’s next</h2>', 'What’s next'],
  ['<h2>What&rsquo;s next</h2>', 'what’s next'],
  ['<h2>"Quoted"</h2>', '"quoted"'],
])('%s is the heading in the settings: %j', async (heading, setting) => {
  const { items } = await renderEmbed(`<p>x</p>${heading}<p>y</p>`, { settings: { routine_heading: setting } });
  expect(items).toEqual([{ marker: 'routine', shown: OWN.handle, heading: expect.any(String) as string }]);
});

test('both can follow the same heading, and a marker takes precedence over a heading', async () => {
  const settings = { routine_heading: 'Here', brief_heading: 'Here' };
  const { items } = await renderEmbed('<h2>Here</h2>', { settings });
  expect(items.map(({ marker, heading }) => [marker, heading])).toEqual([
    ['routine', 'Here'],
    ['brief', 'Here'],
  ]);
  const mixed = await renderEmbed('<h2>Here</h2><p>[routine: gentle-psoas-reset]</p>', { settings });
  expect(mixed.items).toEqual([
    { marker: 'routine:gentle-psoas-reset', shown: OTHER.handle },
    { marker: 'brief', shown: BRIEF.handle, heading: 'Here' },
  ]);
});

test.each([
  ['a heading that isn’t in the article', '<h2>The sequences</h2><p>The sequence</p>', 'The sequence'],
  ['an empty heading', '<h2></h2>', ''],
])('%s shows nothing', async (_, body, routine_heading) => {
  expect((await renderEmbed(body, { settings: { routine_heading } })).items).toEqual([]);
});

test('a marker for unpublished content renders an empty piece; a heading renders none', async () => {
  const settings = { routine_heading: 'Here', brief_handle: 'gone' };
  const marker = await renderEmbed('<p>[routine: gone]</p><p>[brief]</p>', { settings });
  expect(marker.items).toEqual([
    { marker: 'routine:gone', shown: null },
    { marker: 'brief', shown: null },
  ]);
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

test('markers are escaped', async () => {
  const { embed, items } = await renderEmbed('<p>[routine: "&gt;&lt;img src=x autofocus onfocus="alert(1)"]</p>');
  expect(items).toHaveLength(1);
  expect(embed).toContain('data-unwind-content="routine:&quot;&gt;&lt;imgsrc=xautofocusonfocus=&quot;alert(1)&quot;"');
});
