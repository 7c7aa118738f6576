/** Which theme the store shows. Each theme folder keeps what the theme editor saved for it, as each theme of a shop does. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { OpenState } from './state.ts';

/**
 * The absolute path of a theme folder.
 * @throws an Error that names the folder where it is missing, cannot be read or is not a theme.
 */
export function requireThemeDir(dir: string): string {
  const path = resolve(dir);
  if (!kindOf(path)?.isDirectory()) throw new Error(`--theme ${dir}: there is no such folder.`);
  if (!kindOf(join(path, 'layout/theme.liquid'))?.isFile()) {
    throw new Error(`--theme ${dir}: the folder is not a theme, it has no layout/theme.liquid.`);
  }
  return path;
}

/** Makes the folder's theme the published one: what was saved for the theme before it is set aside until it is back. */
export function publishTheme(opened: OpenState, dir: string | undefined): void {
  const { state } = opened;
  const folder = dir ?? '';
  const before = state.theme.folder ?? '';
  if (before === folder) return;
  const { [folder]: kept, ...others } = state.otherThemes ?? {};
  state.otherThemes = { ...others, [before]: state.theme };
  state.theme = kept ?? { folder, templates: {} };
  opened.save();
}

function kindOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}
