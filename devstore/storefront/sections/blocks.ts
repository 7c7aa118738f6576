/** The blocks in a section or theme block: section blocks, theme blocks from `blocks/`, and app blocks. */
import type { BlockJson } from '../../state/theme.ts';
import { appBlockDrop, isAppBlock, renderAppBlock } from './app-block.ts';
import { errorHtml } from '../liquid/errors.ts';
import { type SectionScope, scopeObject } from './scope.ts';
import { BlockDrop } from './block-drop.ts';
import { StrictDrop } from '../liquid/strict-drop.ts';
import type { Page } from '../page/page.ts';
import { type LiquidSchema, readSchema } from '../theme/schema.ts';
import { resourcesIn, settingsDrop } from '../page/settings.ts';
import { blockAttributes, editorAttribute, wrap } from './wrapper.ts';

/** `section.blocks`: the enabled blocks of a section, in order. */
export function sectionBlocks(page: Page, scope: SectionScope): BlockDrop[] {
  return scope.order.flatMap((id) => {
    const block = scope.blocks[id];
    if (!block || block.disabled) return [];
    if (isAppBlock(block)) return [appBlockDrop(page, scope, id, block)];
    const local = scope.schema?.blocks?.find((each) => each.type === block.type)?.settings;
    const settings = local ?? readSchema(page.sources.theme, `blocks/${block.type}.liquid`)?.settings;
    return [themeBlockDrop(page, id, block, settingsDrop(page, settings, block.settings))];
  });
}

/** `{% content_for 'blocks' %}`: the blocks that the merchant added, in order. */
export async function renderBlocks(page: Page, scope: SectionScope): Promise<string> {
  let html = '';
  for (const id of scope.order) {
    const block = scope.blocks[id];
    if (!block || block.disabled || block.static) continue;
    if (isAppBlock(block)) html += await renderAppBlock(page, scope, id, block);
    else html += await renderThemeBlock(page, scope, { id, block, variables: {} });
  }
  return html;
}

/** `{% content_for 'block' %}`: a static block with its saved settings. */
export function renderStaticBlock(
  page: Page,
  scope: SectionScope,
  { type, id, variables }: { type: string; id: string; variables: Record<string, unknown> },
): Promise<string> {
  const saved = scope.blocks[id];
  if (saved?.disabled) return Promise.resolve('');
  const block = saved?.type === type ? saved : { type };
  return renderThemeBlock(page, scope, { id, block: { ...block, static: true }, variables });
}

async function renderThemeBlock(
  page: Page,
  scope: SectionScope,
  { id, block, variables }: { id: string; block: BlockJson; variables: Record<string, unknown> },
): Promise<string> {
  const path = `blocks/${block.type}.liquid`;
  let schema: LiquidSchema | null;
  try {
    schema = readSchema(page.sources.theme, path);
  } catch (error) {
    return errorHtml(page.log, error, path);
  }
  const blockPath = [...scope.path, id];
  // Only top-level blocks added by the merchant have an id that is unique on the page.
  const domId = blockPath.length === 1 && !block.static ? id : [scope.sectionId, ...blockPath].join('__');
  const resources = resourcesIn(page, schema?.settings, block.settings);
  const blockScope: SectionScope = {
    ...scope,
    path: blockPath,
    blocks: block.blocks ?? {},
    order: block.block_order ?? [],
    schema,
    closest: { ...scope.closest, ...resources },
  };
  const html = await page.renderer.renderFile(page.sources.theme, path, {
    ...variables,
    block: themeBlockDrop(page, domId, block, settingsDrop(page, schema?.settings, block.settings)),
    section: scope.section,
    closest: closestDrop(page, blockScope),
    ...scopeObject(blockScope),
  });
  if (schema?.tag === null) return html;
  const attributes = {
    id: `shopify-block-${domId}`,
    class: ['shopify-block', schema?.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('block', domId, block.type) : {}),
  };
  return wrap(schema?.tag, attributes, html);
}

function themeBlockDrop(page: Page, id: string, { type }: BlockJson, settings: StrictDrop): BlockDrop {
  const render = () => Promise.reject(new Error(`{% render block %} is for app blocks, not for ${type}`));
  return new BlockDrop({ id, type, settings, shopify_attributes: blockAttributes(page.designMode, id, type) }, render);
}

/** `closest`: the resource of the nearest block, section or page that has one. */
export function closestDrop(page: Page, { closest }: SectionScope): StrictDrop {
  return new StrictDrop('closest', (name) => closest[name] ?? page.location.objects[name] ?? null);
}
