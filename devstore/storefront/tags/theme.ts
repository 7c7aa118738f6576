/** Tags that only a theme's own files have. */
import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';

import type { TagClass } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { type GroupJson, renderGroup, renderStaticSection } from '../sections.ts';
import { readThemeJson } from '../theme-json.ts';

/** `{% layout 'name' %}` and `{% layout none %}`. */
export function layoutTag(page: Page): TagClass {
  return nameTag((name) => {
    page.layout = name;
    return Promise.resolve('');
  });
}

/** `{% section 'header' %}`: a section that the layout or the template places. */
export function sectionTag(page: Page): TagClass {
  return nameTag((name) => renderStaticSection(page, name ?? ''));
}

/** `{% sections 'header-group' %}`: the sections that `sections/header-group.json` lists. */
export function sectionsTag(page: Page): TagClass {
  return nameTag((name) => {
    const group = readThemeJson(page.sources.theme, `sections/${name}.json`) as GroupJson | null;
    if (group === null) throw new Error(`there is no sections/${name}.json`);
    return renderGroup(page, name ?? '', group);
  });
}

/** A tag with one argument: a quoted name, or `none`, which is null. */
function nameTag(run: (name: string | null) => Promise<string>): TagClass {
  return class extends Tag {
    readonly #argument: string | null;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const quoted = /^(['"])([\w.-]+)\1$/.exec(token.args.trim())?.[2];
      if (quoted === undefined && token.args.trim() !== 'none') throw new Error(`${token.name} wants a quoted name`);
      this.#argument = quoted ?? null;
    }

    override *render(_context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      emitter.write(yield run(this.#argument));
    }
  };
}
