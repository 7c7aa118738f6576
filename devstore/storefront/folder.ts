/** A folder of text files, as the storefront reads a theme and an extension: from disk, or from a literal map in tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

import { ROOT } from '../config.ts';

export interface Folder {
  /** How messages name the folder. */
  label: string;
  /** The file's bytes, or null where there is no such file or the path leads out of the folder. */
  read(path: string): Buffer | null;
  /** Names of the files directly in a directory, sorted; none where it is not there. */
  list(directory: string): string[];
}

/** The two folders that a page is made of. */
export interface Sources {
  theme: Folder;
  extension: Folder;
}

/** The extension of this repository, and the theme in a folder: the store's own where none is given. */
export function openSources(themeDir = join(ROOT, 'devstore/theme')): Sources {
  const label = relative(ROOT, themeDir);
  const theme = diskFolder(themeDir, label.startsWith('..') ? basename(themeDir) : label);
  return { theme: withPlatformFiles(theme), extension: EXTENSION };
}

/** Every theme has the files of Shopify's own that it does not bring itself, such as the Apps section. */
function withPlatformFiles(theme: Folder): Folder {
  return { ...theme, read: (path) => theme.read(path) ?? PLATFORM.read(path) };
}

const PLATFORM = diskFolder(join(ROOT, 'devstore/storefront/platform-files'), 'devstore/storefront/platform-files');

export const EXTENSION = diskFolder(join(ROOT, 'extensions/article-blocks'), 'extensions/article-blocks');

function diskFolder(root: string, label: string): Folder {
  return {
    label,
    read: (path) => (isInside(path) ? orNull(() => readFileSync(join(root, path))) : null),
    list: (directory) => orNull(() => readdirSync(join(root, directory)).sort()) ?? [],
  };
}

/** The text of a file, or null where it is not there. */
export function readText(folder: Folder, path: string): string | null {
  return folder.read(path)?.toString('utf8') ?? null;
}

/** Every part is a plain name: no `..`, no hidden file, no absolute path, no backslash. */
function isInside(path: string): boolean {
  return path.split('/').every((part) => /^[\w@-][\w.@-]*$/.test(part));
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
