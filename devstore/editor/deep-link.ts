/**
 * The documented links into the theme editor: `?addAppBlockId={client_id}/{block}&target=…` adds an app block,
 * `?context=apps&activateAppId={client_id}/{block}` switches an app embed on.
 */
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { allowedOn } from '../storefront/schema.ts';
import { acceptsAppBlocks } from '../storefront/theme.ts';
import { appBlocksFor, mainSection } from './app-blocks.ts';
import { embedBlocks } from './embeds.ts';

export interface DeepLinkQuery {
  addAppBlockId?: string;
  target?: string;
  activateAppId?: string;
}

/**
 * What to add and where (`sectionId` is null for a new Apps section), which embed to switch on, or why the link cannot
 * be followed, in words for the merchant; null where it asks nothing.
 */
export type DeepLink =
  { add: { sectionId: string | null; type: string } } | { activate: string } | { problem: string } | null;

export function followDeepLink(
  context: StoreContext,
  templateName: string,
  template: TemplateJson,
  query: DeepLinkQuery,
): DeepLink {
  const wanted = query.addAppBlockId ?? query.activateAppId;
  if (wanted === undefined) return null;
  const [clientId, handle = ''] = wanted.split('/');
  const failed = query.addAppBlockId === undefined ? 'No app embed was switched on' : 'No block was added';
  if (clientId !== context.config.apiKey) {
    return { problem: `${failed}: no app with the client ID "${clientId}" is installed in this shop.` };
  }
  if (query.addAppBlockId === undefined) return activate(context, templateName, handle);

  const block = appBlocksFor(context, templateName).find((each) => each.handle === handle);
  if (!block) {
    return { problem: `${failed}: ${context.toml.name} has no block "${handle}" for this template.` };
  }
  const found = findTarget(context, template, query.target ?? 'mainSection');
  if ('problem' in found) return { problem: `${failed}: ${found.problem}` };
  return { add: { sectionId: found.sectionId, type: block.type } };
}

function activate(context: StoreContext, templateName: string, handle: string): DeepLink {
  const embed = embedBlocks(context).find((each) => each.handle === handle);
  if (embed && allowedOn(embed.schema, templateName)) return { activate: embed.type };
  const where = embed ? ' for this template' : '';
  return { problem: `No app embed was switched on: ${context.toml.name} has no app embed "${handle}"${where}.` };
}

function findTarget(
  context: StoreContext,
  template: TemplateJson,
  target: string,
): { sectionId: string | null } | { problem: string } {
  if (target === 'newAppsSection') return { sectionId: null };
  if (target === 'mainSection') {
    const sectionId = mainSection(context, template);
    return sectionId === null ? { problem: 'the main section of this template takes no app blocks.' } : { sectionId };
  }
  const [kind, name = ''] = target.split(':');
  if (kind === 'sectionGroup') {
    return { problem: `"${target}" is not implemented: this editor changes templates, not groups of sections.` };
  }
  if (kind !== 'sectionId') return { problem: `"${target}" is not a target.` };
  const type = template.sections[name]?.type;
  if (type === undefined) return { problem: `this template has no section "${name}".` };
  return acceptsAppBlocks(context, type)
    ? { sectionId: name }
    : { problem: `the section "${name}" takes no app blocks.` };
}
