/** The `{% schema %}` of a section or a block: what can be set in it, and where it may stand. */
import type { BlockJson } from '../state.ts';
import type { Folder } from './folder.ts';
import { embeddedText } from './liquid-source.ts';
import { withLabels } from './schema-labels.ts';
import { parseThemeJson } from './theme-json.ts';

export interface SettingSchema {
  type: string;
  /** Absent from headers and paragraphs. */
  id?: string;
  label?: string;
  info?: string;
  default?: unknown;
  [key: string]: unknown;
}

/** Templates and types of section groups, by name; `*` is all of them. */
interface Places {
  templates?: string[];
  groups?: string[];
}

export interface LiquidSchema {
  name: string;
  /** Element of the wrapper; `div` where it says nothing. A theme block without a wrapper says null. */
  tag?: string | null;
  class?: string;
  settings?: SettingSchema[];
  /** The types of blocks that it takes; `@theme` and `@app` stand for all of their kind. */
  blocks?: { type: string; name?: string; limit?: number; settings?: SettingSchema[] }[];
  /** Of a section that the theme's Liquid places: its settings and blocks while nobody has changed them. */
  default?: { settings?: Record<string, unknown>; blocks?: BlockJson[] };
  /** Of an app block: where it may stand. */
  target?: string;
  /** Of an app block: files of its assets that a page with it loads. */
  javascript?: string;
  stylesheet?: string;
  enabled_on?: Places;
  disabled_on?: Places;
  /** Of an app block: Liquid that reads a boolean metafield of the app. */
  available_if?: string;
}

/** Parsed schemas by file, as long as the file's text and the labels stay the same. */
const parsed = new Map<string, { json: string; schema: LiquidSchema }>();

/**
 * The schema in a Liquid file, in the words of the folder's schema locale; null where there is no such file or no
 * schema in it.
 * @throws where the schema is not JSON: it names the file.
 */
export function readSchema(folder: Folder, path: string): LiquidSchema | null {
  const json = embeddedText(folder, path, 'schema');
  if (json === null) return null;
  const file = `${folder.label}/${path}`;
  let known = parsed.get(file);
  if (known?.json !== json) {
    known = { json, schema: parseSchema(json, file) };
    parsed.set(file, known);
  }
  return json.includes('"t:') ? withLabels(known.schema, folder) : known.schema;
}

function parseSchema(json: string, file: string): LiquidSchema {
  try {
    return parseThemeJson(json) as LiquidSchema;
  } catch (error) {
    throw new Error(`The schema of ${file} is not JSON.`, { cause: error });
  }
}

/**
 * Whether a block may stand in a template, or in a section group of a type (`header`). A name such as `article.long`
 * counts as `article`. Where `enabled_on` names templates alone, no group has the block, and the other way round.
 */
export function allowedOn(schema: LiquidSchema, template: string, group: string | null = null): boolean {
  const [kind, name] =
    group === null ? (['templates', template.split('.')[0] ?? template] as const) : (['groups', group] as const);
  const lists = (places: Places | undefined) => places?.[kind]?.some((each) => each === name || each === '*') ?? false;
  if (schema.enabled_on && !lists(schema.enabled_on)) return false;
  return !lists(schema.disabled_on);
}
