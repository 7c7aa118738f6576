import { describe, expect, test } from 'vitest';

import type { StoreState } from '../../state/state.ts';
import { renderPath } from '../render/pages.ts';
import { storefrontRoutes } from '../routes.ts';
import { testContext, testSources } from '../testing.ts';
import { THEME_ID } from './translated-template.ts';

const ARTICLE = '/blogs/release/gentle-psoas-reset';

/** Renders Liquid as the theme's templates. */
async function render(
  path: string,
  liquid: string,
  state: Partial<StoreState> = {},
  files: Record<string, string> = {},
) {
  const sources = testSources({
    'layout/theme.liquid': '<head>{{ content_for_header }}</head><main>{{ content_for_layout }}</main>',
    'templates/index.liquid': liquid,
    'templates/article.liquid': liquid,
    'templates/404.liquid': liquid,
    ...files,
  });
  const context = testContext({ publishedLocales: ['ar', 'pt-BR'], ...state });
  const { status, html } = await renderPath(context, path, { designMode: false, sources });
  return { status, head: html.split('</head>')[0] ?? '', text: /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '' };
}

describe('a page in another language', () => {
  test.each([
    ['{{ request.locale.iso_code }} {{ request.locale.primary }}', 'pt-BR false'],
    [
      '{{ localization.language.endonym_name }} {{ localization.language.name }}',
      'português (Brasil) Brazilian Portuguese',
    ],
    ['{{ localization.available_languages | map: "iso_code" | join: " " }}', 'en ar pt-BR'],
    ['{{ shop.published_locales | map: "root_url" | join: " " }}', '/ /ar /pt-br'],
    ['{{ shop.locale.iso_code }}', 'en'],
    ['{{ routes.root_url }} {{ routes.cart_url }}', '/pt-br /pt-br/cart'],
    ['{{ request.path }}', `/pt-br${ARTICLE}`],
    ['{{ article.url }} {{ blog.url }}', `/pt-br${ARTICLE} /pt-br/blogs/release`],
    ['{{ linklists.main-menu.links | map: "url" | join: " " }}', '/pt-br /pt-br/blogs/release'],
    ['{{ linklists.main-menu.links | map: "active" | join: " " }}', 'false true'],
    ['{{ "2026-11-03T12:00:00Z" | date: format: "date" }}', '3 de novembro de 2026'],
  ])('%s', async (liquid, expected) => {
    expect((await render(`/pt-br${ARTICLE}`, liquid)).text).toBe(expected);
  });

  test('exists with and without a trailing slash; unknown paths are 404', async () => {
    expect(await render('/ar', '{{ request.page_type }}')).toMatchObject({ status: 200, text: 'index' });
    expect(await render('/ar/', '{{ request.page_type }}')).toMatchObject({ status: 200, text: 'index' });
    const missing = await render('/ar/nowhere', '{{ request.locale.iso_code }}');
    expect(missing).toMatchObject({ status: 404, text: 'ar' });
    expect(missing.head).not.toContain('hreflang');
  });

  test('doesn’t exist in an unpublished language', async () => {
    expect((await render(`/de${ARTICLE}`, '')).status).toBe(404);
    expect((await render(`/en${ARTICLE}`, '')).status).toBe(404);
  });

  test('names its language to scripts and search engines', async () => {
    const { head } = await render(`/ar${ARTICLE}`, '');
    expect(head).toContain('"locale":"ar"');
    expect(head).toContain('"routes":{"root":"/ar/"}');
    const alternates = [...head.matchAll(/hreflang="([\w-]+)" href="http:\/\/localhost:4000([^"]*)"/g)];
    expect(alternates.map(([, language, path]) => `${language} ${path}`)).toEqual([
      `x-default ${ARTICLE}`,
      `en ${ARTICLE}`,
      `ar /ar${ARTICLE}`,
      `pt-BR /pt-br${ARTICLE}`,
    ]);
    expect((await render(ARTICLE, '', { publishedLocales: [] })).head).not.toContain('hreflang');
  });
});

describe('texts of a page', () => {
  const locales = {
    'locales/en.default.json': JSON.stringify({
      read: 'Read',
      steps: { one: '{{ count }} step', other: '{{ count }} steps' },
    }),
    'locales/ar.json': JSON.stringify({
      steps: { two: 'خطوتان', few: '{{ count }} خطوات', other: '{{ count }} خطوة' },
    }),
  };

  test.each([
    [
      '/ar',
      '{{ "steps" | t: count: 2 }} {{ "steps" | t: count: 3 }} {{ "steps" | t: count: 100 }}',
      'خطوتان 3 خطوات 100 خطوة',
    ],
    ['/ar', '{{ "read" | t }}', 'Read'],
    // Portuguese would use the singular for 0.
    ['/pt-br', '{{ "steps" | t: count: 0 }}', '0 steps'],
    ['/', '{{ "steps" | t: count: 2 }}', '2 steps'],
  ])('%s %s', async (path, liquid, expected) => {
    expect((await render(path, liquid, {}, locales)).text).toBe(expected);
  });
});

describe('translations', () => {
  const routine = {
    ...{ id: 7, type: '$app:routine', handle: 'reset', updatedAt: '' },
    fields: { title: 'Reset', document: '{"title":"Reset"}' },
  };
  const state = (): Partial<StoreState> => ({
    metaobjects: [routine],
    metafields: [
      {
        ...{ id: 8, ownerId: 'gid://shopify/Article/101', namespace: '$app', key: 'routine', updatedAt: '' },
        ...{ type: 'metaobject_reference', value: 'gid://shopify/Metaobject/7' },
      },
    ],
    translations: [
      { resourceId: 'gid://shopify/Article/101', locale: 'ar', key: 'title', value: 'تهدئة' },
      { resourceId: 'gid://shopify/Metaobject/7', locale: 'ar', key: 'document', value: '{"title":"تهدئة"}' },
      { resourceId: 'gid://shopify/Blog/10', locale: 'ar', key: 'title', value: 'المجلة' },
    ],
  });
  const liquid =
    "{{ article.title }}|{{ article.metafields['$app'].routine.value.document.value.title }}|{{ metaobjects['$app:routine'].reset.document.value.title }}|{{ blog.title }}";

  test('replace the original texts', async () => {
    expect((await render(`/ar${ARTICLE}`, liquid, state())).text).toBe('تهدئة|تهدئة|تهدئة|المجلة');
    expect((await render(`/ar${ARTICLE}`, '{{ page_title }} {{ article.author }}', state())).text).toBe(
      'تهدئة Core Nexus',
    );
  });

  test.each(['', '/pt-br'])('don’t appear in other languages: “%s”', async (prefix) => {
    const { text } = await render(`${prefix}${ARTICLE}`, liquid, state());
    expect(text).toBe('The gentle psoas reset: less force, more breath|Reset|Reset|The release journal');
  });
});

test('texts in sections and blocks are translated by file, section, block and setting', async () => {
  const main = {
    type: 'main',
    settings: { heading: 'Hello', text: 'Stays' },
    blocks: { one: { type: 'line', settings: { label: 'One' } } },
    block_order: ['one'],
  };
  const schema = {
    settings: ['heading', 'text'].map((id) => ({ type: 'text', id })),
    blocks: [{ type: 'line', settings: [{ type: 'text', id: 'label' }] }],
  };
  const files = {
    'templates/article.json': JSON.stringify({ sections: { main }, order: ['main'] }),
    'sections/main.liquid': `{{ section.settings.heading }} {{ section.settings.text }} {{ section.blocks[0].settings.label }}{% schema %}${JSON.stringify(schema)}{% endschema %}`,
  };
  const text = (key: string, value: string) => ({ resourceId: THEME_ID, locale: 'ar', key, value });
  const translations = [
    text('section.article.json.main.heading', 'مرحبا'),
    text('section.article.json.main.one.label', 'واحد'),
    text('section.another.json.main.text', 'elsewhere'),
    text('section.article.json.gone.text', 'nowhere'),
  ];
  expect((await render(`/ar${ARTICLE}`, '', { translations }, files)).text).toContain('>مرحبا Stays واحد<');
  expect((await render(ARTICLE, '', { translations }, files)).text).toContain('>Hello Stays One<');
});

describe('choosing a language', () => {
  const routes = storefrontRoutes(testContext({ publishedLocales: ['ar', 'pt-BR'] }));
  const choose = async (path: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const response = await routes.request(path, { method: 'POST', body });
    return `${response.status} ${response.headers.get('location')}`;
  };

  test.each([
    [{ language_code: 'ar', return_to: ARTICLE }, `302 /ar${ARTICLE}`],
    [{ locale_code: 'ar', return_to: '/' }, '302 /ar'],
    [{ language_code: 'en', return_to: `/ar${ARTICLE}?q=1` }, `302 ${ARTICLE}?q=1`],
    [{ language_code: 'pt-BR', return_to: '/ar' }, '302 /pt-br'],
    [{ language_code: 'de', return_to: '/ar' }, '302 /ar'],
    [{ language_code: 'ar', return_to: '//elsewhere.example/x' }, '302 /ar'],
    [{ language_code: 'ar', return_to: 'https://elsewhere.example/x' }, '302 /ar'],
    [{ language_code: 'en', return_to: '/.//elsewhere.example/x' }, '302 /elsewhere.example/x'],
    [{ language_code: 'en', return_to: '/ar//elsewhere.example/x' }, '302 /elsewhere.example/x'],
    [{ language_code: 'ar' }, '302 /ar'],
  ])('%j', async (fields, expected) => {
    expect(await choose('/localization', fields)).toBe(expected);
  });

  test('the form posts to the page’s language', async () => {
    const { text } = await render(`/ar${ARTICLE}`, `{% form 'localization' %}{% endform %}`);
    expect(text).toContain('action="/ar/localization"');
    expect(text).toContain(`name="return_to" value="/ar${ARTICLE}"`);
    expect(await choose('/ar/localization', { language_code: 'en', return_to: `/ar${ARTICLE}` })).toBe(
      `302 ${ARTICLE}`,
    );
  });
});

test.each([
  ['shopify://blogs/release', '/ar/blogs/release'],
  ['shopify://articles/release/first', '/ar/blogs/release/first'],
  ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ['#part', '#part'],
])('the link setting %s becomes %s', async (link, expected) => {
  const files = {
    'config/settings_schema.json': JSON.stringify([{ name: 'All', settings: [{ type: 'url', id: 'link' }] }]),
    'config/settings_data.json': JSON.stringify({ current: { link } }),
  };
  expect((await render('/ar', '{{ settings.link }}', {}, files)).text).toBe(expected);
});
