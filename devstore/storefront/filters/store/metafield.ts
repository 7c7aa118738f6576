import { escapeHtml } from '../../liquid/errors.ts';
import { NotImplementedError } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { attributes, property, text } from '../arguments.ts';

/** Types that `metafield_tag` prints as text in a `span`. */
const TEXT_TYPES = new Set([
  ...['boolean', 'color', 'id', 'multi_line_text_field', 'number_decimal', 'number_integer', 'single_line_text_field'],
]);

export const metafieldFilters: Record<string, FilterHandler> = {
  metafield_tag: (metafield: unknown) => {
    if (!metafield) return '';
    const [type, value] = [text(property(metafield, 'type')), text(metafield)];
    const css = { class: `metafield-${type}` };
    if (type === 'url') return `<a${attributes({ href: value, ...css })}>${escapeHtml(value)}</a>`;
    if (type === 'date' || type === 'date_time') {
      return `<time${attributes({ datetime: value, ...css })}>${escapeHtml(value)}</time>`;
    }
    if (type === 'json') {
      // An unescaped "<" could close the script element.
      return `<script${attributes({ type: 'application/json', ...css })}>${value.replaceAll('<', '\\u003c')}</script>`;
    }
    if (!TEXT_TYPES.has(type)) throw new NotImplementedError(`metafield_tag of type ${type}`);
    return `<span${attributes(css)}>${escapeHtml(value).replaceAll('\n', '<br>\n')}</span>`;
  },
};
