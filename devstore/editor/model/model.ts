/** The data for the editor's page. */
import type { StoreContext } from '../../context.ts';
import type { TemplateJson } from '../../state/theme.ts';
import { extensionBlocks } from '../../storefront/theme/extension.ts';
import { allowedOn, type SettingSchema } from '../../storefront/theme/schema.ts';
import { readTemplate } from '../../storefront/theme/templates.ts';
import { appBlocksFor, blockIdPrefix } from '../template/app-blocks.ts';
import { type DeepLink, type DeepLinkQuery, followDeepLink } from './deep-link.ts';
import { embedBlocks, type Embeds, savedEmbeds } from '../template/embeds.ts';
import { type Choice, pageChoices, templateChoices } from './pages.ts';
import { type PresetModel, presetModels } from './presets.ts';
import { resourcesOf, type Resources } from './resources.ts';
import { withLabels } from '../../storefront/theme/schema-labels.ts';
import {
  type EditorSchema,
  schemaOfSection,
  schemaOfThemeBlock,
  acceptedTypes,
  themeBlockTypes,
} from '../template/accepted-blocks.ts';

export interface EditorModel {
  templateName: string;
  templates: Choice[];
  template: TemplateJson;
  embeds: Embeds;
  /** Pages with this template. */
  pages: Choice[];
  /** Path of the previewed page; null if no page has this template. */
  previewPath: string | null;
  /** Whether the app embeds are shown first. */
  showEmbeds: boolean;
  appName: string;
  /** By section type. */
  sections: Record<string, SectionModel>;
  /** Theme and app blocks, by type. */
  blocks: Record<string, BlockModel>;
  /** Types of app blocks for Apps sections in this template. */
  appBlocks: string[];
  presets: PresetModel[];
  /** By type. */
  embedBlocks: Record<string, EmbedModel>;
  resources: Resources;
  deepLink: DeepLink;
}

export interface BlockModel {
  name: string;
  settings: SettingSchema[];
  /** Prefix for ids of new blocks. */
  idPrefix: string;
  /** Maximum number in a section; null for no limit. */
  limit: number | null;
  isAppBlock: boolean;
  /** Types of blocks that can be added to it. */
  accepts: string[];
}

export interface SectionModel {
  name: string;
  settings: SettingSchema[];
  accepts: string[];
  /** Blocks defined in the section's schema, by type. */
  blocks: Record<string, BlockModel>;
}

export interface EmbedModel {
  name: string;
  settings: SettingSchema[];
  target: 'head' | 'body';
  /** Whether it is enabled for this template. */
  enabled: boolean;
}

export interface EditorQuery extends DeepLinkQuery {
  template: string;
  previewPath?: string;
  context?: string;
}

/** @throws an error if the theme has no such template. */
export function editorModel(context: StoreContext, query: EditorQuery): EditorModel {
  const template = readTemplate(context, query.template);
  const pages = pageChoices(context, query.template);
  const presets = presetModels(context, query.template);
  const placed = [...Object.values(template.sections), ...presets.map(({ section }) => section)];
  const types = new Set(['apps', ...placed.map(({ type }) => type)]);
  return {
    templateName: query.template,
    templates: templateChoices(context),
    template,
    embeds: savedEmbeds(context),
    pages,
    previewPath: (pages.find(({ value }) => value === query.previewPath) ?? pages[0])?.value ?? null,
    showEmbeds: query.context === 'apps',
    appName: context.toml.name,
    sections: Object.fromEntries([...types].flatMap((type) => sectionModel(context, query.template, type))),
    blocks: { ...themeBlockModels(context, query.template), ...appBlockModels(context) },
    appBlocks: appBlocksFor(context, query.template).map(({ type }) => type),
    presets,
    embedBlocks: embedModels(context, query.template),
    resources: resourcesOf(context),
    deepLink: followDeepLink(context, query.template, template, query),
  };
}

/** A section's model by its type; empty if the theme has no such section. */
function sectionModel(context: StoreContext, template: string, type: string): [string, SectionModel][] {
  const found = schemaOfSection(context, type);
  if (!found) return [];
  const schema: EditorSchema = withLabels(found, context.sources.theme);
  const sectionBlocks = (schema.blocks ?? []).filter(({ name }) => name !== undefined);
  const model = {
    name: schema.name,
    settings: schema.settings ?? [],
    accepts: acceptedTypes(context, template, schema),
    blocks: Object.fromEntries(
      sectionBlocks.map(({ type: block, name = block, settings = [], limit = null }) => [
        block,
        { name, settings, idPrefix: block, limit, isAppBlock: false, accepts: [] },
      ]),
    ),
  };
  return [[type, model]];
}

function themeBlockModels(context: StoreContext, template: string): Record<string, BlockModel> {
  return Object.fromEntries(
    themeBlockTypes(context).flatMap((type) => {
      const found = schemaOfThemeBlock(context, type);
      if (!found) return [];
      const { name, settings = [], ...schema } = withLabels(found, context.sources.theme);
      const accepts = acceptedTypes(context, template, { name, ...schema });
      return [[type, { name, settings, idPrefix: type.replace(/\W+/g, '_'), limit: null, isAppBlock: false, accepts }]];
    }),
  );
}

function appBlockModels({ sources }: StoreContext): Record<string, BlockModel> {
  return Object.fromEntries(
    extensionBlocks(sources.extension).map(({ type, schema }) => {
      const { name, settings = [] } = withLabels(schema, sources.extension);
      return [type, { name, settings, idPrefix: blockIdPrefix(type), limit: null, isAppBlock: true, accepts: [] }];
    }),
  );
}

function embedModels(context: StoreContext, template: string): Record<string, EmbedModel> {
  return Object.fromEntries(
    embedBlocks(context).map(({ type, schema }) => {
      const { name, settings = [] } = withLabels(schema, context.sources.extension);
      const target = schema.target === 'body' ? 'body' : 'head';
      return [type, { name, settings, target, enabled: allowedOn(schema, template) }];
    }),
  );
}
