/** What the app embed renders at the page's end, by what the article's text asks for. */
import { expect, test } from 'vitest';

import type { Routine } from '../../app/routine/contract';
import { renderPath } from '../../devstore/storefront/render';
import { BRIEF, type ShopInText, shopInText } from '../../tests/support/in-text';
import { ARTICLE } from '../../tests/support/pages';
import { sampleRoutine } from '../../tests/support/routine';

const OWN = sampleRoutine();
const OTHER: Routine = { ...OWN, handle: 'gentle-psoas-reset', title: 'Gentle psoas reset' };

/** What stands in the embed: for each thing that is asked for, where it belongs and what is shown. */
async function asked(
  body: string,
  { designMode = false, ...shop }: Partial<ShopInText> & { designMode?: boolean } = {},
) {
  const context = shopInText({ body, routines: [OWN, OTHER], ...shop });
  const { html } = await renderPath(context, ARTICLE, { designMode });
  expect(html).not.toMatch(/liquid-fault|translation missing/);
  const embed = /<div id="shopify-block-1"[\s\S]*$/.exec(html)?.[0] ?? '';
  const items = embed.split('data-unwind-asked=').slice(1);
  return {
    embed,
    html,
    items: items.map((item) => {
      const [, of = '', heading] = /^"([^"]*)"(?:\s+data-unwind-heading="([^"]*)")?/.exec(item) ?? [];
      const shown = /data-routine="([^"]+)"/.exec(item)?.[1] ?? /data-brief="([^"]+)"/.exec(item)?.[1] ?? null;
      return heading === undefined ? { of, shown } : { of, shown, heading };
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
])('%s asks for the routine of the article', async (body) => {
  const { items } = await asked(`<p>Before</p>${body}<p>After</p>`);
  expect(items).toEqual([{ of: 'routine', shown: OWN.handle }]);
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
])('%s asks for nothing, and readers get nothing', async (body) => {
  const { embed } = await asked(body);
  expect(embed).toMatch(/^<div id="shopify-block-1"[^>]*>\s*<\/div>/);
});

test('a marker may name what it asks for, in any case', async () => {
  const { items, html } = await asked('<p>[Routine:&nbsp;Gentle-Psoas-Reset]</p><p>[brief: buyers-brief]</p>');
  expect(items).toEqual([
    { of: 'routine:gentle-psoas-reset', shown: OTHER.handle },
    { of: 'brief:buyers-brief', shown: BRIEF.handle },
  ]);
  expect(html.match(/<script src="[^"]*(routine|brief)\.js" async>/g)).toHaveLength(2);
});

test('[brief] is the shop’s default, or the one that the settings name', async () => {
  const second = { ...BRIEF, handle: 'second' };
  const byDefault = await asked('<p>[brief]</p>', { briefs: [second, BRIEF] });
  expect(byDefault.items).toEqual([{ of: 'brief', shown: 'second' }]);
  const none = await asked('<p>[brief]</p>', { briefs: [] });
  expect(none.items).toEqual([{ of: 'brief', shown: null }]);
  const { items } = await asked('<p>[brief]</p>', { briefs: [BRIEF, second], settings: { brief_handle: 'second' } });
  expect(items).toEqual([{ of: 'brief', shown: 'second' }]);
});

test('what is asked for twice is shown once, and each marker has its place', async () => {
  const { items } = await asked(`<p>[routine]</p><p>[routine]</p><p>[routine: ${OWN.handle}]</p>`);
  expect(items).toEqual([
    { of: 'routine', shown: OWN.handle },
    { of: `routine:${OWN.handle}`, shown: null },
  ]);
});

test('two Briefs of one embed share no id', async () => {
  const second = { ...BRIEF, handle: 'second' };
  const { embed } = await asked('<p>[brief]</p><p>[brief: second]</p>', { briefs: [BRIEF, second] });
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
])('after %s, where the settings say %j', async (heading, setting) => {
  const { items } = await asked(`<p>x</p>${heading}<p>y</p>`, { settings: { routine_heading: setting } });
  expect(items).toEqual([{ of: 'routine', shown: OWN.handle, heading: expect.any(String) as string }]);
});

test('both may follow the same heading, and a marker in the text goes before a heading', async () => {
  const settings = { routine_heading: 'Here', brief_heading: 'Here' };
  const { items } = await asked('<h2>Here</h2>', { settings });
  expect(items.map(({ of, heading }) => [of, heading])).toEqual([
    ['routine', 'Here'],
    ['brief', 'Here'],
  ]);
  const mixed = await asked('<h2>Here</h2><p>[routine: gentle-psoas-reset]</p>', { settings });
  expect(mixed.items).toEqual([
    { of: 'routine:gentle-psoas-reset', shown: OTHER.handle },
    { of: 'brief', shown: BRIEF.handle, heading: 'Here' },
  ]);
});

test.each([
  ['a heading that the article has not', '<h2>The sequences</h2><p>The sequence</p>', 'The sequence'],
  ['no heading at all', '<h2></h2>', ''],
])('%s asks for nothing', async (_what, body, routine_heading) => {
  expect((await asked(body, { settings: { routine_heading } })).items).toEqual([]);
});

test('where nothing of that name is published, the place of a marker stays empty; a heading has none', async () => {
  const settings = { routine_heading: 'Here', brief_handle: 'gone' };
  const marker = await asked('<p>[routine: gone]</p><p>[brief]</p>', { settings });
  expect(marker.items).toEqual([
    { of: 'routine:gone', shown: null },
    { of: 'brief', shown: null },
  ]);
  expect(marker.html).not.toMatch(/There is no published|routine\.js|brief\.js/);
  expect((await asked('<h2>Here</h2>', { settings, routines: [] })).items).toEqual([]);
});

test.each<[string, string, Partial<ShopInText>]>([
  ['This article asks for no routine and no Brief', '<p>x</p>', {}],
  ['There is no published routine with the handle “gone”', '<p>[routine: gone]</p>', {}],
  ['No routine is chosen for this article', '<p>[routine]</p>', { routines: [] }],
  ['No routine is chosen for this article', '<h2>Here</h2>', { routines: [], settings: { routine_heading: 'here' } }],
  ['There is no published brief to show', '<p>[brief]</p>', { briefs: [] }],
])('the theme editor says: %s', async (words, body, shop) => {
  expect((await asked(body, { ...shop, designMode: true })).embed).toContain(words);
  expect((await asked(body, shop)).html).not.toContain(words);
});

test('a marker is text, whatever it says', async () => {
  const { embed, items } = await asked('<p>[routine: "&gt;&lt;img src=x autofocus onfocus="alert(1)"]</p>');
  expect(items).toHaveLength(1);
  expect(embed).toContain('data-unwind-asked="routine:&quot;&gt;&lt;imgsrc=xautofocusonfocus=&quot;alert(1)&quot;"');
});
