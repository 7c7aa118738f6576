/** What the editor's page starts from: the template, and all that its tree, its forms and its preview need. */
import type { StoreContext } from '../context.ts';
import { articlePath } from '../control/state-view.ts';
import type { TemplateJson } from '../state.ts';
import { extensionBlocks } from '../storefront/extension.ts';
import { EXTENSION } from '../storefront/folder.ts';
import type { SettingSchema } from '../storefront/schema.ts';
import { acceptsAppBlocks, readTemplate, sectionSchema } from '../storefront/theme.ts';
import { appBlocksFor, blockIdPrefix } from './app-blocks.ts';
import { type DeepLink, type DeepLinkQuery, followDeepLink } from './deep-link.ts';
import { withLabels } from '../storefront/schema-labels.ts';

export interface EditorModel {
  templateName: string;
  template: TemplateJson;
  /** Path of the page that the preview shows, from the shop's root. */
  previewPath: string;
  appName: string;
  /** By type of section. */
  sections: Record<string, SectionModel>;
  /** By type of block. `offered` where it may be added to this template. */
  appBlocks: Record<string, BlockModel & { offered: boolean }>;
  metaobjects: { type: string; handle: string; title: string }[];
  deepLink: DeepLink;
}

export interface SectionModel {
  name: string;
  settings: SettingSchema[];
  acceptsAppBlocks: boolean;
  /** The theme's own blocks, by type. */
  blocks: Record<string, BlockModel>;
}

export interface BlockModel {
  name: string;
  settings: SettingSchema[];
  /** How ids of new blocks begin. */
  idPrefix: string;
  /** How many of them a section takes; null for any number. */
  limit: number | null;
}

export interface EditorQuery extends DeepLinkQuery {
  template: string;
  previewPath?: string;
}

/** @throws where the theme has no template of that name. */
export function editorModel(context: StoreContext, query: EditorQuery): EditorModel {
  const template = readTemplate(context, query.template);
  const types = new Set(Object.values(template.sections).map(({ type }) => type));
  return {
    templateName: query.template,
    template,
    previewPath: query.previewPath?.startsWith('/') ? query.previewPath : pageOf(context, query.template),
    appName: context.toml.name,
    sections: Object.fromEntries([...types].map((type) => [type, sectionModel(context, type)])),
    appBlocks: appBlockModels(query.template),
    metaobjects: context.state.metaobjects.map(({ type, handle, fields }) => ({
      type,
      handle,
      title: fields.title ?? handle,
    })),
    deepLink: followDeepLink(context, query.template, template, query),
  };
}

function sectionModel(context: StoreContext, type: string): SectionModel {
  const schema = withLabels(sectionSchema(context, type), context.sources.theme);
  const own = (schema.blocks ?? []).filter((block) => !block.type.startsWith('@'));
  return {
    name: schema.name,
    settings: schema.settings ?? [],
    acceptsAppBlocks: acceptsAppBlocks(context, type),
    blocks: Object.fromEntries(
      own.map((block) => [
        block.type,
        {
          name: block.name ?? block.type,
          settings: block.settings ?? [],
          idPrefix: block.type,
          limit: 'limit' in block && typeof block.limit === 'number' ? block.limit : null,
        },
      ]),
    ),
  };
}

function appBlockModels(templateName: string): EditorModel['appBlocks'] {
  const offered = new Set(appBlocksFor(templateName).map(({ type }) => type));
  return Object.fromEntries(
    extensionBlocks().map(({ type, schema }) => {
      const { name, settings = [] } = withLabels(schema, EXTENSION);
      return [type, { name, settings, idPrefix: blockIdPrefix(type), limit: null, offered: offered.has(type) }];
    }),
  );
}

/** A page that the template renders: for `article.long`, the first article with that suffix. */
function pageOf(context: StoreContext, templateName: string): string {
  const [type, suffix = null] = templateName.split('.');
  const article = context.state.articles.find(({ templateSuffix }) => templateSuffix === suffix);
  return type === 'article' && article ? articlePath(article) : '/';
}
