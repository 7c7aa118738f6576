/** App embeds: app blocks that merchants turn on for the whole theme. */
import { findAppBlock, isAppBlock, isAvailable, loadAssets } from './app-block.ts';
import { errorHtml } from '../liquid/errors.ts';
import { BlockDrop } from './block-drop.ts';
import type { Page } from '../page/page.ts';
import { allowedOn } from '../theme/schema.ts';
import { settingsDrop } from '../page/settings.ts';
import { themeData } from '../theme/settings-data.ts';
import { blockAttributes, wrap } from './wrapper.ts';

export interface EmbedsHtml {
  /** Goes at the end of `content_for_header`. */
  head: string;
  /** Goes at the end of `body`. */
  body: string;
}

/** Renders the embeds that are on and enabled for this template. */
export async function renderEmbeds(page: Page): Promise<EmbedsHtml> {
  const html: EmbedsHtml = { head: '', body: '' };
  for (const [id, embed] of Object.entries(themeData(page.context, page.sources.theme).blocks ?? {})) {
    if (embed.disabled || !isAppBlock(embed)) continue;
    const found = findAppBlock(page, embed.type);
    if (!found) {
      page.log(`The app doesn't have the embed ${embed.type}.`);
      continue;
    }
    const { schema, handle } = found;
    if (schema.target !== 'head' && schema.target !== 'body') continue;
    try {
      if (!allowedOn(schema, page.template) || !(await isAvailable(page, schema))) continue;
    } catch (error) {
      html.body += errorHtml(page.log, error, `blocks/${handle}.liquid`);
      continue;
    }
    loadAssets(page, schema);
    const properties = {
      id,
      type: embed.type,
      settings: settingsDrop(page, schema.settings, embed.settings),
      shopify_attributes: blockAttributes(page.designMode, id, embed.type),
    };
    const block = new BlockDrop(properties, () =>
      Promise.reject(new Error("app embeds can't be rendered with {% render %}")),
    );
    const rendered = await page.renderer.renderFile(page.sources.extension, `blocks/${handle}.liquid`, { block });
    if (schema.target === 'head') html.head += rendered;
    else
      html.body += wrap(schema.tag, { id: `shopify-block-${id}`, class: 'shopify-block shopify-app-block' }, rendered);
  }
  return html;
}
