/** The theme's files that browsers load: assets, and styles and scripts embedded in Liquid files. */
import type { StoreContext } from '../../context.ts';
import type { Folder, Sources } from '../theme/folder.ts';
import { embeddedText } from '../theme/liquid-source.ts';
import { locatePage } from '../page/location.ts';
import { openPage } from './open-page.ts';

/** A file in the theme's assets; `theme.css` may be rendered from `theme.css.liquid`. Null if there is neither. */
export async function themeAsset(context: StoreContext, sources: Sources, name: string): Promise<Buffer | null> {
  const path = `assets/${name}`;
  const bytes = sources.theme.read(path);
  if (bytes || !sources.theme.read(`${path}.liquid`)) return bytes;
  const page = openPage({ context, sources, location: locatePage(context, '/'), designMode: false });
  return Buffer.from(await page.renderer.renderFile(sources.theme, `${path}.liquid`, {}));
}

/** The content of `{% stylesheet %}` (`.css`) or `{% javascript %}` (`.js`) in a file such as `sections/hero.liquid`. */
export function compiledAsset(theme: Folder, path: string): Buffer | null {
  const [, file, extension] = /^((?:blocks|sections|snippets)\/[\w.-]+)\.(css|js)$/.exec(path) ?? [];
  if (file === undefined) return null;
  const text = embeddedText(theme, `${file}.liquid`, extension === 'css' ? 'stylesheet' : 'javascript');
  if (text === null) return null;
  // Each script has a scope of its own.
  return Buffer.from(extension === 'css' ? text : `(function () {${text}\n})();\n`);
}
