/** The theme's settings: `config/settings_data.json`, overridden by what was saved in the theme editor. */
import type { StoreContext } from '../../context.ts';
import type { BlockJson, SectionJson } from '../../state/theme.ts';
import type { Folder } from './folder.ts';
import { readThemeJson } from './theme-json.ts';

export interface ThemeData {
  /** App embeds by id. */
  blocks?: Record<string, BlockJson>;
  /** Static sections, and those of a vintage theme's home page, by id. */
  sections?: Record<string, SectionJson>;
  /** Ids of the sections on a vintage theme's home page. */
  content_for_index?: string[];
  [setting: string]: unknown;
}

/** The current settings. The file's `current` may be the name of a preset. */
export function themeData(context: StoreContext, theme: Folder): ThemeData {
  const file = readThemeJson(theme, 'config/settings_data.json') as {
    current?: string | ThemeData;
    presets?: Record<string, ThemeData>;
  } | null;
  const current = typeof file?.current === 'string' ? file.presets?.[file.current] : file?.current;
  return { ...current, ...context.state.theme.settings };
}
