import type { Folder } from '../folder.ts';
import { readThemeJson } from '../theme-json.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';

/** The published theme. It takes its name from `theme_info` in its settings. */
export function themeDrop(theme: Folder): HonestDrop {
  const groups = (readThemeJson(theme, 'config/settings_schema.json') ?? []) as { theme_name?: string }[];
  const name = () => groups.find((group) => group.theme_name !== undefined)?.theme_name ?? 'Theme';
  return honestDrop('theme', { id: 1, name, role: 'main' });
}
