/** The two Liquids of a page: the theme's, and the extension's, which has fewer tags and its own snippets and texts. */
import { type FS, Liquid } from 'liquidjs';

import { extensionAssetUrl } from './extension.ts';
import { registerFilters } from './filters/all.ts';
import { type Folder, readText } from './folder.ts';
import type { Page } from './page.ts';
import type { TagClass } from './liquid-types.ts';
import { DocTag, SchemaTag } from './tags/unrendered.ts';
import { renderTag } from './tags/render.ts';
import { StyleTag } from './tags/style.ts';
import { layoutTag, sectionsTag, sectionTag } from './tags/theme.ts';

/** Tags of LiquidJS that Shopify's Liquid has not, or (`include`) no longer wants. `layout` works differently there. */
const FOREIGN_TAGS = ['block', 'include', 'layout'];

export function themeEngine(page: Page): Liquid {
  const engine = createEngine(page, page.sources.theme, (name) => `/assets/${name}`);
  const tags = { layout: layoutTag(page), section: sectionTag(page), sections: sectionsTag(page), style: StyleTag };
  return withTags(engine, tags);
}

export function extensionEngine(page: Page): Liquid {
  return createEngine(page, page.sources.extension, extensionAssetUrl);
}

function createEngine(page: Page, folder: Folder, assetUrl: (name: string) => string): Liquid {
  const engine = new Liquid({
    fs: snippetFiles(folder),
    partials: ['snippets'],
    extname: '.liquid',
    relativeReference: false,
    strictFilters: true,
    timezoneOffset: page.context.state.shop.timezone,
    locale: page.context.state.shop.locale,
  });
  registerFilters(engine, page, folder, assetUrl);
  for (const name of FOREIGN_TAGS) delete engine.tags[name];
  return withTags(engine, { doc: DocTag, render: renderTag(page), schema: SchemaTag });
}

function withTags(engine: Liquid, tags: Record<string, TagClass>): Liquid {
  for (const [name, tag] of Object.entries(tags)) engine.registerTag(name, tag);
  return engine;
}

/** `{% render 'name' %}` reads `snippets/name.liquid` of the folder. Paths carry its label, so that messages name it. */
function snippetFiles(folder: Folder): FS {
  const read = (path: string) => readText(folder, path.slice(folder.label.length + 1));
  const readFileSync = (path: string) => {
    const text = read(path);
    if (text === null) throw new Error(`there is no ${path}`);
    return text;
  };
  return {
    resolve: (directory, file, extension) => `${folder.label}/${directory}/${file}${extension}`,
    existsSync: (path) => read(path) !== null,
    exists: (path) => Promise.resolve(read(path) !== null),
    readFileSync,
    readFile: (path) => Promise.resolve(readFileSync(path)),
  };
}
