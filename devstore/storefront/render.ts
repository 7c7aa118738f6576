/** Whole pages of the storefront. */
import { randomUUID } from 'node:crypto';

import type { StoreContext } from '../context.ts';
import { renderEmbeds } from './app-embeds.ts';
import { headerHtml } from './content-for-header.ts';
import { faultHtml } from './fault.ts';
import { type Sources } from './folder.ts';
import { splitPath } from './language.ts';
import { type Location, locate } from './location.ts';
import { Page } from './page.ts';
import { renderFile, renderText } from './render-file.ts';
import { renderTemplate, renderVintageHome } from './sections.ts';
import { findTemplate, hasLiquidTemplate, type Templates } from './theme.ts';

interface RenderPathOptions {
  /** Whether the page is shown in the theme editor. */
  designMode: boolean;
  /** Unsaved templates of the theme editor, by name. */
  templates?: Templates;
  query?: URLSearchParams;
  /** The folders to render from, where not the theme and the extension of this repository. */
  sources?: Sources;
}

/** Renders the page at a path (decoded, without a query), with its status: 404 where there is no such page. */
export async function renderPath(
  context: StoreContext,
  path: string,
  { designMode, templates, query, sources = context.sources }: RenderPathOptions,
): Promise<{ status: number; html: string }> {
  const location = locate(context, path);
  const page = new Page({ context, sources, location, designMode, templates, query });
  const template = findTemplate(context, sources.theme, page.template, templates);
  if (template?.layout !== undefined) page.layout = template.layout === false ? null : template.layout;
  const content = template ? await renderTemplate(page, template) : await renderLiquidTemplate(page);
  return { status: location.status, html: await inLayout(page, content) };
}

async function renderLiquidTemplate(page: Page): Promise<string> {
  const { theme } = page.sources;
  const path = `templates/${page.template}.liquid`;
  if (!hasLiquidTemplate(theme, page.template)) {
    return faultHtml(page, new Error('there is no such template'), `templates/${page.template}.json`);
  }
  const objects = page.template === 'index' ? { content_for_index: await renderVintageHome(page) } : {};
  return renderFile(page, theme, path, objects);
}

/** Renders a Liquid text, such as an app proxy's answer, as the content of a page in the layout that it asks for. */
export async function renderInLayout(
  context: StoreContext,
  liquid: string,
  { path = '/', sources = context.sources }: { path?: string; sources?: Sources } = {},
): Promise<string> {
  const { name, description } = context.state.shop;
  const { language } = splitPath(context.state, path);
  const location: Location = {
    ...{ path, language, status: 200, pageType: 'app', templateSuffix: null, title: name, description, objects: {} },
  };
  const page = new Page({ context, sources, location, designMode: false });
  return inLayout(page, await renderText(page, sources.theme, liquid, "the app's answer", {}));
}

async function inLayout(page: Page, content: string): Promise<string> {
  if (page.layout === null) return content;
  // Sections of the layout may still add tags to the header after the layout has printed it.
  const header = `<!-- ${randomUUID()} -->`;
  const objects = { content_for_header: header, content_for_layout: content };
  const html = await renderFile(page, page.sources.theme, `layout/${page.layout}.liquid`, objects);
  const { head, body } = await renderEmbeds(page);
  const bodyEnd = html.toLowerCase().lastIndexOf('</body>');
  const end = bodyEnd === -1 ? html.length : bodyEnd;
  const whole = `${html.slice(0, end)}${body}${html.slice(end)}`;
  return whole.replace(header, () => `${headerHtml(page)}${head}`);
}
