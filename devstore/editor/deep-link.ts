/** The documented link into the theme editor that adds an app block: `?addAppBlockId={client_id}/{block}&target=…`. */
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { appBlocksFor, mainSection } from './app-blocks.ts';

export interface DeepLinkQuery {
  addAppBlockId?: string;
  target?: string;
}

/** What to add and where, or why the link cannot be followed, in words for the merchant; null where it asks nothing. */
export type DeepLink = { add: { sectionId: string; type: string } } | { problem: string } | null;

export function followDeepLink(
  context: StoreContext,
  templateName: string,
  template: TemplateJson,
  { addAppBlockId, target = 'mainSection' }: DeepLinkQuery,
): DeepLink {
  if (addAppBlockId === undefined) return null;
  const [clientId, handle = ''] = addAppBlockId.split('/');
  if (clientId !== context.config.apiKey) {
    return { problem: `No block was added: no app with the client ID "${clientId}" is installed in this shop.` };
  }
  const block = appBlocksFor(templateName).find((each) => each.handle === handle);
  if (!block) {
    return { problem: `No block was added: ${context.toml.name} has no block "${handle}" for this template.` };
  }
  if (target !== 'mainSection') {
    return { problem: `No block was added: the target "${target}" is not implemented here, only mainSection is.` };
  }
  const sectionId = mainSection(context, template);
  if (sectionId === null) return { problem: 'No block was added: no section of this template takes app blocks.' };
  return { add: { sectionId, type: block.type } };
}
