import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';

import { articlePath } from '../state/content.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state/theme.ts';
import { readTemplate } from '../storefront/theme/templates.ts';
import { appBlocksFor, withAppBlock } from './template/app-blocks.ts';
import { editorRoutes } from './routes.ts';

let context: StoreContext;
let site: Hono;
let template: TemplateJson;

beforeEach(() => {
  context = temporaryContext();
  site = new Hono().route('/admin/themes', editorRoutes(context));
  const routine = appBlocksFor(context, 'article').find(({ handle }) => handle === 'routine')?.type ?? '';
  template = withAppBlock(readTemplate(context, 'article'), 'main', routine);
});

function post(path: string, body: unknown) {
  return site.request(`/admin/themes/current/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

test('the storefront uses a saved template', async () => {
  expect((await post('theme', { templates: { article: template } })).status).toBe(200);
  expect(readTemplate(context, 'article')).toEqual(template);
});

test('an invalid template is rejected with its problems', async () => {
  const response = await post('theme', { templates: { article: { ...template, order: ['main', 'other'] } } });
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    problems: ['Template: the order lists other, which is not a section.'],
  });
  expect(context.state.theme.templates).toEqual({});
});

test('a missing template returns 404', async () => {
  expect((await post('theme', { templates: { moon: template } })).status).toBe(422);
  expect((await site.request('/admin/themes/current/editor?template=moon')).status).toBe(404);
});

test('a draft is previewed without being saved', async () => {
  const { id } = (await (await post('drafts', { templates: { article: template } })).json()) as { id: string };
  const [article] = context.state.articles;
  const preview = await site.request(`/admin/themes/current/preview/${id}${article && articlePath(article)}`);
  expect(preview.status).toBe(200);
  const [blockId] = Object.keys(template.sections.main?.blocks ?? {}).filter((each) => each.startsWith('unwind_'));
  expect(await preview.text()).toContain(`id="shopify-block-${blockId}"`);
  expect(context.state.theme.templates).toEqual({});
});

test('an invalid draft is rejected, and an expired one returns 410', async () => {
  expect((await post('drafts', { templates: { article: { sections: {} } } })).status).toBe(422);
  expect((await site.request('/admin/themes/current/preview/none/')).status).toBe(410);
});

test("the page's data can't close its script element", async () => {
  const fields = { title: '</script><script>alert(1)</script>' };
  context.state.metaobjects.push({ id: 1, type: '$app:routine', handle: 'odd', fields, updatedAt: '' });
  const page = await (await site.request('/admin/themes/current/editor')).text();
  expect(page).toContain('\\u003c/script>');
  expect(page).not.toContain('<script>alert');
});
