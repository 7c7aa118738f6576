/** The sections that may be added to a template: one for each preset of the theme's sections. */
import type { StoreContext } from '../context.ts';
import type { BlockJson, SectionJson } from '../state.ts';
import { allowedOn } from '../storefront/schema.ts';
import { withLabels } from '../storefront/schema-labels.ts';
import { type PresetBlockJson, type PresetJson, schemaOfSection } from './taken-blocks.ts';

export interface PresetModel {
  name: string;
  /** As a template keeps it; ids of blocks are to be made new. */
  section: SectionJson;
  /** How many sections of its type the template takes; null for any number. */
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
  block_order: given,
}: PresetJson | PresetBlockJson): Omit<BlockJson, 'type'> {
  if (!blocks) return { settings };
  const entries: [string, PresetBlockJson][] = Array.isArray(blocks)
    ? blocks.map((block, at) => [block.id ?? `${block.type.replace(/\W+/g, '_')}-${at + 1}`, block])
    : Object.entries(blocks);
  const order = given ?? entries.filter(([, block]) => !block.static).map(([id]) => id);
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
