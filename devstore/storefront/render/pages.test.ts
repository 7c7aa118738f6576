import { expect, test } from 'vitest';

import { renderInLayout, renderPath } from './pages.ts';
import { testContext, testSources } from '../testing.ts';

/** A theme with one section on its home page. */
function home(liquid: string, more: Record<string, string> = {}) {
  const template = { sections: { only: { type: 'only', settings: { title: 'Saved' } } }, order: ['only'] };
  return testSources({ 'templates/index.json': JSON.stringify(template), 'sections/only.liquid': liquid, ...more });
}

async function renderHome(liquid: string, more: Record<string, string> = {}) {
  const context = testContext();
  const { html } = await renderPath(context, '/', { designMode: false, sources: home(liquid, more) });
  return { html, logged: context.logged };
}

test('a section is wrapped, and its saved settings override the schema’s defaults', async () => {
  const schema = {
    name: 'Only',
    tag: 'aside',
    class: 'calm',
    settings: [
      { type: 'text', id: 'title', default: 'Default' },
      { type: 'text', id: 'text', default: 'From the schema' },
    ],
  };
  const { html } = await renderHome(
    `{{ section.settings.title }}, {{ section.settings.text }}, [{{ section.settings.unknown }}]
    {% schema %}${JSON.stringify(schema)}{% endschema %}`,
  );
  expect(html).toContain('<aside id="shopify-section-only" class="shopify-section calm">Saved, From the schema, []');
});

test('a color setting may refer to the theme’s palette', async () => {
  const palette = { type: 'color_palette', id: 'palette', default: { background: '#ffffff', foreground: '#102030' } };
  const color = { type: 'color', id: 'text', default: '{{ settings.palette.foreground }}' };
  const { html, logged } = await renderHome(
    `[{{ section.settings.text }} {{ section.settings.text.blue }}] [{{ settings.palette.background }}]
    [{% for each in settings.palette %}{{ each }},{% endfor %}] [{{ settings.palette.gone }}]
    {% schema %}${JSON.stringify({ name: 'Only', settings: [color] })}{% endschema %}`,
    { 'config/settings_schema.json': JSON.stringify([{ name: 'Colors', settings: [palette] }]) },
  );
  expect(html).toContain('[#102030 48] [#ffffff]');
  expect(html).toContain('[#ffffff,#102030,] []');
  expect(logged).toEqual([]);
});

test.each([
  ['https://www.youtube.com/watch?v=_9VUPq3SxOc', 'youtube _9VUPq3SxOc'],
  ['https://youtu.be/_9VUPq3SxOc', 'youtube _9VUPq3SxOc'],
  ['https://vimeo.com/76979871', 'vimeo 76979871'],
  ['https://example.com/film', ''],
])('a video setting has a host and an ID: %s', async (url, expected) => {
  const schema = { name: 'Only', settings: [{ type: 'video_url', id: 'film', default: url, accept: ['youtube'] }] };
  const { html } = await renderHome(
    `[{{ section.settings.film.type }} {{ section.settings.film.id }}]{% schema %}${JSON.stringify(schema)}{% endschema %}`,
  );
  expect(html).toContain(`[${expected || ' '}]`);
});

test('an image setting is one of the theme’s assets, or nil', async () => {
  const setting = (id: string, name: string) => ({
    type: 'image_picker',
    id,
    default: `shopify://shop_images/${name}`,
  });
  const schema = { name: 'Only', settings: [setting('here', 'a dot.svg'), setting('gone', 'gone.svg')] };
  const { html, logged } = await renderHome(
    `[{{ section.settings.here.src }}] [{{ section.settings.gone.src }}]
    {% schema %}${JSON.stringify(schema)}{% endschema %}`,
    { 'assets/a dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>' },
  );
  expect(html).toContain('[/assets/a%20dot.svg] []');
  expect(logged).toEqual([]);
});

test.each([
  ['an unknown filter', 'first\n{{ "a" | shout }}', 'not implemented: filter shout at theme/sections/only.liquid:2'],
  [
    'a filter that only LiquidJS has',
    '{{ "a" | slugify }}',
    'not implemented: filter slugify at theme/sections/only.liquid:1',
  ],
  ['an unknown tag', '{% carousel x %}', 'not implemented: tag carousel at theme/sections/only.liquid:1'],
  ['an unsupported object', '{% if self %}{% endif %}', 'not implemented: self at theme/sections/only.liquid:1'],
  ['an unsupported property', '{{ shop.brand }}', 'not implemented: shop.brand at theme/sections/only.liquid:1'],
  ['printing an object', '{{ shop }}', 'not implemented: {{ shop }} at theme/sections/only.liquid:1'],
  ['another error', '{{ 1 | divided_by: 0 }}', 'Liquid error: divided by 0 at theme/sections/only.liquid:1'],
])('%s: the error is on the page and in the log', async (_name, liquid, message) => {
  const { html, logged } = await renderHome(liquid);
  expect(html).toContain(`<strong class="liquid-error" role="alert">${message}</strong>`);
  expect(logged).toEqual([`storefront /: ${message}`]);
});

test('an error in a snippet is printed in its place, and the rest of the section is rendered', async () => {
  const { html } = await renderHome(`before {% render 'broken' %} after`, {
    'snippets/broken.liquid': '{{ 1 | shout }}',
  });
  expect(html).toMatch(/before .*liquid-error.*theme\/snippets\/broken\.liquid:1.* after/s);
});

test('error messages are escaped', async () => {
  const { html } = await renderHome(`{% render '<b>' %}`);
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('<b>');
});

test('a snippet sees its arguments and global objects, but no variables of the file that renders it', async () => {
  const { html } = await renderHome(
    `{% assign secret = 'x' %}{% render 'card' for list as item, tone: 'warm' %}
    {%- assign list = 'a,b' | split: ',' -%}{% render 'card' for list as item, tone: 'warm' %}`,
    {
      'snippets/card.liquid': '[{{ forloop.index }} {{ item }} {{ tone }} {{ shop.name }} {{ secret }}]',
    },
  );
  expect(html).toContain('[1 a warm Core Nexus ][2 b warm Core Nexus ]');
});

test('integer division rounds down, as in Ruby', async () => {
  const { html } = await renderHome('{{ 150 | divided_by: 60 }} {{ 1.5 | divided_by: 2 }}');
  expect(html).toContain('2 0.75');
});

test('JSON can’t close a script element', async () => {
  const { html } = await renderHome('{{ "</script>" | json }}');
  expect(html).toContain('"\\u003c/script\\u003e"');
});

test('a disabled section isn’t rendered', async () => {
  const template = { sections: { only: { type: 'only', disabled: true } }, order: ['only'] };
  const { html } = await renderHome('Here', { 'templates/index.json': JSON.stringify(template) });
  expect(html).toContain('<main></main>');
});

test('an unsaved template takes precedence over the saved one, and that over the folder’s', async () => {
  const of = (title: string) => ({ sections: { only: { type: 'only', settings: { title } } }, order: ['only'] });
  const schema = { name: 'Only', settings: [{ type: 'text', id: 'title' }] };
  const sources = home(`{{ section.settings.title }}{% schema %}${JSON.stringify(schema)}{% endschema %}`);
  const context = testContext({ theme: { templates: { index: of('Saved template') } } });
  const saved = await renderPath(context, '/', { designMode: false, sources });
  const templates = { index: of('Unsaved template') };
  const unsaved = await renderPath(context, '/', { designMode: true, sources, templates });
  expect(saved.html).toContain('>Saved template<');
  expect(unsaved.html).toContain('>Unsaved template<');
});

test('an app’s Liquid is rendered in the theme’s layout', async () => {
  const sources = testSources({ 'layout/theme.liquid': '<body>{{ content_for_layout }}</body>' });
  const html = await renderInLayout(testContext(), '<p>{{ shop.name }}</p>', { sources });
  expect(html).toBe('<body><p>Core Nexus</p></body>');
});

test('an app’s Liquid can opt out of the layout', async () => {
  const sources = testSources({});
  expect(await renderInLayout(testContext(), '{% layout none %}<p>Alone</p>', { sources })).toBe('<p>Alone</p>');
});
