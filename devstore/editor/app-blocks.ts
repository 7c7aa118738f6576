/** Where the app's blocks may stand in a template, and how one is added. */
import { randomInt } from 'node:crypto';

import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { extensionBlocks, type ExtensionBlock } from '../storefront/extension.ts';
import { allowedOn } from '../storefront/schema.ts';
import { acceptsAppBlocks } from '../storefront/theme.ts';

/** The extension's blocks for sections of that template; embeds, which belong to the whole theme, are not among them. */
export function appBlocksFor({ sources }: StoreContext, template: string): ExtensionBlock[] {
  return extensionBlocks(sources.extension).filter(
    ({ schema }) => schema.target === 'section' && allowedOn(schema, template),
  );
}

/** Id of the template's main section where it takes app blocks, else null. */
export function mainSection(context: StoreContext, template: TemplateJson): string | null {
  const type = (id: string) => template.sections[id]?.type ?? '';
  const main = template.order.find((id) => id === 'main' || type(id).startsWith('main-'));
  return main !== undefined && acceptsAppBlocks(context, type(main)) ? main : null;
}

/** How ids of that block begin: `unwind_routine` for `shopify://apps/unwind/blocks/routine/…`. */
export function blockIdPrefix(type: string): string {
  const [, app = '', block = ''] = /^shopify:\/\/apps\/([^/]+)\/blocks\/([^/]+)\//.exec(type) ?? [];
  return `${app}_${block}`.replace(/[^a-zA-Z0-9]+/g, '_');
}

/** A copy of the template with the block at the end of the section, its settings left to their defaults. */
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
