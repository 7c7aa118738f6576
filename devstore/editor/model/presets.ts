/** The presets of the theme's sections, which can be added to a template. */
import type { StoreContext } from '../../context.ts';
import type { BlockJson, SectionJson } from '../../state/theme.ts';
import { allowedOn } from '../../storefront/theme/schema.ts';
import { withLabels } from '../../storefront/theme/schema-labels.ts';
import { type PresetBlockJson, type PresetJson, schemaOfSection } from '../template/accepted-blocks.ts';

export interface PresetModel {
  name: string;
  /** As in a template. Its block ids must be replaced by new ones. */
  section: SectionJson;
  /** Maximum number of sections of this type in a template; null for no limit. */
  limit: number | null;
}

export function presetModels(context: StoreContext, template: string): PresetModel[] {
  const { theme } = context.sources;
  const files = theme.list('sections').filter((name) => name.endsWith('.liquid'));
  return files.flatMap((file) => {
    const type = file.slice(0, -'.liquid'.length);
    const schema = schemaOfSection(context, type);
    if (!schema?.presets || !allowedOn(schema, template)) return [];
    const { presets = [], limit = null } = withLabels(schema, theme);
    return presets.map((preset) => ({ name: preset.name, section: { type, ...contents(preset) }, limit }));
  });
}

function contents({
  settings = {},
  blocks,
  block_order: presetOrder,
}: PresetJson | PresetBlockJson): Omit<BlockJson, 'type'> {
  if (!blocks) return { settings };
  const entries: [string, PresetBlockJson][] = Array.isArray(blocks)
    ? blocks.map((block, index) => [block.id ?? `${block.type.replace(/\W+/g, '_')}-${index + 1}`, block])
    : Object.entries(blocks);
  const order = presetOrder ?? entries.filter(([, block]) => !block.static).map(([id]) => id);
  return {
    settings,
    blocks: Object.fromEntries(entries.map(([id, block]) => [id, blockOf(block)])),
    block_order: order,
  };
}

function blockOf(block: PresetBlockJson): BlockJson {
  return {
    type: block.type,
    ...(block.name && { name: block.name }),
    ...(block.static && { static: true }),
    ...contents(block),
  };
}
