/** Puts an app block into a template without the editor's page, as the demo does for its article at its first start. */
import type { StoreContext } from '../context.ts';
import { readTemplate } from '../storefront/theme.ts';
import { appBlocksFor, mainSection, withAppBlock } from './app-blocks.ts';

/**
 * Adds the block to the template's main section and saves; does nothing where the template has that block already.
 * @throws where the template, the block or a section that takes it is missing.
 */
export function placeAppBlock(context: StoreContext, request: { template: string; blockHandle: string }): void {
  const template = readTemplate(context, request.template);
  const block = appBlocksFor(request.template).find(({ handle }) => handle === request.blockHandle);
  if (!block) throw new Error(`The app has no block "${request.blockHandle}" for the template ${request.template}.`);
  const placed = Object.values(template.sections).flatMap((section) => Object.values(section.blocks ?? {}));
  if (placed.some(({ type }) => type === block.type)) return;

  const sectionId = mainSection(context, template);
  if (sectionId === null) throw new Error(`No section of the template ${request.template} takes app blocks.`);
  context.state.theme.templates[request.template] = withAppBlock(template, sectionId, block.type);
  context.save();
}
