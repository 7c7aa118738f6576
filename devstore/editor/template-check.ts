/**
 * Checks a template before it is kept: only sections and blocks that the theme and the app have, each in its order, and
 * settings that fit their schemas.
 */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import type { BlockJson, SectionJson, TemplateJson } from '../state.ts';
import { extensionBlocks } from '../storefront/extension.ts';
import { settingProblem } from './client/setting-check.js';
import { type EditorSchema, schemaOfSection, schemaOfThemeBlock, takenTypes } from './taken-blocks.ts';

/** As many sections as a template has at most, and blocks a section. */
const MAX_SECTIONS = 25;
const MAX_BLOCKS = 50;

const shared = {
  type: z.string(),
  name: z.string().optional(),
  disabled: z.boolean().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  block_order: z.array(z.string()).optional(),
};

const Block: z.ZodType<BlockJson> = z.strictObject({
  ...shared,
  static: z.boolean().optional(),
  get blocks() {
    return z.record(z.string(), Block).optional();
  },
});

const Section = z.strictObject({
  ...shared,
  blocks: z.record(z.string(), Block).optional(),
  custom_css: z.array(z.string()).optional(),
});

const Template = z.strictObject({
  layout: z.union([z.string(), z.literal(false)]).optional(),
  sections: z.record(z.string(), Section),
  order: z.array(z.string()),
});

export type CheckedTemplate = { template: TemplateJson } | { problems: string[] };

/** The input as a template of that name, or what is wrong with it, a sentence each. */
export function checkTemplate(context: StoreContext, name: string, input: unknown): CheckedTemplate {
  const parsed = Template.safeParse(input);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'template'}: ${message}`) };
  }
  const template: TemplateJson = parsed.data;
  const problems = [
    ...orderProblems('The template', 'section', Object.keys(template.sections), template.order),
    ...(template.order.length > MAX_SECTIONS ? [`The template: it has more than ${MAX_SECTIONS} sections.`] : []),
    ...Object.entries(template.sections).flatMap(([id, section]) => sectionProblems(context, name, id, section)),
  ];
  return problems.length > 0 ? { problems } : { template };
}

function sectionProblems(context: StoreContext, template: string, id: string, section: SectionJson): string[] {
  const schema = schemaOfSection(context, section.type);
  if (!schema) return [`Section ${id}: the theme has no section "${section.type}".`];
  const max = Math.min(schema.max_blocks ?? MAX_BLOCKS, MAX_BLOCKS);
  return [
    ...(countBlocks(section) > max ? [`Section ${id}: it has more than ${max} blocks.`] : []),
    ...contentProblems(context, template, `Section ${id}`, section, schema),
  ];
}

/** What is wrong with the settings of a section or a block, and with the blocks in it. */
function contentProblems(
  context: StoreContext,
  template: string,
  where: string,
  owner: SectionJson | BlockJson,
  schema: EditorSchema,
): string[] {
  const blocks = Object.entries(owner.blocks ?? {});
  const ordered = blocks.filter(([, block]) => !block.static).map(([id]) => id);
  const taken = takenTypes(context, template, schema);
  return [
    ...settingProblems(where, owner.settings ?? {}, schema),
    ...orderProblems(where, 'block', ordered, owner.block_order ?? []),
    ...limitProblems(where, owner, schema),
    ...blocks.flatMap(([id, block]) => {
      const inner = `${where}, block ${id}`;
      const known = (block.static ?? taken.includes(block.type)) ? schemaOfBlock(context, schema, block.type) : null;
      if (!known) return [`${inner}: it takes no block "${block.type}".`];
      return contentProblems(context, template, inner, block, known);
    }),
  ];
}

/** Of the app, of the section itself, or of the theme's `blocks/`. */
function schemaOfBlock(context: StoreContext, holder: EditorSchema, type: string): EditorSchema | null {
  const app = extensionBlocks(context.sources.extension).find((each) => each.type === type);
  if (app) return app.schema;
  const own = holder.blocks?.find((each) => each.type === type && each.name !== undefined);
  return own ? { name: type, settings: own.settings } : schemaOfThemeBlock(context, type);
}

function settingProblems(where: string, settings: Record<string, unknown>, schema: EditorSchema): string[] {
  return (schema.settings ?? []).flatMap((each) => {
    const problem = each.id === undefined ? null : settingProblem(each, settings[each.id]);
    return problem ? [`${where}, setting ${each.id}: ${problem}`] : [];
  });
}

function limitProblems(where: string, owner: SectionJson | BlockJson, schema: EditorSchema): string[] {
  const types = Object.values(owner.blocks ?? {}).map(({ type }) => type);
  return (schema.blocks ?? []).flatMap(({ type, limit = Infinity }) =>
    types.filter((each) => each === type).length > limit ? [`${where}: it takes ${limit} of "${type}" at most.`] : [],
  );
}

function countBlocks({ blocks = {} }: SectionJson | BlockJson): number {
  return Object.values(blocks).reduce((count, block) => count + 1 + countBlocks(block), 0);
}

/** Every id stands once in the order, and the order names nothing else. */
function orderProblems(where: string, what: string, ids: string[], order: string[]): string[] {
  return [
    ...ids.filter((id) => !order.includes(id)).map((id) => `${where}: the ${what} ${id} is not in the order.`),
    ...order.filter((id) => !ids.includes(id)).map((id) => `${where}: the order names ${id}, which is not a ${what}.`),
    ...order.filter((id, at) => order.indexOf(id) < at).map((id) => `${where}: the order names ${id} twice.`),
  ];
}
