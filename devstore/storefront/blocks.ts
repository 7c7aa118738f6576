/** The blocks of a section or of a theme block: the theme's own, local or from `blocks/`, and an app's. */
import type { BlockJson } from '../state.ts';
import { appBlockDrop, isAppBlock, renderAppBlock } from './app-block.ts';
import { faultHtml } from './fault.ts';
import { type Frame, frameObject } from './frame.ts';
import { BlockDrop } from './objects/block.ts';
import { HonestDrop } from './objects/honest-drop.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { type LiquidSchema, readSchema } from './schema.ts';
import { resourcesIn, settingsDrop } from './settings.ts';
import { blockAttributes, editorAttribute, wrap } from './wrapper.ts';

/** `section.blocks`: the enabled blocks of a section, in order. */
export function sectionBlocks(page: Page, frame: Frame): BlockDrop[] {
  return frame.order.flatMap((id) => {
    const block = frame.blocks[id];
    if (!block || block.disabled) return [];
    if (isAppBlock(block)) return [appBlockDrop(page, frame, id, block)];
    const local = frame.schema?.blocks?.find((each) => each.type === block.type)?.settings;
    const settings = local ?? readSchema(page.sources.theme, `blocks/${block.type}.liquid`)?.settings;
    return [themeBlockDrop(page, id, block, settingsDrop(page, settings, block.settings))];
  });
}

/** `{% content_for 'blocks' %}`: the blocks that the merchant has placed, in order, each in its wrapper. */
export async function renderBlocks(page: Page, frame: Frame): Promise<string> {
  let html = '';
  for (const id of frame.order) {
    const block = frame.blocks[id];
    if (!block || block.disabled || block.static) continue;
    if (isAppBlock(block)) html += await renderAppBlock(page, frame, id, block);
    else html += await renderThemeBlock(page, frame, { id, block, parameters: {} });
  }
  return html;
}

/** `{% content_for 'block' %}`: the block that the theme's Liquid places, with the settings that the merchant gave it. */
export function renderStaticBlock(
  page: Page,
  frame: Frame,
  { type, id, parameters }: { type: string; id: string; parameters: Record<string, unknown> },
): Promise<string> {
  const saved = frame.blocks[id];
  if (saved?.disabled) return Promise.resolve('');
  const block = saved?.type === type ? saved : { type };
  return renderThemeBlock(page, frame, { id, block: { ...block, static: true }, parameters });
}

async function renderThemeBlock(
  page: Page,
  frame: Frame,
  { id, block, parameters }: { id: string; block: BlockJson; parameters: Record<string, unknown> },
): Promise<string> {
  const path = `blocks/${block.type}.liquid`;
  let schema: LiquidSchema | null;
  try {
    schema = readSchema(page.sources.theme, path);
  } catch (error) {
    return faultHtml(page, error, path);
  }
  const inside = [...frame.path, id];
  // Only at the top of a section, and placed by the merchant, is the id of the template unique on the page.
  const domId = inside.length === 1 && !block.static ? id : [frame.sectionId, ...inside].join('__');
  const resources = resourcesIn(page, schema?.settings, block.settings);
  const blockFrame: Frame = {
    ...frame,
    path: inside,
    blocks: block.blocks ?? {},
    order: block.block_order ?? [],
    schema,
    closest: { ...frame.closest, ...resources },
  };
  const html = await renderFile(page, page.sources.theme, path, {
    ...parameters,
    block: themeBlockDrop(page, domId, block, settingsDrop(page, schema?.settings, block.settings)),
    section: frame.section,
    closest: closestDrop(page, blockFrame),
    ...frameObject(blockFrame),
  });
  if (schema?.tag === null) return html;
  const attributes = {
    id: `shopify-block-${domId}`,
    class: ['shopify-block', schema?.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('block', domId, block.type) : {}),
  };
  return wrap(schema?.tag, attributes, html);
}

function themeBlockDrop(page: Page, id: string, { type }: BlockJson, settings: HonestDrop): BlockDrop {
  const ofTheme = () => Promise.reject(new Error(`{% render block %} is for app blocks; this one is of type ${type}`));
  return new BlockDrop({ id, type, settings, shopify_attributes: blockAttributes(page.designMode, id, type) }, ofTheme);
}

/** `closest`: the resource that the nearest block, the section or the page is about. */
export function closestDrop(page: Page, { closest }: Frame): HonestDrop {
  return new HonestDrop('closest', (name) => closest[name] ?? page.location.objects[name] ?? null);
}
