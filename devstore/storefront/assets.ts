/** The theme's files that a browser loads: as they are, rendered from Liquid, or embedded in a Liquid file. */
import type { StoreContext } from '../context.ts';
import type { Folder, Sources } from './folder.ts';
import { embeddedText } from './liquid-source.ts';
import { locate } from './location.ts';
import { Page } from './page.ts';
import { renderFile } from './render-file.ts';

/** A file of the theme's assets; `theme.css` may be rendered from `theme.css.liquid`. Null where there is neither. */
export async function themeAsset(context: StoreContext, sources: Sources, name: string): Promise<Buffer | null> {
  const path = `assets/${name}`;
  const bytes = sources.theme.read(path);
  if (bytes || !sources.theme.read(`${path}.liquid`)) return bytes;
  const page = new Page({ context, sources, location: locate(context, '/'), designMode: false });
  return Buffer.from(await renderFile(page, sources.theme, `${path}.liquid`, {}));
}

/** What `{% stylesheet %}` (`css`) or `{% javascript %}` (`js`) embeds in a file such as `sections/hero.liquid`. */
export function compiledAsset(theme: Folder, path: string): Buffer | null {
  const [, file, extension] = /^((?:blocks|sections|snippets)\/[\w.-]+)\.(css|js)$/.exec(path) ?? [];
  if (file === undefined) return null;
  const text = embeddedText(theme, `${file}.liquid`, extension === 'css' ? 'stylesheet' : 'javascript');
  if (text === null) return null;
  // Scripts of different files do not see each other's names.
  return Buffer.from(extension === 'css' ? text : `(function () {${text}\n})();\n`);
}
