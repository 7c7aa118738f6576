/** App embeds: blocks of the whole theme, which the merchant switches on in its settings. */
import { findAppBlock, isAppBlock, isAvailable, loadAssets } from './app-block.ts';
import { faultHtml } from './fault.ts';
import { BlockDrop } from './objects/block.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { allowedOn } from './schema.ts';
import { settingsDrop } from './settings.ts';
import { themeData } from './theme-data.ts';
import { blockAttributes, wrap } from './wrapper.ts';

export interface EmbedsHtml {
  /** For the end of the header. */
  head: string;
  /** For the end of the body. */
  body: string;
}

/** Renders the embeds that are switched on and for this template. */
export async function renderEmbeds(page: Page): Promise<EmbedsHtml> {
  const html: EmbedsHtml = { head: '', body: '' };
  for (const [id, embed] of Object.entries(themeData(page.context, page.sources.theme).blocks ?? {})) {
    if (embed.disabled || !isAppBlock(embed)) continue;
    const found = findAppBlock(page, embed.type);
    if (!found) {
      page.log(`The app has no embed ${embed.type}.`);
      continue;
    }
    const { schema, handle } = found;
    if (schema.target !== 'head' && schema.target !== 'body') continue;
    try {
      if (!allowedOn(schema, page.template) || !(await isAvailable(page, schema))) continue;
    } catch (error) {
      html.body += faultHtml(page, error, `blocks/${handle}.liquid`);
      continue;
    }
    loadAssets(page, schema);
    const properties = {
      id,
      type: embed.type,
      settings: settingsDrop(page, schema.settings, embed.settings),
      shopify_attributes: blockAttributes(page.designMode, id, embed.type),
    };
    const block = new BlockDrop(properties, () => Promise.reject(new Error('an app embed is in no section')));
    const rendered = await renderFile(page, page.sources.extension, `blocks/${handle}.liquid`, { block });
    if (schema.target === 'head') html.head += rendered;
    else
      html.body += wrap(schema.tag, { id: `shopify-block-${id}`, class: 'shopify-block shopify-app-block' }, rendered);
  }
  return html;
}
