/** What the editor's page starts from: the template, and all that its tree, its forms and its preview need. */
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { extensionBlocks } from '../storefront/extension.ts';
import { allowedOn, type SettingSchema } from '../storefront/schema.ts';
import { readTemplate } from '../storefront/theme.ts';
import { appBlocksFor, blockIdPrefix } from './app-blocks.ts';
import { type DeepLink, type DeepLinkQuery, followDeepLink } from './deep-link.ts';
import { embedBlocks, type Embeds, savedEmbeds } from './embeds.ts';
import { type Choice, pageChoices, templateChoices } from './pages.ts';
import { type PresetModel, presetModels } from './presets.ts';
import { resourcesOf, type Resources } from './resources.ts';
import { withLabels } from '../storefront/schema-labels.ts';
import { type EditorSchema, schemaOfSection, schemaOfThemeBlock, takenTypes, themeBlockTypes } from './taken-blocks.ts';

export interface EditorModel {
  templateName: string;
  templates: Choice[];
  template: TemplateJson;
  embeds: Embeds;
  /** The pages that the template renders. */
  pages: Choice[];
  /** Path of the page that the preview shows, from the shop's root; null where the template renders none. */
  previewPath: string | null;
  /** Whether the page begins with the app embeds. */
  showEmbeds: boolean;
  appName: string;
  /** By type of section. */
  sections: Record<string, SectionModel>;
  /** The theme's blocks that stand in any section, and the app's, by type. */
  blocks: Record<string, BlockModel>;
  /** Types of the app's blocks that an Apps section takes in this template. */
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
  /** How ids of new blocks begin. */
  idPrefix: string;
  /** How many of them a section takes; null for any number. */
  limit: number | null;
  ofApp: boolean;
  /** Types of the blocks that may be added to it. */
  takes: string[];
}

export interface SectionModel {
  name: string;
  settings: SettingSchema[];
  takes: string[];
  /** The blocks that the section itself describes, by type. */
  blocks: Record<string, BlockModel>;
}

export interface EmbedModel {
  name: string;
  settings: SettingSchema[];
  target: 'head' | 'body';
  /** Whether it shows on pages of this template. */
  offered: boolean;
}

export interface EditorQuery extends DeepLinkQuery {
  template: string;
  previewPath?: string;
  context?: string;
}

/** @throws where the theme has no template of that name. */
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

/** By its type; none where the theme has no such section. */
function sectionModel(context: StoreContext, template: string, type: string): [string, SectionModel][] {
  const found = schemaOfSection(context, type);
  if (!found) return [];
  const schema: EditorSchema = withLabels(found, context.sources.theme);
  const own = (schema.blocks ?? []).filter(({ name }) => name !== undefined);
  const model = {
    name: schema.name,
    settings: schema.settings ?? [],
    takes: takenTypes(context, template, schema),
    blocks: Object.fromEntries(
      own.map(({ type: block, name = block, settings = [], limit = null }) => [
        block,
        { name, settings, idPrefix: block, limit, ofApp: false, takes: [] },
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
      const takes = takenTypes(context, template, { name, ...schema });
      return [[type, { name, settings, idPrefix: type.replace(/\W+/g, '_'), limit: null, ofApp: false, takes }]];
    }),
  );
}

function appBlockModels({ sources }: StoreContext): Record<string, BlockModel> {
  return Object.fromEntries(
    extensionBlocks(sources.extension).map(({ type, schema }) => {
      const { name, settings = [] } = withLabels(schema, sources.extension);
      return [type, { name, settings, idPrefix: blockIdPrefix(type), limit: null, ofApp: true, takes: [] }];
    }),
  );
}

function embedModels(context: StoreContext, template: string): Record<string, EmbedModel> {
  return Object.fromEntries(
    embedBlocks(context).map(({ type, schema }) => {
      const { name, settings = [] } = withLabels(schema, context.sources.extension);
      const target = schema.target === 'body' ? 'body' : 'head';
      return [type, { name, settings, target, offered: allowedOn(schema, template) }];
    }),
  );
}
