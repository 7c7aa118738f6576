/** Adds app blocks and turns on app embeds without the editor's page, for the demo and tests. */
import type { StoreContext } from '../../context.ts';
import type { TemplateJson } from '../../state/theme.ts';
import { readTemplate } from '../../storefront/theme/templates.ts';
import { appBlocksFor, mainSection, withAppBlock } from './app-blocks.ts';
import { embedBlocks, savedEmbeds, withEmbeds } from './embeds.ts';

/**
 * Adds a block to the template's main section, or to an Apps section at the end if the main section doesn't accept it, and
 * saves. Does nothing if the template has the block already.
 * @throws an error if the template or the block doesn't exist.
 */
export function placeAppBlock(context: StoreContext, request: { template: string; blockHandle: string }): void {
  const template = readTemplate(context, request.template);
  const block = appBlocksFor(context, request.template).find(({ handle }) => handle === request.blockHandle);
  if (!block) throw new Error(`The app has no block "${request.blockHandle}" for the template ${request.template}.`);
  const placed = Object.values(template.sections).flatMap((section) => Object.values(section.blocks ?? {}));
  if (placed.some(({ type }) => type === block.type)) return;

  const main = mainSection(context, template);
  const [target, sectionId] = main === null ? withAppsSection(template) : [template, main];
  context.state.theme.templates[request.template] = withAppBlock(target, sectionId, block.type);
  context.save();
}

/**
 * Turns on an app embed with these settings, and saves. Does nothing if it has ever been on.
 * @throws an error if the app has no such embed.
 */
export function turnOnEmbed(context: StoreContext, handle: string, settings: Record<string, unknown>): void {
  const type = embedBlocks(context).find((each) => each.handle === handle)?.type;
  if (type === undefined) throw new Error(`The app has no embed "${handle}".`);
  const saved = savedEmbeds(context);
  if (Object.values(saved).some((embed) => embed.type === type)) return;
  context.state.theme.settings = withEmbeds(context, { ...saved, [context.nextId()]: { type, settings } });
  context.save();
}

/** Adds an Apps section if there is none. Returns the template and the section's id. */
function withAppsSection(template: TemplateJson): [TemplateJson, string] {
  const existing = template.order.find((id) => template.sections[id]?.type === 'apps');
  if (existing !== undefined) return [template, existing];
  const copy = structuredClone(template);
  let id = 'apps';
  for (let number = 1; copy.sections[id]; number += 1) id = `apps_${number}`;
  copy.sections[id] = { type: 'apps' };
  copy.order.push(id);
  return [copy, id];
}
