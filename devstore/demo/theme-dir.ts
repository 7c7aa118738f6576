/** Publishes a theme folder. What the theme editor saves belongs to one folder, as to one theme of a shop. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { OpenState } from '../state/open-state.ts';

/**
 * The absolute path of a theme folder.
 * @throws an error with the folder's name if it isn't a theme.
 */
export function requireThemeDir(dir: string): string {
  const path = resolve(dir);
  if (!statsOf(path)?.isDirectory()) throw new Error(`--theme ${dir}: the folder does not exist.`);
  if (!statsOf(join(path, 'layout/theme.liquid'))?.isFile()) {
    throw new Error(`--theme ${dir}: the folder is not a theme, as it has no layout/theme.liquid.`);
  }
  return path;
}

/** Publishes the folder's theme. Keeps what was saved for the previous one until that is published again. */
export function publishTheme(opened: OpenState, dir: string | undefined): void {
  const { state } = opened;
  const folder = dir ?? '';
  const previous = state.theme.folder ?? '';
  if (previous === folder) return;
  const { [folder]: saved, ...others } = state.otherThemes ?? {};
  state.otherThemes = { ...others, [previous]: state.theme };
  state.theme = saved ?? { folder, templates: {} };
  opened.save();
}

function statsOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}
