import { NotImplementedError } from './honest-drop.ts';

/**
 * The `.value` of a metafield or a metaobject's field, from the text that Shopify keeps it as.
 * @throws NotImplementedError for types that nothing in this project uses.
 */
export function fieldValue(type: string, text: string): unknown {
  switch (type) {
    case 'json':
      return JSON.parse(text) as unknown;
    case 'boolean':
      return text === 'true';
    case 'number_integer':
    case 'number_decimal':
      return Number(text);
    case 'single_line_text_field':
    case 'multi_line_text_field':
    case 'url':
    case 'id':
      return text;
    default:
      throw new NotImplementedError(`.value of a field of type ${type}`);
  }
}
