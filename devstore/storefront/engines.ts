/** The two Liquids of a page: the theme's, and the extension's, which has fewer tags and its own snippets and texts. */
import { type FS, Liquid } from 'liquidjs';

import { extensionAssetUrl } from './extension.ts';
import { registerFilters } from './filters/all.ts';
import { sayFaultsInPlace } from './faults-in-place.ts';
import type { Folder } from './folder.ts';
import { readLiquid } from './liquid-source.ts';
import type { Page } from './page.ts';
import type { TagClass } from './liquid-types.ts';
import { contentForTag } from './tags/content-for.ts';
import { ForTag } from './tags/for.ts';
import { formTag } from './tags/form.ts';
import { paginateTag } from './tags/paginate.ts';
import { renderTag } from './tags/render.ts';
import { StyleTag } from './tags/style.ts';
import { DocTag, javascriptTag, SchemaTag, stylesheetTag } from './tags/unrendered.ts';
import { layoutTag, sectionsTag, sectionTag } from './tags/theme.ts';

/** Tags of LiquidJS that Shopify's Liquid has not, or has in another way. An extension may not `include` either. */
const FOREIGN_TAGS = ['block', 'layout'];

export function themeEngine(page: Page): Liquid {
  const engine = createEngine(page, page.sources.theme, (name) => `/assets/${name}`);
  return withTags(engine, page, {
    content_for: contentForTag(page),
    javascript: javascriptTag(page),
    layout: layoutTag(page),
    section: sectionTag(page),
    sections: sectionsTag(page),
    stylesheet: stylesheetTag(page),
  });
}

export function extensionEngine(page: Page): Liquid {
  const engine = createEngine(page, page.sources.extension, extensionAssetUrl);
  delete engine.tags.include;
  return withTags(engine, page, {});
}

function createEngine(page: Page, folder: Folder, assetUrl: (name: string) => string): Liquid {
  const engine = new Liquid({
    fs: snippetFiles(folder),
    partials: ['snippets'],
    extname: '.liquid',
    relativeReference: false,
    cache: true,
    strictFilters: true,
    timezoneOffset: page.context.state.shop.timezone,
    locale: page.context.language.locale,
  });
  registerFilters(engine, page, folder, assetUrl);
  for (const name of FOREIGN_TAGS) delete engine.tags[name];
  const tags = { doc: DocTag, for: ForTag, form: formTag(page), paginate: paginateTag(page), render: renderTag(page) };
  for (const [name, tag] of Object.entries({ ...tags, schema: SchemaTag, style: StyleTag }))
    engine.registerTag(name, tag);
  return engine;
}

function withTags(engine: Liquid, page: Page, tags: Record<string, TagClass>): Liquid {
  for (const [name, tag] of Object.entries(tags)) engine.registerTag(name, tag);
  sayFaultsInPlace(engine, page);
  return engine;
}

/** `{% render 'name' %}` reads `snippets/name.liquid` of the folder. Paths carry its label, so that messages name it. */
function snippetFiles(folder: Folder): FS {
  const read = (path: string) => readLiquid(folder, path.slice(folder.label.length + 1));
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
