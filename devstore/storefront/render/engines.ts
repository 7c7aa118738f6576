/** A page's two Liquid engines. The extension's has fewer tags than the theme's, and its own snippets and texts. */
import { type FS, Liquid } from 'liquidjs';

import { extensionAssetUrl } from '../theme/extension.ts';
import { registerFilters } from '../filters/all.ts';
import { printErrorsInPlace } from '../liquid/errors-in-place.ts';
import type { Folder } from '../theme/folder.ts';
import { readLiquid } from '../theme/liquid-source.ts';
import type { Page } from '../page/page.ts';
import type { TagClass } from '../liquid/types.ts';
import { contentForTag } from '../tags/content-for.ts';
import { ForTag } from '../tags/for.ts';
import { formTag } from '../tags/form.ts';
import { paginateTag } from '../tags/paginate.ts';
import { renderTag } from '../tags/render.ts';
import { StyleTag } from '../tags/style.ts';
import { DocTag, javascriptTag, SchemaTag, stylesheetTag } from '../tags/unrendered.ts';
import { layoutTag, sectionsTag, sectionTag } from '../tags/theme.ts';

/** LiquidJS tags that Shopify's Liquid doesn't have. */
const LIQUIDJS_ONLY_TAGS = ['block', 'layout'];

export function themeEngine(page: Page): Liquid {
  const engine = createEngine(page, page.sources.theme, (name) => `/assets/${name}`);
  return withTags(engine, page, {
    content_for: contentForTag(page),
    javascript: javascriptTag(page.sources.theme, page.output),
    layout: layoutTag(page.output),
    section: sectionTag(page),
    sections: sectionsTag(page),
    stylesheet: stylesheetTag(page.sources.theme, page.output),
  });
}

export function extensionEngine(page: Page): Liquid {
  const engine = createEngine(page, page.sources.extension, extensionAssetUrl);
  // Not allowed in extensions.
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
  for (const name of LIQUIDJS_ONLY_TAGS) delete engine.tags[name];
  const tags = {
    doc: DocTag,
    for: ForTag,
    form: formTag(page),
    paginate: paginateTag(page),
    render: renderTag(page.log),
  };
  for (const [name, tag] of Object.entries({ ...tags, schema: SchemaTag, style: StyleTag }))
    engine.registerTag(name, tag);
  return engine;
}

function withTags(engine: Liquid, page: Page, tags: Record<string, TagClass>): Liquid {
  for (const [name, tag] of Object.entries(tags)) engine.registerTag(name, tag);
  printErrorsInPlace(engine, page.log);
  return engine;
}

/** Files for `{% render %}`: the folder's snippets. Paths start with the folder's label, which error messages then contain. */
function snippetFiles(folder: Folder): FS {
  const read = (path: string) => readLiquid(folder, path.slice(folder.label.length + 1));
  const readFileSync = (path: string) => {
    const text = read(path);
    if (text === null) throw new Error(`${path} does not exist`);
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
