/** The `{% schema %}` of a section or a block: what can be set in it, and where it may stand. */
import { type Folder, readText } from './folder.ts';

export interface SettingSchema {
  type: string;
  /** Absent from headers and paragraphs. */
  id?: string;
  label?: string;
  info?: string;
  default?: unknown;
  [key: string]: unknown;
}

export interface LiquidSchema {
  name: string;
  /** Element of the wrapper; `div` where it says nothing. */
  tag?: string;
  class?: string;
  settings?: SettingSchema[];
  /** Of a section: the types of blocks that it takes. */
  blocks?: { type: string; name?: string; limit?: number; settings?: SettingSchema[] }[];
  /** Of an app block: where it may stand. */
  target?: string;
  /** Of an app block: files of its assets that a page with it loads. */
  javascript?: string;
  stylesheet?: string;
  enabled_on?: { templates?: string[] };
  disabled_on?: { templates?: string[] };
}

const SCHEMA = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/**
 * The schema in a Liquid file, or null where there is no such file or no schema in it.
 * @throws where the schema is not JSON: it names the file.
 */
export function readSchema(folder: Folder, path: string): LiquidSchema | null {
  const json = SCHEMA.exec(readText(folder, path) ?? '')?.[1];
  if (json === undefined) return null;
  try {
    return JSON.parse(json) as LiquidSchema;
  } catch (error) {
    throw new Error(`The schema of ${folder.label}/${path} is not JSON.`, { cause: error });
  }
}

/** Whether a block may stand in a template; a name such as `article.long` counts as `article`. */
export function allowedOn(schema: LiquidSchema, template: string): boolean {
  const type = template.split('.')[0] ?? template;
  const names = (list: string[] | undefined) => list?.some((each) => each === type || each === '*') ?? false;
  if (schema.enabled_on?.templates && !names(schema.enabled_on.templates)) return false;
  return !names(schema.disabled_on?.templates);
}
