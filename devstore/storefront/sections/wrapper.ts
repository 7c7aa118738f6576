import { escapeHtml } from '../liquid/errors.ts';

/** Wraps a section or block in its element, as Shopify does. */
export function wrap(tag: string | null | undefined, attributes: Record<string, string>, html: string): string {
  const element = tag && /^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'div';
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${element}${pairs.join('')}>${html}</${element}>\n`;
}

/** The attribute by which the theme editor finds a section's or block's element. */
export function editorAttribute(kind: 'section' | 'block', id: string, type: string): Record<string, string> {
  return { [`data-shopify-editor-${kind}`]: JSON.stringify({ id, type }) };
}

/** `block.shopify_attributes`: only set in the theme editor. */
export function blockAttributes(designMode: boolean, id: string, type: string): string {
  const pairs = Object.entries(editorAttribute('block', id, type));
  return designMode ? pairs.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ') : '';
}
