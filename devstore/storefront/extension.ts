/** The theme app extension: its blocks as a theme knows them. Its folder is read anew each time. */
import { basename } from 'node:path';

import { parse } from 'smol-toml';

import { EXTENSION, type Folder, readText } from './folder.ts';
import { type LiquidSchema, readSchema } from './schema.ts';

/** How block types and addresses name the app. */
const APP_HANDLE = 'unwind';

export interface ExtensionBlock {
  /** Name of the file in `blocks/`, without `.liquid`. */
  handle: string;
  schema: LiquidSchema;
  /** As a template names it: `shopify://apps/unwind/blocks/<handle>/<extension uid>`. */
  type: string;
}

/** The blocks that the extension offers; none while its folder is not there. */
export function extensionBlocks(folder: Folder = EXTENSION): ExtensionBlock[] {
  const uid = extensionUid(folder);
  if (uid === null) return [];
  return folder
    .list('blocks')
    .filter((name) => name.endsWith('.liquid'))
    .flatMap((name) => {
      const handle = basename(name, '.liquid');
      const schema = readSchema(folder, `blocks/${name}`);
      return schema ? [{ handle, schema, type: `shopify://apps/${APP_HANDLE}/blocks/${handle}/${uid}` }] : [];
    });
}

/** Address of a file of the extension's assets. */
export function extensionAssetUrl(name: string): string {
  return `/extensions/${APP_HANDLE}/assets/${name}`;
}

function extensionUid(folder: Folder): string | null {
  const text = readText(folder, 'shopify.extension.toml');
  if (text === null) return null;
  const toml = parse(text) as { uid?: string; extensions?: { uid?: string }[] };
  return toml.uid ?? toml.extensions?.[0]?.uid ?? null;
}
