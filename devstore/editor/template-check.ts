/** Checks a template before it is kept: only sections and blocks that the theme and the app have, each in its order. */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import type { SectionJson, TemplateJson } from '../state.ts';
import { acceptsAppBlocks, sectionSchema } from '../storefront/theme.ts';
import { appBlocksFor } from './app-blocks.ts';

const Settings = z.record(z.string(), z.unknown()).optional();

const Block = z.strictObject({ type: z.string(), disabled: z.boolean().optional(), settings: Settings });

const Section = z.strictObject({
  type: z.string(),
  disabled: z.boolean().optional(),
  settings: Settings,
  blocks: z.record(z.string(), Block).optional(),
  block_order: z.array(z.string()).optional(),
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
    ...Object.entries(template.sections).flatMap(([id, section]) => sectionProblems(context, name, id, section)),
  ];
  return problems.length > 0 ? { problems } : { template };
}

function sectionProblems(context: StoreContext, templateName: string, id: string, section: SectionJson): string[] {
  let known: Set<string>;
  try {
    known = new Set(sectionSchema(context, section.type).blocks?.map(({ type }) => type));
  } catch {
    return [`Section ${id}: the theme has no section "${section.type}".`];
  }
  if (acceptsAppBlocks(context, section.type)) for (const { type } of appBlocksFor(templateName)) known.add(type);
  known.delete('@app');
  const blocks = section.blocks ?? {};
  return [
    ...orderProblems(`Section ${id}`, 'block', Object.keys(blocks), section.block_order ?? []),
    ...Object.entries(blocks)
      .filter(([, { type }]) => !known.has(type))
      .map(([blockId, { type }]) => `Section ${id}, block ${blockId}: it takes no block "${type}".`),
  ];
}

/** Every id stands once in the order, and the order names nothing else. */
function orderProblems(where: string, what: string, ids: string[], order: string[]): string[] {
  return [
    ...ids.filter((id) => !order.includes(id)).map((id) => `${where}: the ${what} ${id} is not in the order.`),
    ...order.filter((id) => !ids.includes(id)).map((id) => `${where}: the order names ${id}, which is not a ${what}.`),
    ...order.filter((id, at) => order.indexOf(id) < at).map((id) => `${where}: the order names ${id} twice.`),
  ];
}
