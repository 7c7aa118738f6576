/** Places what the app brings without the editor's page, as the demo does for its articles at its first start. */
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { readTemplate } from '../storefront/theme.ts';
import { appBlocksFor, mainSection, withAppBlock } from './app-blocks.ts';
import { embedBlocks, savedEmbeds, withEmbeds } from './embeds.ts';

/**
 * Adds the block to the template's main section, or to its Apps section, which comes last and is made where it is
 * missing; then saves. Does nothing where the template has that block already.
 * @throws where the template or the block is missing.
 */
export function placeAppBlock(context: StoreContext, request: { template: string; blockHandle: string }): void {
  const template = readTemplate(context, request.template);
  const block = appBlocksFor(context, request.template).find(({ handle }) => handle === request.blockHandle);
  if (!block) throw new Error(`The app has no block "${request.blockHandle}" for the template ${request.template}.`);
  const placed = Object.values(template.sections).flatMap((section) => Object.values(section.blocks ?? {}));
  if (placed.some(({ type }) => type === block.type)) return;

  const main = mainSection(context, template);
  const [host, sectionId] = main === null ? withAppsSection(template) : [template, main];
  context.state.theme.templates[request.template] = withAppBlock(host, sectionId, block.type);
  context.save();
}

/**
 * Switches an app embed on in the theme, with these settings; then saves. Does nothing where it was ever on.
 * @throws where the app has no such embed.
 */
export function switchEmbedOn(context: StoreContext, handle: string, settings: Record<string, unknown>): void {
  const type = embedBlocks(context).find((each) => each.handle === handle)?.type;
  if (type === undefined) throw new Error(`The app has no embed "${handle}".`);
  const saved = savedEmbeds(context);
  if (Object.values(saved).some((embed) => embed.type === type)) return;
  context.state.theme.settings = withEmbeds(context, { ...saved, [context.nextId()]: { type, settings } });
  context.save();
}

/** The template with an Apps section, and that section's id. */
function withAppsSection(template: TemplateJson): [TemplateJson, string] {
  const known = template.order.find((id) => template.sections[id]?.type === 'apps');
  if (known !== undefined) return [template, known];
  const copy = structuredClone(template);
  let id = 'apps';
  for (let number = 1; copy.sections[id]; number += 1) id = `apps_${number}`;
  copy.sections[id] = { type: 'apps' };
  copy.order.push(id);
  return [copy, id];
}
