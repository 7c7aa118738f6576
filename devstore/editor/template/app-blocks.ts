/** App blocks in templates. */
import { randomInt } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import type { TemplateJson } from '../../state/theme.ts';
import { extensionBlocks, type ExtensionBlock } from '../../storefront/theme/extension.ts';
import { allowedOn } from '../../storefront/theme/schema.ts';
import { acceptsAppBlocks } from '../../storefront/theme/templates.ts';

/** The app's blocks for sections of a template, without app embeds. */
export function appBlocksFor({ sources }: StoreContext, template: string): ExtensionBlock[] {
  return extensionBlocks(sources.extension).filter(
    ({ schema }) => schema.target === 'section' && allowedOn(schema, template),
  );
}

/** ID of the template's main section if it accepts app blocks, otherwise null. */
export function mainSection(context: StoreContext, template: TemplateJson): string | null {
  const type = (id: string) => template.sections[id]?.type ?? '';
  const main = template.order.find((id) => id === 'main' || type(id).startsWith('main-'));
  return main !== undefined && acceptsAppBlocks(context, type(main)) ? main : null;
}

/** Prefix for ids of a block: `unwind_routine` for `shopify://apps/unwind/blocks/routine/…`. */
export function blockIdPrefix(type: string): string {
  const [, app = '', block = ''] = /^shopify:\/\/apps\/([^/]+)\/blocks\/([^/]+)\//.exec(type) ?? [];
  return `${app}_${block}`.replace(/[^a-zA-Z0-9]+/g, '_');
}

/** Adds a block with default settings at the end of a section. Returns a copy of the template. */
export function withAppBlock(template: TemplateJson, sectionId: string, type: string): TemplateJson {
  const copy = structuredClone(template);
  const section = copy.sections[sectionId];
  if (!section) throw new Error(`The template has no section ${sectionId}.`);
  const id = `${blockIdPrefix(type)}_${randomText(6)}`;
  section.blocks = { ...section.blocks, [id]: { type, settings: {} } };
  section.block_order = [...(section.block_order ?? []), id];
  return copy;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomText(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
