/** The blocks of the theme app extension. Its folder is read each time, so changes show at once. */
import { basename } from 'node:path';

import { parse } from 'smol-toml';

import { EXTENSION, type Folder, readText } from './folder.ts';
import { type LiquidSchema, readSchema } from './schema.ts';

/** The app's handle in block types and URLs. */
const APP_HANDLE = 'unwind';

export interface ExtensionBlock {
  /** Name of the file in `blocks/`, without `.liquid`. */
  handle: string;
  schema: LiquidSchema;
  /** The type in templates: `shopify://apps/unwind/blocks/<handle>/<extension uid>`. */
  type: string;
}

/** The extension's blocks; none if its folder doesn't exist. */
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

/** URL of one of the extension's assets. */
export function extensionAssetUrl(name: string): string {
  return `/extensions/${APP_HANDLE}/assets/${name}`;
}

function extensionUid(folder: Folder): string | null {
  const text = readText(folder, 'shopify.extension.toml');
  if (text === null) return null;
  const toml = parse(text) as { uid?: string; extensions?: { uid?: string }[] };
  return toml.uid ?? toml.extensions?.[0]?.uid ?? null;
}
