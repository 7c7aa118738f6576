/**
 * HTML as template literals. Interpolated values are escaped for HTML and for Liquid, because Shopify renders our pages
 * as Liquid templates.
 */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '}': '&#125;',
};

/** Safe markup. Create it with `html`. */
export class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

type Content = Html | string | number | null | readonly Content[];

/** Interpolates markup as it is, lists item by item and null as nothing; escapes everything else. */
export function html(template: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(template.reduce((before, after, index) => before + render(contents[index - 1] ?? null) + after));
}

function render(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  return String(content).replace(/[&<>"'{}]/g, (character) => ENTITIES[character] ?? '');
}
