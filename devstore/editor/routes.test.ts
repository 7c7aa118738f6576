import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';

import { articlePath } from '../control/state-view.ts';
import { temporaryContext } from '../control/temporary-context.ts';
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { readTemplate } from '../storefront/theme.ts';
import { appBlocksFor, withAppBlock } from './app-blocks.ts';
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

test('a saved template is what the storefront reads from then on', async () => {
  expect((await post('theme', { templates: { article: template } })).status).toBe(200);
  expect(readTemplate(context, 'article')).toEqual(template);
});

test('a template that is wrong is refused with what is wrong, and nothing is saved', async () => {
  const answer = await post('theme', { templates: { article: { ...template, order: ['main', 'other'] } } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({
    problems: ['The template: the order names other, which is not a section.'],
  });
  expect(context.state.theme.templates).toEqual({});
});

test('a template that the theme does not have is not found', async () => {
  expect((await post('theme', { templates: { moon: template } })).status).toBe(422);
  expect((await site.request('/admin/themes/current/editor?template=moon')).status).toBe(404);
});

test('a draft is shown as the page would be, without being saved', async () => {
  const { id } = (await (await post('drafts', { templates: { article: template } })).json()) as { id: string };
  const [article] = context.state.articles;
  const preview = await site.request(`/admin/themes/current/preview/${id}${article && articlePath(article)}`);
  expect(preview.status).toBe(200);
  const [blockId] = Object.keys(template.sections.main?.blocks ?? {}).filter((each) => each.startsWith('unwind_'));
  expect(await preview.text()).toContain(`id="shopify-block-${blockId}"`);
  expect(context.state.theme.templates).toEqual({});
});

test('a draft that is wrong is refused, and one that is gone says so', async () => {
  expect((await post('drafts', { templates: { article: { sections: {} } } })).status).toBe(422);
  expect((await site.request('/admin/themes/current/preview/none/')).status).toBe(410);
});

test("the page's data cannot end its script element", async () => {
  const fields = { title: '</script><script>alert(1)</script>' };
  context.state.metaobjects.push({ id: 1, type: '$app:routine', handle: 'odd', fields, updatedAt: '' });
  const page = await (await site.request('/admin/themes/current/editor')).text();
  expect(page).toContain('\\u003c/script>');
  expect(page).not.toContain('<script>alert');
});
