/** Records of the published theme. */

/** A JSON template or section group. */
export interface TemplateJson {
  layout?: string | false;
  sections: Record<string, SectionJson>;
  order: string[];
}

export interface SectionJson {
  type: string;
  disabled?: boolean;
  settings?: Record<string, unknown>;
  blocks?: Record<string, BlockJson>;
  block_order?: string[];
  name?: string;
  custom_css?: string[];
}

export interface BlockJson {
  /** App blocks: `shopify://apps/<app>/blocks/<block>/<extension uid>`. */
  type: string;
  disabled?: boolean;
  settings?: Record<string, unknown>;
  /** Theme blocks: nested blocks. */
  blocks?: Record<string, BlockJson>;
  block_order?: string[];
  /** Whether it's rendered with `content_for 'block'`, and so isn't in `block_order`. */
  static?: boolean;
  name?: string;
}

/** What was saved for a theme in the theme editor. */
export interface ThemeRecord {
  /** Absolute path of the theme; absent or empty for the store's own theme. */
  folder?: string;
  /** Saved templates by name. All others are as in the theme's folder. */
  templates: Record<string, TemplateJson>;
  /** Theme settings, with app embeds as `blocks`. If absent, they are as in the theme's folder. */
  settings?: { blocks?: Record<string, BlockJson>; [setting: string]: unknown };
}
