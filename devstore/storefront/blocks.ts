/** The blocks of a section: the theme's own, and an app's, rendered by the extension in Shopify's wrapper. */
import type { BlockJson, SectionJson } from '../state.ts';
import { escapeHtml } from './fault.ts';
import { type ExtensionBlock, extensionAssetUrl, extensionBlocks } from './extension.ts';
import { settingsDrop } from './settings.ts';
import { BlockDrop } from './objects/block.ts';
import { honestDrop } from './objects/honest-drop.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { allowedOn, type LiquidSchema } from './schema.ts';
import { editorAttribute, wrap } from './wrapper.ts';

/** The enabled blocks of a section, in order. */
export function sectionBlocks(page: Page, sectionId: string, section: SectionJson, schema: LiquidSchema | null) {
  return (section.block_order ?? []).flatMap((id) => {
    const block = section.blocks?.[id];
    if (!block || block.disabled) return [];
    if (block.type.startsWith('shopify://apps/')) return [appBlock(page, sectionId, id, block)];
    const settings = schema?.blocks?.find((each) => each.type === block.type)?.settings;
    return [blockDrop(page, id, block, { type: block.type, settings: settingsDrop(page, settings, block.settings) })];
  });
}

function appBlock(page: Page, sectionId: string, id: string, block: BlockJson): BlockDrop {
  const found = findAppBlock(page, block.type);
  const settings = settingsDrop(page, found?.schema.settings, block.settings);
  return blockDrop(page, id, block, { type: '@app', settings }, (drop) => {
    if (!found) return Promise.resolve(missingBlock(page, id, block));
    return renderAppBlock(page, sectionId, id, block, found, drop);
  });
}

function blockDrop(
  page: Page,
  id: string,
  { type }: BlockJson,
  properties: Record<string, unknown>,
  render?: (drop: BlockDrop) => Promise<string>,
): BlockDrop {
  const [attribute] = Object.entries(editorAttribute('block', id, type));
  const attributes = page.designMode && attribute ? `${attribute[0]}="${escapeHtml(attribute[1])}"` : '';
  const ofTheme = () => Promise.reject(new Error(`{% render block %} is for app blocks; this one is of type ${type}`));
  return new BlockDrop({ id, shopify_attributes: attributes, ...properties }, render ?? ofTheme);
}

async function renderAppBlock(
  page: Page,
  sectionId: string,
  id: string,
  block: BlockJson,
  { handle, schema }: ExtensionBlock,
  drop: BlockDrop,
): Promise<string> {
  if (!allowedOn(schema, page.template)) return '';
  if (schema.stylesheet) {
    page.headTags.add(`<link rel="stylesheet" href="${extensionAssetUrl(schema.stylesheet)}" media="all">`);
  }
  if (schema.javascript) {
    page.headTags.add(`<script src="${extensionAssetUrl(schema.javascript)}" async></script>`);
  }
  // Of a theme's section, an app block may know the id and nothing else.
  const section = honestDrop('section', { id: sectionId });
  const html = await renderFile(page, page.sources.extension, `blocks/${handle}.liquid`, { block: drop, section });
  const attributes = {
    id: `shopify-block-${id}`,
    class: ['shopify-block shopify-app-block', schema.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('block', id, block.type) : {}),
  };
  return wrap(schema.tag, attributes, html);
}

function findAppBlock(page: Page, type: string): ExtensionBlock | undefined {
  if (!page.context.state.installation) return undefined;
  return extensionBlocks(page.sources.extension).find((each) => each.type === type);
}

/** A template may name a block that the app no longer has: nothing on the live page, a word in the editor. */
function missingBlock(page: Page, id: string, { type }: BlockJson): string {
  const message = `The app has no block ${type}.`;
  page.log(message);
  if (!page.designMode) return '';
  const attributes = { id: `shopify-block-${id}`, class: 'shopify-block', ...editorAttribute('block', id, type) };
  return wrap('div', attributes, `<strong class="liquid-fault" role="alert">${escapeHtml(message)}</strong>`);
}
