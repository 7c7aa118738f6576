/**
 * Shopify's deep links to the theme editor: `?addAppBlockId={client_id}/{block}&target=…` adds an app block,
 * `?context=apps&activateAppId={client_id}/{block}` turns on an app embed.
 */
import type { StoreContext } from '../../context.ts';
import type { TemplateJson } from '../../state/theme.ts';
import { allowedOn } from '../../storefront/theme/schema.ts';
import { acceptsAppBlocks } from '../../storefront/theme/templates.ts';
import { appBlocksFor, mainSection } from '../template/app-blocks.ts';
import { embedBlocks } from '../template/embeds.ts';

export interface DeepLinkQuery {
  addAppBlockId?: string;
  target?: string;
  activateAppId?: string;
}

/**
 * The block to add (`sectionId` is null for a new Apps section), the embed to turn on, or a message if the link doesn't work;
 * null if there is no deep link.
 */
export type DeepLink =
  { add: { sectionId: string | null; type: string } } | { activate: string } | { problem: string } | null;

export function followDeepLink(
  context: StoreContext,
  templateName: string,
  template: TemplateJson,
  query: DeepLinkQuery,
): DeepLink {
  const appBlock = query.addAppBlockId ?? query.activateAppId;
  if (appBlock === undefined) return null;
  const [clientId, handle = ''] = appBlock.split('/');
  const failed = query.addAppBlockId === undefined ? 'The app embed was not turned on' : 'The block was not added';
  if (clientId !== context.config.apiKey) {
    return { problem: `${failed}: no app with the client ID "${clientId}" is installed.` };
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
  return { problem: `The app embed was not turned on: ${context.toml.name} has no app embed "${handle}"${where}.` };
}

function findTarget(
  context: StoreContext,
  template: TemplateJson,
  target: string,
): { sectionId: string | null } | { problem: string } {
  if (target === 'newAppsSection') return { sectionId: null };
  if (target === 'mainSection') {
    const sectionId = mainSection(context, template);
    return sectionId === null
      ? { problem: 'the main section of this template does not accept app blocks.' }
      : { sectionId };
  }
  const [kind, name = ''] = target.split(':');
  if (kind === 'sectionGroup') {
    return { problem: `"${target}" is not implemented, as this editor can only change templates.` };
  }
  if (kind !== 'sectionId') return { problem: `"${target}" is not a target.` };
  const type = template.sections[name]?.type;
  if (type === undefined) return { problem: `this template has no section "${name}".` };
  return acceptsAppBlocks(context, type)
    ? { sectionId: name }
    : { problem: `the section "${name}" does not accept app blocks.` };
}
