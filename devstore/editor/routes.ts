/** The theme editor: its page, previews of drafts, and saving templates and app embeds. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { renderPath } from '../storefront/render/pages.ts';
import { findTemplate } from '../storefront/theme/templates.ts';
import { Drafts, type Edits } from './drafts.ts';
import { checkEmbeds, withEmbeds } from './template/embeds.ts';
import { editorModel } from './model/model.ts';
import { editorPage, missingTemplatePage } from './page.ts';
import { checkTemplate } from './template/template-check.ts';

const EditsInput = z.strictObject({ templates: z.record(z.string(), z.unknown()), embeds: z.unknown().optional() });

export function editorRoutes(context: StoreContext): Hono {
  const routes = new Hono();
  const drafts = new Drafts();

  routes.get('/', (c) => c.redirect('/admin/themes/current/editor'));

  routes.get('/current/editor', (c) => {
    const { template = 'article', ...query } = c.req.query();
    if (!hasTemplate(context, template)) return c.html(missingTemplatePage(template), 404);
    return c.html(editorPage(context.state.shop.name, editorModel(context, { template, ...query })));
  });

  routes.post('/current/drafts', async (c) => {
    const checked = checkEdits(context, await readJson(c));
    if ('problems' in checked) return c.json(checked, 422);
    return c.json({ id: drafts.add(checked.edits) }, 201);
  });

  routes.get('/current/preview/:draft/:path{.*}', async (c) => {
    const edits = drafts.find(c.req.param('draft'));
    if (!edits) return c.text('This preview has expired. Reload the theme editor.', 410);
    const { templates } = edits;
    const previewed = edits.embeds ? withDraftEmbeds(context, edits.embeds) : context;
    const { status, html } = await renderPath(previewed, `/${c.req.param('path')}`, { designMode: true, templates });
    return new Response(html, {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });

  routes.post('/current/theme', async (c) => {
    const checked = checkEdits(context, await readJson(c));
    if ('problems' in checked) return c.json(checked, 422);
    const { templates, embeds } = checked.edits;
    Object.assign(context.state.theme.templates, templates);
    if (embeds) context.state.theme.settings = withEmbeds(context, embeds);
    context.save();
    return c.json(checked.edits);
  });

  return routes;
}

/** The store with unsaved embeds. */
function withDraftEmbeds(context: StoreContext, embeds: NonNullable<Edits['embeds']>): StoreContext {
  const theme = { ...context.state.theme, settings: withEmbeds(context, embeds) };
  return { ...context, state: { ...context.state, theme } };
}

function checkEdits(context: StoreContext, input: unknown): { edits: Edits } | { problems: string[] } {
  const parsed = EditsInput.safeParse(input);
  if (!parsed.success) return { problems: [z.prettifyError(parsed.error)] };
  const edits: Edits = { templates: {} };
  const problems: string[] = [];
  for (const [name, each] of Object.entries(parsed.data.templates)) {
    if (!hasTemplate(context, name)) {
      problems.push(`The theme has no template named ${name}.`);
      continue;
    }
    const checked = checkTemplate(context, name, each);
    if ('problems' in checked) problems.push(...checked.problems);
    else edits.templates[name] = checked.template;
  }
  if (parsed.data.embeds !== undefined) {
    const checked = checkEmbeds(context, parsed.data.embeds);
    if ('problems' in checked) problems.push(...checked.problems);
    else edits.embeds = checked.embeds;
  }
  return problems.length > 0 ? { problems } : { edits };
}

function hasTemplate(context: StoreContext, name: string): boolean {
  return findTemplate(context, context.sources.theme, name) !== null;
}

/** The request's JSON; undefined, which no check accepts, if it's invalid. */
async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
