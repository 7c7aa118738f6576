/** Renders whole storefront pages. */
import { randomUUID } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import type { CartItem } from '../cart/cart.ts';
import { renderEmbeds } from '../sections/app-embeds.ts';
import { headerHtml } from './content-for-header.ts';
import { errorHtml } from '../liquid/errors.ts';
import { type Sources } from '../theme/folder.ts';
import { splitPath } from '../languages/language.ts';
import { type Location, locatePage } from '../page/location.ts';
import type { Page } from '../page/page.ts';
import { openPage } from './open-page.ts';
import { renderTemplate, renderVintageHome } from '../sections/sections.ts';
import { findTemplate, hasLiquidTemplate, type Templates } from '../theme/templates.ts';

interface RenderPathOptions {
  /** Whether the page is shown in the theme editor. */
  designMode: boolean;
  /** Unsaved templates of the theme editor, by name. */
  templates?: Templates;
  query?: URLSearchParams;
  /** The visitor's cart. */
  cart?: readonly CartItem[];
  /** Folders to render from; defaults to the published theme and the app's extension. */
  sources?: Sources;
}

/** Renders the page at a path (decoded, without query); with status 404 if there is no such page. */
export async function renderPath(
  context: StoreContext,
  path: string,
  { designMode, templates, query, cart, sources = context.sources }: RenderPathOptions,
): Promise<{ status: number; html: string }> {
  const location = locatePage(context, path, query);
  const page = openPage({ context, sources, location, designMode, templates, query, cart });
  const template = findTemplate(context, sources.theme, page.template, templates);
  if (template?.layout !== undefined) page.output.layout = template.layout === false ? null : template.layout;
  const content = template ? await renderTemplate(page, template) : await renderLiquidTemplate(page);
  return { status: location.status, html: await inLayout(page, content) };
}

async function renderLiquidTemplate(page: Page): Promise<string> {
  const { theme } = page.sources;
  const path = `templates/${page.template}.liquid`;
  if (!hasLiquidTemplate(theme, page.template)) {
    return errorHtml(page.log, new Error('the template does not exist'), `templates/${page.template}.json`);
  }
  const objects = page.template === 'index' ? { content_for_index: await renderVintageHome(page) } : {};
  return page.renderer.renderFile(theme, path, objects);
}

/** Renders Liquid, such as an app proxy response, as a page's content in the theme's layout. */
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
  const page = openPage({ context, sources, location, designMode: false });
  return inLayout(page, await page.renderer.renderText(sources.theme, liquid, "the app's response", {}));
}

async function inLayout(page: Page, content: string): Promise<string> {
  if (page.output.layout === null) return content;
  // Sections in the layout may add head tags after it has printed the header, so the header is inserted last.
  const header = `<!-- ${randomUUID()} -->`;
  const objects = { content_for_header: header, content_for_layout: content };
  const html = await page.renderer.renderFile(page.sources.theme, `layout/${page.output.layout}.liquid`, objects);
  const { head, body } = await renderEmbeds(page);
  const bodyEnd = html.toLowerCase().lastIndexOf('</body>');
  const end = bodyEnd === -1 ? html.length : bodyEnd;
  const withEmbeds = `${html.slice(0, end)}${body}${html.slice(end)}`;
  return withEmbeds.replace(header, () => `${headerHtml(page)}${head}`);
}
