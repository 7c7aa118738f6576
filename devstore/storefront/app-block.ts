/** An app's block in a section, rendered by the extension in Shopify's wrapper. */
import type { BlockJson } from '../state.ts';
import { type ExtensionBlock, extensionAssetUrl, extensionBlocks } from './extension.ts';
import { escapeHtml } from './fault.ts';
import type { Frame } from './frame.ts';
import { BlockDrop } from './objects/block.ts';
import { honestDrop } from './objects/honest-drop.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { allowedOn, type LiquidSchema } from './schema.ts';
import { settingsDrop } from './settings.ts';
import { blockAttributes, editorAttribute, wrap } from './wrapper.ts';

export function isAppBlock({ type }: BlockJson): boolean {
  return type.startsWith('shopify://apps/');
}

/** The block as a theme's section sees it in `section.blocks`. */
export function appBlockDrop(page: Page, frame: Frame, id: string, block: BlockJson): BlockDrop {
  const found = findAppBlock(page, block.type);
  const properties = {
    id,
    type: '@app',
    settings: settingsDrop(page, found?.schema.settings, block.settings),
    shopify_attributes: blockAttributes(page.designMode, id, block.type),
  };
  return new BlockDrop(properties, (drop) => renderDrop(page, frame, { id, block, found, drop }));
}

export function renderAppBlock(page: Page, frame: Frame, id: string, block: BlockJson): Promise<string> {
  return appBlockDrop(page, frame, id, block).render();
}

/** The extension's block of that type, as long as the app is installed. */
export function findAppBlock(page: Page, type: string): ExtensionBlock | undefined {
  if (!page.context.state.installation) return undefined;
  return extensionBlocks(page.sources.extension).find((each) => each.type === type);
}

async function renderDrop(
  page: Page,
  frame: Frame,
  { id, block, found, drop }: { id: string; block: BlockJson; found: ExtensionBlock | undefined; drop: BlockDrop },
): Promise<string> {
  if (!found) return missingBlock(page, id, block);
  const { schema, handle } = found;
  if (!allowedOn(schema, page.template, frame.group) || !(await isAvailable(page, schema))) return '';
  loadAssets(page, schema);
  // Of a theme's section, an app block may know the id and nothing else.
  const section = honestDrop('section', { id: frame.sectionId });
  const html = await renderFile(page, page.sources.extension, `blocks/${handle}.liquid`, { block: drop, section });
  const attributes = {
    id: `shopify-block-${id}`,
    class: ['shopify-block shopify-app-block', schema.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('block', id, block.type) : {}),
  };
  return wrap(schema.tag, attributes, html);
}

/** Whether the metafield that `available_if` names is true; a block without the condition is always available. */
export async function isAvailable(page: Page, { available_if: condition }: LiquidSchema): Promise<boolean> {
  if (condition === undefined) return true;
  const metafield = /^\s*\{\{-?\s*(app\.metafields\.[\w-]+\.[\w-]+)(?:\.value)?\s*-?\}\}\s*$/.exec(condition)?.[1];
  if (metafield === undefined) throw new Error(`available_if must name a metafield of the app, not ${condition}`);
  return (await page.extension.evalValue(`${metafield}.value`, page.globals)) === true;
}

/** What the block's schema names for the page's head, once however many blocks name it. */
export function loadAssets(page: Page, schema: LiquidSchema): void {
  if (schema.stylesheet) {
    page.headTags.add(`<link rel="stylesheet" href="${extensionAssetUrl(schema.stylesheet)}" media="all">`);
  }
  if (schema.javascript) {
    page.headTags.add(`<script src="${extensionAssetUrl(schema.javascript)}" async></script>`);
  }
}

/** A template may name a block that the app no longer has: nothing on the live page, a word in the editor. */
function missingBlock(page: Page, id: string, { type }: BlockJson): string {
  const message = `The app has no block ${type}.`;
  page.log(message);
  if (!page.designMode) return '';
  const attributes = { id: `shopify-block-${id}`, class: 'shopify-block', ...editorAttribute('block', id, type) };
  return wrap('div', attributes, `<strong class="liquid-fault" role="alert">${escapeHtml(message)}</strong>`);
}
