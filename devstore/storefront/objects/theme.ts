import type { Folder } from '../theme/folder.ts';
import { readThemeJson } from '../theme/theme-json.ts';
import { type StrictDrop, strictDrop } from '../liquid/strict-drop.ts';

/** The published theme, named by `theme_info` in its settings schema. */
export function themeDrop(theme: Folder): StrictDrop {
  const groups = (readThemeJson(theme, 'config/settings_schema.json') ?? []) as { theme_name?: string }[];
  const name = () => groups.find((group) => group.theme_name !== undefined)?.theme_name ?? 'Theme';
  return strictDrop('theme', { id: 1, name, role: 'main' });
}
