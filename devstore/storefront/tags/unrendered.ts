/** `{% schema %}` and `{% doc %}`: read by tools, printed by nobody. `{% stylesheet %}` and `{% javascript %}`: files of their own. */
import { type Liquid, Tag, type TagToken, TokenKind, type TopLevelToken } from 'liquidjs';

import type { TagClass } from '../liquid-types.ts';
import type { Page } from '../page.ts';

export class SchemaTag extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    skipTo(`end${token.name}`, remaining);
  }

  override render(): void {}
}

export class DocTag extends SchemaTag {}

/** The styles of a section, a block or a snippet: linked in the head once, however often the file is rendered. */
export function stylesheetTag(page: Page): TagClass {
  return class extends SchemaTag {
    override render(): void {
      const url = compiledUrl(page, this.token, 'css');
      page.headTags.add(`<link rel="stylesheet" href="${url}" media="all">`);
    }
  };
}

/** The script of a section, a block or a snippet: loaded once, however often the file is rendered. */
export function javascriptTag(page: Page): TagClass {
  return class extends SchemaTag {
    override render(): void {
      page.headTags.add(`<script src="${compiledUrl(page, this.token, 'js')}" defer></script>`);
    }
  };
}

/** `/compiled_assets/sections/hero.css` for what `sections/hero.liquid` embeds. */
function compiledUrl({ sources }: Page, { file = '' }: TagToken, extension: string): string {
  const path = file.slice(sources.theme.label.length + 1).replace(/\.liquid$/, '');
  return `/compiled_assets/${path}.${extension}`;
}

function skipTo(end: string, remaining: TopLevelToken[]): void {
  for (let token = remaining.shift(); token; token = remaining.shift()) {
    if (token.kind === TokenKind.Tag && (token as TagToken).name === end) return;
  }
  throw new Error(`there is no ${end}`);
}
