/** Reads the published theme and its files. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';

import type { StoreContext } from '../../context.ts';
import { themeDrop } from '../../storefront/objects/theme.ts';
import { THEME_ID } from '../../state/gid.ts';
import { findTemplate } from '../../storefront/theme/templates.ts';
import { connection, type PageArguments } from '../graphql/connection.ts';
import { notImplemented, type View } from '../graphql/view.ts';
import { wildcard } from '../graphql/wildcard.ts';
import { ASSETS_PATH } from '../../files/folder.ts';
import { mimeTypeOf } from '../../files/mime-type.ts';

const INSTALLED_AT = '2026-01-05T09:00:00Z';

const FOLDERS = ['assets', 'blocks', 'config', 'layout', 'locales', 'sections', 'snippets', 'templates'];
const TEXT = new Set(['.css', '.js', '.json', '.liquid', '.svg', '.txt']);
const MAX_FILENAMES = 50;
/** Bytes; of larger assets, only the URL is returned. */
const MAX_INLINE = 1024 * 1024;

export interface ThemesArguments extends PageArguments {
  roles?: string[] | null;
  names?: string[] | null;
}

export function themesPage(context: StoreContext, args: ThemesArguments): View {
  if (args.names) throw notImplemented('QueryRoot.themes(names:)');
  const themes = !args.roles || args.roles.includes('MAIN') ? [{ id: 1 }] : [];
  return connection(themes, args, () => themeView(context));
}

export function themeView(context: StoreContext): View {
  return {
    __typename: 'OnlineStoreTheme',
    id: THEME_ID,
    name: () => themeDrop(context.sources.theme).liquidMethodMissing('name'),
    role: 'MAIN',
    prefix: '/t/1',
    processing: false,
    processingFailed: false,
    themeStoreId: null,
    createdAt: INSTALLED_AT,
    updatedAt: INSTALLED_AT,
    files: (args: { first?: number; after?: string | null; filenames?: string[] | null }) => filesPage(context, args),
  };
}

/** `*` in a filename stands for any characters. A plain filename that the theme doesn't have is an error of its own. */
function filesPage(
  context: StoreContext,
  { first = 50, after, filenames }: { first?: number; after?: string | null; filenames?: string[] | null },
): View {
  const { theme } = context.sources;
  const all = FOLDERS.flatMap((folder) => theme.list(folder).map((name) => `${folder}/${name}`))
    .filter((filename) => theme.read(filename) !== null)
    .map((filename, index) => ({ id: index + 1, filename }));
  const patterns = filenames?.slice(0, MAX_FILENAMES);
  const isWanted = (filename: string) => !patterns || patterns.some((pattern) => wildcard(pattern).test(filename));
  const missing = (patterns ?? []).filter(
    (pattern) => !pattern.includes('*') && !all.some(({ filename }) => filename === pattern),
  );
  const wanted = all.filter(({ filename }) => isWanted(filename));
  const page =
    wanted.length > 0 ? connection(wanted, { first, after }, (file) => fileView(context, file.filename)) : EMPTY;
  return { ...page, userErrors: missing.map((filename) => ({ code: 'NOT_FOUND', filename })) };
}

const NO_PAGES = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const EMPTY = { edges: [], nodes: [], pageInfo: NO_PAGES };

function fileView(context: StoreContext, filename: string): View {
  const bytes = readThemeFile(context, filename);
  return {
    __typename: 'OnlineStoreThemeFile',
    filename,
    size: String(bytes.length),
    contentType:
      TEXT.has(extname(filename)) && !filename.startsWith('assets/') ? textType(filename) : mimeTypeOf(filename),
    checksumMd5: createHash('md5').update(bytes).digest('hex'),
    createdAt: INSTALLED_AT,
    updatedAt: INSTALLED_AT,
    body: () => bodyView(context, filename, bytes),
  };
}

function bodyView({ storeUrl }: StoreContext, filename: string, bytes: Buffer): View {
  if (bytes.length > MAX_INLINE && filename.startsWith('assets/')) {
    const url = `${storeUrl}${ASSETS_PATH}/${filename.slice('assets/'.length)}`;
    return { __typename: 'OnlineStoreThemeFileBodyUrl', url };
  }
  return TEXT.has(extname(filename))
    ? { __typename: 'OnlineStoreThemeFileBodyText', content: bytes.toString('utf8') }
    : { __typename: 'OnlineStoreThemeFileBodyBase64', contentBase64: bytes.toString('base64') };
}

/** A file as it's in use: a template that was saved in the theme editor replaces the folder's. */
function readThemeFile(context: StoreContext, filename: string): Buffer {
  const { theme } = context.sources;
  const name = /^templates\/(.+)\.json$/.exec(filename)?.[1];
  const saved = name && context.state.theme.templates[name] ? findTemplate(context, theme, name) : null;
  return saved ? Buffer.from(JSON.stringify(saved, null, 2)) : (theme.read(filename) ?? Buffer.alloc(0));
}

function textType(filename: string): string {
  return extname(filename) === '.json' ? 'application/json' : 'application/x-liquid';
}
