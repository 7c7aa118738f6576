/** The folders of a theme and an extension: on disk or, in tests, in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

import { ROOT } from '../../config.ts';

export interface Folder {
  /** The folder's name in messages. */
  label: string;
  /** The file's bytes; null if there is no such file or the path leads out of the folder. */
  read(path: string): Buffer | null;
  /** Sorted names of the files directly in a directory; none if it doesn't exist. */
  list(directory: string): string[];
}

/** The folders that pages are rendered from. */
export interface Sources {
  theme: Folder;
  extension: Folder;
}

/** This repository's extension, and the theme in `themeDir`, by default the store's own. */
export function openSources(themeDir = join(ROOT, 'devstore/theme')): Sources {
  const label = relative(ROOT, themeDir);
  const theme = diskFolder(themeDir, label.startsWith('..') ? basename(themeDir) : label);
  return { theme: withPlatformFiles(theme), extension: EXTENSION };
}

/** Adds the files that Shopify provides in every theme, such as the Apps section. */
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

/** The text of a file, or null if it doesn't exist. */
export function readText(folder: Folder, path: string): string | null {
  return folder.read(path)?.toString('utf8') ?? null;
}

/** Allows only plain names in a path: no `..`, hidden files, absolute paths or backslashes. */
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
