/** What a merchant has set for the whole theme: `config/settings_data.json`, under what the theme editor saved. */
import type { StoreContext } from '../context.ts';
import type { BlockJson, SectionJson } from '../state.ts';
import type { Folder } from './folder.ts';
import { readThemeJson } from './theme-json.ts';

export interface ThemeData {
  /** App embeds by id. */
  blocks?: Record<string, BlockJson>;
  /** Sections that the theme's Liquid places, and those of a vintage theme's home page, by id. */
  sections?: Record<string, SectionJson>;
  /** Ids of the sections of a vintage theme's home page. */
  content_for_index?: string[];
  [setting: string]: unknown;
}

/** The settings in force; `current` may be the name of one of the file's presets. */
export function themeData(context: StoreContext, theme: Folder): ThemeData {
  const file = readThemeJson(theme, 'config/settings_data.json') as {
    current?: string | ThemeData;
    presets?: Record<string, ThemeData>;
  } | null;
  const current = typeof file?.current === 'string' ? file.presets?.[file.current] : file?.current;
  return { ...current, ...context.state.theme.settings };
}
