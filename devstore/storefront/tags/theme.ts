/** Tags that only work in a theme's files. */
import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';

import type { TagClass } from '../liquid/types.ts';
import type { Page, PageOutput } from '../page/page.ts';
import { type GroupJson, renderGroup, renderStaticSection } from '../sections/sections.ts';
import { readThemeJson } from '../theme/theme-json.ts';

/** `{% layout 'name' %}` and `{% layout none %}`. */
export function layoutTag(output: PageOutput): TagClass {
  return nameTag((name) => {
    output.layout = name;
    return Promise.resolve('');
  });
}

/** `{% section 'header' %}`: a static section. */
export function sectionTag(page: Page): TagClass {
  return nameTag((name) => renderStaticSection(page, name ?? ''));
}

/** `{% sections 'header-group' %}`: the sections in `sections/header-group.json`. */
export function sectionsTag(page: Page): TagClass {
  return nameTag((name) => {
    const group = readThemeJson(page.sources.theme, `sections/${name}.json`) as GroupJson | null;
    if (group === null) throw new Error(`sections/${name}.json does not exist`);
    return renderGroup(page, name ?? '', group);
  });
}

/** A tag with a quoted name or `none` (null) as its argument. */
function nameTag(run: (name: string | null) => Promise<string>): TagClass {
  return class extends Tag {
    readonly #argument: string | null;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const quoted = /^(['"])([\w.-]+)\1$/.exec(token.args.trim())?.[2];
      if (quoted === undefined && token.args.trim() !== 'none') throw new Error(`${token.name} needs a quoted name`);
      this.#argument = quoted ?? null;
    }

    override *render(_context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      emitter.write(yield run(this.#argument));
    }
  };
}
