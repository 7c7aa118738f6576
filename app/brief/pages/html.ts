/**
 * HTML written as template literals. What is put in is escaped, for HTML and for Liquid: a page is a Liquid text that
 * Shopify evaluates, so braces become entities, and what somebody typed is shown and never run.
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

/** Markup that is safe to put into markup. Only `html` makes it. */
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

/** Puts contents into a template: markup as it is, lists one after the other, null as nothing, all else escaped. */
export function html(template: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(template.reduce((before, after, index) => before + render(contents[index - 1] ?? null) + after));
}

function render(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  return String(content).replace(/[&<>"'{}]/g, (character) => ENTITIES[character] ?? '');
}
