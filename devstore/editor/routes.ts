/** The theme editor's page, its drafts with their preview, and the saving of templates. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { renderPath } from '../storefront/render.ts';
import { findTemplate } from '../storefront/theme.ts';
import { Drafts } from './drafts.ts';
import { editorModel } from './model.ts';
import { editorPage, missingTemplatePage } from './page.ts';
import { checkTemplate } from './template-check.ts';

const DraftInput = z.strictObject({ templates: z.record(z.string(), z.unknown()) });

export function editorRoutes(context: StoreContext): Hono {
  const routes = new Hono();
  const drafts = new Drafts();
  const hasTemplate = (name: string) => findTemplate(context, context.sources.theme, name) !== null;

  routes.get('/', (c) => c.redirect('/admin/themes/current/editor'));

  routes.get('/current/editor', (c) => {
    const { template = 'article', ...query } = c.req.query();
    if (!hasTemplate(template)) return c.html(missingTemplatePage(template), 404);
    return c.html(editorPage(context.state.shop.name, editorModel(context, { template, ...query })));
  });

  routes.post('/current/drafts', async (c) => {
    const input = DraftInput.safeParse(await readJson(c));
    if (!input.success) return c.json({ problems: [z.prettifyError(input.error)] }, 422);
    const templates: Record<string, TemplateJson> = {};
    for (const [name, each] of Object.entries(input.data.templates)) {
      const checked = checkTemplate(context, name, each);
      if ('problems' in checked) return c.json(checked, 422);
      templates[name] = checked.template;
    }
    return c.json({ id: drafts.keep(templates) }, 201);
  });

  routes.get('/current/preview/:draft/:path{.*}', async (c) => {
    const templates = drafts.find(c.req.param('draft'));
    if (!templates) return c.text('This preview is gone. Reload the theme editor.', 410);
    const { status, html } = await renderPath(context, `/${c.req.param('path')}`, { designMode: true, templates });
    return new Response(html, {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });

  routes.post('/current/templates/:name', async (c) => {
    const name = c.req.param('name');
    if (!hasTemplate(name)) return c.json({ problems: [`The theme has no template named ${name}.`] }, 404);
    const checked = checkTemplate(context, name, await readJson(c));
    if ('problems' in checked) return c.json(checked, 422);
    context.state.theme.templates[name] = checked.template;
    context.save();
    return c.json(checked);
  });

  return routes;
}

/** The request's JSON; undefined, which no check takes, where it is not JSON. */
async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
