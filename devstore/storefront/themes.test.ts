/** Two very different themes with a long article, rendered as on Shopify. */
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { ROOT } from '../config.ts';
import { placeAppBlock } from '../editor/template/place.ts';
import type { ArticleRecord } from '../state/content.ts';
import { openSources } from './theme/folder.ts';
import { renderPath } from './render/pages.ts';
import { storefrontRoutes } from './routes.ts';
import { testContext } from './testing.ts';

const WORDS = 6000;
const LONG = '/blogs/release/long';

function themed(name: string) {
  const context = testContext();
  context.sources = openSources(join(ROOT, 'devstore/storefront/fixtures', name));
  const [hips] = context.state.articles;
  if (!hips) throw new Error('the shop has no article');
  const sentence = (at: number) => `<p>Word${at} ${'and then another '.repeat(9)}ends here${at}.</p>`;
  const body = Array.from({ length: WORDS / 30 }, (_, at) => sentence(at)).join('\n');
  const long: ArticleRecord = { ...hips, id: 101, handle: 'long', title: 'A long one', body };
  const short: ArticleRecord = { ...hips, id: 102, handle: 'short', title: 'A short one', body: '<p>Short</p>' };
  context.state.articles = [hips, long, short];
  const get = async (path: string, designMode = false) => {
    const { pathname, searchParams: query } = new URL(path, 'http://shop');
    const { html } = await renderPath(context, pathname, { designMode, query });
    return html;
  };
  return { context, get };
}

describe('a theme with nested blocks, whose article section accepts no app blocks', () => {
  const { context, get } = themed('terrace');
  let article = '';

  beforeAll(async () => {
    for (const blockHandle of ['routine', 'brief']) placeAppBlock(context, { template: 'article', blockHandle });
    article = await get(LONG);
  });

  test('no page has errors', async () => {
    for (const html of [article, await get('/'), await get('/blogs/release'), await get('/nowhere')]) {
      expect(html).not.toMatch(/liquid-error|translation missing/);
    }
    expect(context.logged).toEqual([]);
  });

  test('a long article is complete', () => {
    expect(article).toContain('Word0 ');
    expect(article).toContain(`ends here${WORDS / 30 - 1}.`);
  });

  test('both app blocks are in an Apps section after the article', () => {
    const section = article.indexOf('id="shopify-section-apps"');
    expect(section).toBeGreaterThan(article.indexOf('ends here199'));
    expect(article.slice(section).match(/class="shopify-block shopify-app-block"/g)).toHaveLength(2);
  });

  test('blocks are nested, with their own wrappers and settings; disabled ones aren’t rendered', () => {
    expect(article).toMatch(
      /<section id="shopify-block-outer" class="shopify-block group-block">\s*<div class="group group--row">\s*<section id="shopify-block-main__outer__inner" class="shopify-block group-block">\s*<div class="group group--column">\s*<div id="shopify-block-main__outer__inner__deep" class="shopify-block">\s*<p>Deep words in main, near The release journal/,
    );
    expect(article).not.toContain('Switched off');
  });

  test('`closest` is the page’s article', () => {
    expect(article).toContain('data-closest="A long one"');
  });

  test('a static block has its saved settings and variables, and no wrapper if its schema says so', () => {
    expect(article).toMatch(/<a class="logo logo--large" href="\/">Terrace, set by hand<\/a>/);
    expect(article).not.toContain('shopify-block-sections--header-group__bar__logo');
  });

  test('a section group renders its enabled sections in order', () => {
    expect(article).toContain('<header id="shopify-section-sections--header-group__bar" class="shopify-section bar">');
    expect(article).toContain('data-place="header 1"');
    expect(article).not.toContain('header-group__hidden');
  });

  test('color schemes, fonts and default texts come from the settings and the schema’s labels', () => {
    expect(article).toMatch(/\.scheme-day \{\s*background: #fffdf5;\s*color: #111111;/);
    expect(article).toContain('<div class="scheme-dusk"');
    expect(article).toContain(`font-family: 'Work Sans', sans-serif`);
    expect(article).toContain('Grown slowly');
  });

  test('embedded styles and scripts are linked once and served as files', async () => {
    expect(article.match(/href="\/compiled_assets\/blocks\/group\.css"/g)).toHaveLength(1);
    const routes = storefrontRoutes(context);
    const css = await routes.request('/compiled_assets/sections/bar.css');
    const js = await routes.request('/compiled_assets/sections/bar.js');
    expect(await css.text()).toMatch(/\.bar \{\s*display: flex/);
    expect(js.headers.get('content-type')).toMatch(/javascript/);
    expect(await js.text()).toContain('`Hello {{ not liquid }}`');
    expect((await routes.request('/compiled_assets/sections/foot.css')).status).toBe(404);
  });

  test('a section’s custom CSS is scoped to the section', () => {
    expect(article).toContain('<style>#shopify-section-main { p { color: teal; } }</style>');
  });

  test('forms have Shopify’s action and hidden inputs', () => {
    expect(article).toContain(
      '<form method="post" action="/contact#contact_form" id="newsletter" accept-charset="UTF-8" class="news"><input type="hidden" name="form_type" value="customer"><input type="hidden" name="utf8" value="✓">',
    );
    expect(article).toMatch(/action="\/localization"[^>]*enctype="multipart\/form-data">.*name="_method" value="put"/);
    expect(article).toContain(`name="return_to" value="${LONG}"`);
    expect(article).toContain('class="contact-form"><input type="hidden" name="form_type" value="contact">');
  });

  test('a list is paginated by the URL', async () => {
    const [first, second] = [await get('/blogs/release?tone=calm'), await get('/blogs/release?page=2')];
    expect(first.match(/<h2>\s*\d/g)).toHaveLength(2);
    expect(first).toContain('Page 1 of 2, 3 articles');
    expect(first).toContain('<b>1</b><a href="/blogs/release?tone=calm&page=2">2</a>');
    expect(second.match(/<h2>\s*\d/g)).toHaveLength(1);
    expect(second).toContain('<a href="/blogs/release?page=1">Back</a>');
  });

  test('a snippet is rendered with an object, and for each item of a list', async () => {
    expect(await get('/')).toMatch(/<h1>\s*The lower back and hip sequence/);
    expect(await get('/blogs/release')).toMatch(/<h2>\s*2\s/);
  });

  test('section blocks keep their order and defaults', async () => {
    expect(await get('/')).toMatch(/line: By default<\/p><p >line: Saved/);
  });

  test('the theme editor finds nested blocks', async () => {
    expect(await get(LONG, true)).toContain(
      'data-shopify-editor-block="{&quot;id&quot;:&quot;main__outer__inner__deep',
    );
  });
});

describe('a vintage theme', () => {
  const { context, get } = themed('almanac');

  test('a long article is rendered by its Liquid template', async () => {
    const html = await get(LONG);
    expect(html).toContain(`ends here${WORDS / 30 - 1}.`);
    expect(html).toMatch(/<p>\d{4} words<\/p>/);
    expect(html).toContain('<body class="template-article">');
    expect(html).toMatch(/<p class="byline">\s*Written by\s+Core Nexus\s*<\/p>/);
    expect(html).toMatch(/action="\/blogs\/release\/long\/comments#comment_form" id="comment_form"/);
  });

  test('a section has the preset’s values, or its schema’s defaults', async () => {
    const html = await get(LONG);
    expect(html).toContain('<p class="notice">Saved in the preset</p>');
    expect(html).toMatch(/<header id="shopify-section-masthead"[^>]*><h2>The almanac<\/h2><a href="\/">Home<\/a>/);
  });

  test('missing features are reported with file and line, and the rest of the page is rendered', async () => {
    context.logged.length = 0;
    const html = await get(LONG);
    const file = 'devstore/storefront/fixtures/almanac/templates/article.liquid';
    for (const name of ['tag carousel', 'filter sparkle', 'form teleport']) {
      expect(html).toMatch(new RegExp(`not implemented: ${name} at ${file}:\\d+</strong>`));
    }
    expect(context.logged).toHaveLength(3);
    expect(html).toContain('Between the ends of an unknown tag');
    expect(html.lastIndexOf('class="notice"')).toBeGreaterThan(html.lastIndexOf('liquid-error'));
    expect(html).toContain('</html>');
  });

  test('the home page has the sections in the settings, in order', async () => {
    const html = await get('/');
    expect(html.indexOf('Late to rise')).toBeGreaterThan(0);
    expect(html.indexOf('Early to bed')).toBeGreaterThan(html.indexOf('Late to rise'));
  });

  test('a template can choose its layout', async () => {
    expect(await get('/nowhere')).toMatch(/<body class="bare">\s*<h1>Lost<\/h1>/);
  });

  test('a Liquid asset is rendered with the theme’s settings', async () => {
    const response = await storefrontRoutes(context).request('/assets/theme.css');
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
    expect(await response.text()).toBe('body { color: #123456; background: url(/assets/paper.svg); }\n');
  });

  test('a list is paginated by a setting', async () => {
    const html = await get('/blogs/release?page=2');
    expect(html.match(/<h2>/g)).toHaveLength(2);
    expect(html).toContain('page=3');
  });

  test('form submissions are reported as not implemented', async () => {
    const response = await storefrontRoutes(context).request('/contact', { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([501, 'not implemented: POST /contact']);
  });
});
