/** Tags without output: `{% schema %}`, `{% doc %}`, `{% stylesheet %}` and `{% javascript %}`. */
import { type Liquid, Tag, type TagToken, TokenKind, type TopLevelToken } from 'liquidjs';

import type { TagClass } from '../liquid/types.ts';
import type { PageOutput } from '../page/page.ts';
import type { Folder } from '../theme/folder.ts';

export class SchemaTag extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    skipTo(`end${token.name}`, remaining);
  }

  override render(): void {}
}

export class DocTag extends SchemaTag {}

/** Links the file's styles in the page's head, once per file. */
export function stylesheetTag(theme: Folder, { headTags }: PageOutput): TagClass {
  return class extends SchemaTag {
    override render(): void {
      const url = compiledUrl(theme, this.token, 'css');
      headTags.add(`<link rel="stylesheet" href="${url}" media="all">`);
    }
  };
}

/** Loads the file's script, once per file. */
export function javascriptTag(theme: Folder, { headTags }: PageOutput): TagClass {
  return class extends SchemaTag {
    override render(): void {
      headTags.add(`<script src="${compiledUrl(theme, this.token, 'js')}" defer></script>`);
    }
  };
}

/** URL of a file's styles or script: `/compiled_assets/sections/hero.css`. */
function compiledUrl(theme: Folder, { file = '' }: TagToken, extension: string): string {
  const path = file.slice(theme.label.length + 1).replace(/\.liquid$/, '');
  return `/compiled_assets/${path}.${extension}`;
}

function skipTo(end: string, remaining: TopLevelToken[]): void {
  for (let token = remaining.shift(); token; token = remaining.shift()) {
    if (token.kind === TokenKind.Tag && (token as TagToken).name === end) return;
  }
  throw new Error(`${end} is missing`);
}
