/** The `{% schema %}` of a section or block. */
import type { BlockJson } from '../../state/theme.ts';
import type { Folder } from './folder.ts';
import { embeddedText } from './liquid-source.ts';
import { withLabels } from './schema-labels.ts';
import { parseThemeJson } from './theme-json.ts';

export interface SettingSchema {
  type: string;
  /** Headers and paragraphs have none. */
  id?: string;
  label?: string;
  info?: string;
  default?: unknown;
  [key: string]: unknown;
}

/** Names of templates and types of section groups; `*` is all. */
interface Targets {
  templates?: string[];
  groups?: string[];
}

export interface LiquidSchema {
  name: string;
  /** Element of the wrapper, by default `div`; null for a theme block without a wrapper. */
  tag?: string | null;
  class?: string;
  settings?: SettingSchema[];
  /** Accepted types of blocks; `@theme` and `@app` accept all theme or app blocks. */
  blocks?: { type: string; name?: string; limit?: number; settings?: SettingSchema[] }[];
  /** Default settings and blocks of a static section. */
  default?: { settings?: Record<string, unknown>; blocks?: BlockJson[] };
  /** App blocks: `section`, `head` or `body`. */
  target?: string;
  /** App blocks: assets that pages with the block load. */
  javascript?: string;
  stylesheet?: string;
  enabled_on?: Targets;
  disabled_on?: Targets;
  /** App blocks: Liquid that reads a boolean app metafield. */
  available_if?: string;
}

/** Cached schemas by file, valid while the schema's text is the same. */
const cache = new Map<string, { json: string; schema: LiquidSchema }>();

/**
 * The schema in a Liquid file, with its labels resolved; null if there is no such file or schema.
 * @throws an error with the file's name if the schema isn't valid JSON.
 */
export function readSchema(folder: Folder, path: string): LiquidSchema | null {
  const json = embeddedText(folder, path, 'schema');
  if (json === null) return null;
  const file = `${folder.label}/${path}`;
  let cached = cache.get(file);
  if (cached?.json !== json) {
    cached = { json, schema: parseSchema(json, file) };
    cache.set(file, cached);
  }
  return json.includes('"t:') ? withLabels(cached.schema, folder) : cached.schema;
}

function parseSchema(json: string, file: string): LiquidSchema {
  try {
    return parseThemeJson(json) as LiquidSchema;
  } catch (error) {
    throw new Error(`The schema in ${file} is not valid JSON.`, { cause: error });
  }
}

/**
 * Whether a block is allowed in a template, or in a section group of type `group`. `article.long` counts as `article`. If
 * `enabled_on` only lists templates, the block isn't allowed in groups, and vice versa.
 */
export function allowedOn(schema: LiquidSchema, template: string, group: string | null = null): boolean {
  const [kind, name] =
    group === null ? (['templates', template.split('.')[0] ?? template] as const) : (['groups', group] as const);
  const lists = (targets: Targets | undefined) =>
    targets?.[kind]?.some((each) => each === name || each === '*') ?? false;
  if (schema.enabled_on && !lists(schema.enabled_on)) return false;
  return !lists(schema.disabled_on);
}
