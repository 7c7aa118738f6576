/** Validates templates before they are saved: sections, blocks, their order and their settings. */
import { z } from 'zod';

import type { StoreContext } from '../../context.ts';
import type { BlockJson, SectionJson, TemplateJson } from '../../state/theme.ts';
import { extensionBlocks } from '../../storefront/theme/extension.ts';
import { settingProblem } from '../client/settings/setting-check.js';
import { type EditorSchema, schemaOfSection, schemaOfThemeBlock, acceptedTypes } from './accepted-blocks.ts';

/** Shopify's limits for sections in a template and blocks in a section. */
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

/** Validates a template. Returns it or a list of problems. */
export function checkTemplate(context: StoreContext, name: string, input: unknown): CheckedTemplate {
  const parsed = Template.safeParse(input);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'template'}: ${message}`) };
  }
  const template: TemplateJson = parsed.data;
  const problems = [
    ...orderProblems('Template', 'section', Object.keys(template.sections), template.order),
    ...(template.order.length > MAX_SECTIONS ? [`Template: more than ${MAX_SECTIONS} sections.`] : []),
    ...Object.entries(template.sections).flatMap(([id, section]) => sectionProblems(context, name, id, section)),
  ];
  return problems.length > 0 ? { problems } : { template };
}

function sectionProblems(context: StoreContext, template: string, id: string, section: SectionJson): string[] {
  const schema = schemaOfSection(context, section.type);
  if (!schema) return [`Section ${id}: the theme has no section "${section.type}".`];
  const max = Math.min(schema.max_blocks ?? MAX_BLOCKS, MAX_BLOCKS);
  return [
    ...(countBlocks(section) > max ? [`Section ${id}: more than ${max} blocks.`] : []),
    ...contentProblems(context, template, `Section ${id}`, section, schema),
  ];
}

/** Problems in a section's or block's settings and nested blocks. */
function contentProblems(
  context: StoreContext,
  template: string,
  where: string,
  owner: SectionJson | BlockJson,
  schema: EditorSchema,
): string[] {
  const blocks = Object.entries(owner.blocks ?? {});
  const ordered = blocks.filter(([, block]) => !block.static).map(([id]) => id);
  const accepted = acceptedTypes(context, template, schema);
  return [
    ...settingProblems(where, owner.settings ?? {}, schema),
    ...orderProblems(where, 'block', ordered, owner.block_order ?? []),
    ...limitProblems(where, owner, schema),
    ...blocks.flatMap(([id, block]) => {
      const inner = `${where}, block ${id}`;
      const known = (block.static ?? accepted.includes(block.type)) ? schemaOfBlock(context, schema, block.type) : null;
      if (!known) return [`${inner}: "${block.type}" is not allowed here.`];
      return contentProblems(context, template, inner, block, known);
    }),
  ];
}

/** The schema of an app block, section block or theme block. */
function schemaOfBlock(context: StoreContext, parent: EditorSchema, type: string): EditorSchema | null {
  const app = extensionBlocks(context.sources.extension).find((each) => each.type === type);
  if (app) return app.schema;
  const sectionBlock = parent.blocks?.find((each) => each.type === type && each.name !== undefined);
  return sectionBlock ? { name: type, settings: sectionBlock.settings } : schemaOfThemeBlock(context, type);
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
    types.filter((each) => each === type).length > limit
      ? [`${where}: at most ${limit} of "${type}" are allowed.`]
      : [],
  );
}

function countBlocks({ blocks = {} }: SectionJson | BlockJson): number {
  return Object.values(blocks).reduce((count, block) => count + 1 + countBlocks(block), 0);
}

/** Problems if the order doesn't list every id exactly once. */
function orderProblems(where: string, kind: string, ids: string[], order: string[]): string[] {
  return [
    ...ids.filter((id) => !order.includes(id)).map((id) => `${where}: the ${kind} ${id} is not in the order.`),
    ...order.filter((id) => !ids.includes(id)).map((id) => `${where}: the order lists ${id}, which is not a ${kind}.`),
    ...order.filter((id, index) => order.indexOf(id) < index).map((id) => `${where}: the order lists ${id} twice.`),
  ];
}
