/** App blocks in sections. */
import type { BlockJson } from '../../state/theme.ts';
import { type ExtensionBlock, extensionAssetUrl, extensionBlocks } from '../theme/extension.ts';
import { escapeHtml } from '../liquid/errors.ts';
import type { SectionScope } from './scope.ts';
import { BlockDrop } from './block-drop.ts';
import { strictDrop } from '../liquid/strict-drop.ts';
import type { Page } from '../page/page.ts';
import { allowedOn, type LiquidSchema } from '../theme/schema.ts';
import { settingsDrop } from '../page/settings.ts';
import { blockAttributes, editorAttribute, wrap } from './wrapper.ts';

export function isAppBlock({ type }: BlockJson): boolean {
  return type.startsWith('shopify://apps/');
}

/** The block as an item of `section.blocks`. */
export function appBlockDrop(page: Page, scope: SectionScope, id: string, block: BlockJson): BlockDrop {
  const found = findAppBlock(page, block.type);
  const properties = {
    id,
    type: '@app',
    settings: settingsDrop(page, found?.schema.settings, block.settings),
    shopify_attributes: blockAttributes(page.designMode, id, block.type),
  };
  return new BlockDrop(properties, (drop) => renderDrop(page, scope, { id, block, found, drop }));
}

export function renderAppBlock(page: Page, scope: SectionScope, id: string, block: BlockJson): Promise<string> {
  return appBlockDrop(page, scope, id, block).render();
}

/** The extension's block of that type, if the app is installed. */
export function findAppBlock(page: Page, type: string): ExtensionBlock | undefined {
  if (!page.context.state.installation) return undefined;
  return extensionBlocks(page.sources.extension).find((each) => each.type === type);
}

async function renderDrop(
  page: Page,
  scope: SectionScope,
  { id, block, found, drop }: { id: string; block: BlockJson; found: ExtensionBlock | undefined; drop: BlockDrop },
): Promise<string> {
  if (!found) return missingBlock(page, id, block);
  const { schema, handle } = found;
  if (!allowedOn(schema, page.template, scope.group) || !(await isAvailable(page, schema))) return '';
  loadAssets(page, schema);
  // App blocks can only read the section's id.
  const section = strictDrop('section', { id: scope.sectionId });
  const html = await page.renderer.renderFile(page.sources.extension, `blocks/${handle}.liquid`, {
    block: drop,
    section,
  });
  const attributes = {
    id: `shopify-block-${id}`,
    class: ['shopify-block shopify-app-block', schema.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('block', id, block.type) : {}),
  };
  return wrap(schema.tag, attributes, html);
}

/** Whether the metafield in the block's `available_if` is true. Blocks without `available_if` are always available. */
export async function isAvailable(page: Page, { available_if: condition }: LiquidSchema): Promise<boolean> {
  if (condition === undefined) return true;
  const metafield = /^\s*\{\{-?\s*(app\.metafields\.[\w-]+\.[\w-]+)(?:\.value)?\s*-?\}\}\s*$/.exec(condition)?.[1];
  if (metafield === undefined) throw new Error(`available_if must name a metafield of the app, not ${condition}`);
  return (await page.renderer.evaluate(page.sources.extension, `${metafield}.value`)) === true;
}

/** Adds the block's script and stylesheet to the page's head, once each. */
export function loadAssets(page: Page, schema: LiquidSchema): void {
  if (schema.stylesheet) {
    page.output.headTags.add(`<link rel="stylesheet" href="${extensionAssetUrl(schema.stylesheet)}" media="all">`);
  }
  if (schema.javascript) {
    page.output.headTags.add(`<script src="${extensionAssetUrl(schema.javascript)}" async></script>`);
  }
}

/** A block that the app no longer has: logged, and a message in the theme editor. */
function missingBlock(page: Page, id: string, { type }: BlockJson): string {
  const message = `The app doesn't have the block ${type}.`;
  page.log(message);
  if (!page.designMode) return '';
  const attributes = { id: `shopify-block-${id}`, class: 'shopify-block', ...editorAttribute('block', id, type) };
  return wrap('div', attributes, `<strong class="liquid-error" role="alert">${escapeHtml(message)}</strong>`);
}
