import { NotImplementedError } from '../../liquid/strict-drop.ts';

/**
 * The `.value` of a metafield or a metaobject field, from its stored text.
 * @throws NotImplementedError for types that the app doesn't use.
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
