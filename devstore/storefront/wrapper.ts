import { escapeHtml } from './fault.ts';

/** HTML in an element, as Shopify wraps sections and app blocks. */
export function wrap(tag: string | null | undefined, attributes: Record<string, string>, html: string): string {
  const element = tag && /^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'div';
  const listed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${element}${listed.join('')}>${html}</${element}>\n`;
}

/** What tells the theme editor which section or block an element is. */
export function editorAttribute(kind: 'section' | 'block', id: string, type: string): Record<string, string> {
  return { [`data-shopify-editor-${kind}`]: JSON.stringify({ id, type }) };
}

/** `block.shopify_attributes`: empty but in the theme editor. */
export function blockAttributes(designMode: boolean, id: string, type: string): string {
  const listed = Object.entries(editorAttribute('block', id, type));
  return designMode ? listed.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ') : '';
}
