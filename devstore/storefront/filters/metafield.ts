import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';
import { NotImplementedError } from '../objects/honest-drop.ts';
import { attributes, property, text } from './arguments.ts';

/** Of the types that print as a text in an element of their own: that element. */
const ELEMENTS: Record<string, string> = {
  ...{ boolean: 'span', color: 'span', number_decimal: 'span', number_integer: 'span', single_line_text_field: 'span' },
  ...{ multi_line_text_field: 'span', id: 'span' },
};

export const metafieldFilters: Record<string, FilterHandler> = {
  metafield_tag: (metafield: unknown) => {
    if (!metafield) return '';
    const [type, raw] = [text(property(metafield, 'type')), text(metafield)];
    const css = { class: `metafield-${type}` };
    if (type === 'url') return `<a${attributes({ href: raw, ...css })}>${escapeHtml(raw)}</a>`;
    if (type === 'date' || type === 'date_time') {
      return `<time${attributes({ datetime: raw, ...css })}>${escapeHtml(raw)}</time>`;
    }
    if (type === 'json') {
      // "<" could end the element.
      return `<script${attributes({ type: 'application/json', ...css })}>${raw.replaceAll('<', '\\u003c')}</script>`;
    }
    const element = ELEMENTS[type];
    if (!element) throw new NotImplementedError(`metafield_tag of type ${type}`);
    return `<${element}${attributes(css)}>${escapeHtml(raw).replaceAll('\n', '<br>\n')}</${element}>`;
  },
  metafield_text: (metafield: unknown) => {
    if (!metafield) return '';
    const type = text(property(metafield, 'type'));
    const plain = type in ELEMENTS || ['url', 'date', 'date_time', 'json'].includes(type);
    if (!plain) throw new NotImplementedError(`metafield_text of type ${type}`);
    return text(metafield);
  },
};
