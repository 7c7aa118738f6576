/** Values of metaobject fields and metafields: what each type takes, and what it refers to. */
import type { StoreContext } from '../context.ts';
import type { MetaobjectRecord } from '../state.ts';
import { idOf } from './gid.ts';
import { notImplemented } from './view.ts';

const SINGLE_LINE_MAX = 255;
const MULTI_LINE_MAX_BYTES = 65_536;
/** 128 KB, of UTF-8. */
const JSON_MAX_BYTES = 128 * 1024;

interface ValueFault {
  code: 'INVALID_VALUE' | 'TOO_LONG';
  message: string;
}

/** `metaobject_reference<$app:routine>` without its argument. */
export function baseType(type: string): string {
  return type.replace(/<.*>$/, '');
}

/**
 * What is wrong with a value of this type; null where nothing is.
 * @throws GraphQLError where the store does not know the type.
 */
export function valueFault(context: StoreContext, type: string, value: string): ValueFault | null {
  switch (baseType(type)) {
    case 'single_line_text_field':
      if (/[\r\n]/.test(value)) return invalid('A single line of text holds no line breaks.');
      return value.length > SINGLE_LINE_MAX ? tooLong(`The text is longer than ${SINGLE_LINE_MAX} characters.`) : null;
    case 'multi_line_text_field':
      return Buffer.byteLength(value) > MULTI_LINE_MAX_BYTES ? tooLong('The text is longer than 64 KB.') : null;
    case 'json':
      if (Buffer.byteLength(value) > JSON_MAX_BYTES) return tooLong('The JSON is larger than 128 KB.');
      return jsonFault(value);
    case 'number_integer':
      return /^-?\d+$/.test(value) ? null : invalid('The value is not an integer.');
    case 'boolean':
      return ['true', 'false'].includes(value) ? null : invalid('The value is neither true nor false.');
    case 'metaobject_reference':
      return referenceFault(context, type, value);
    default:
      throw notImplemented(`values of type ${type}`);
  }
}

/** The metaobject that a value of this type refers to; null where the type refers to none, or it is gone. */
export function referencedMetaobject(context: StoreContext, type: string, value: string): MetaobjectRecord | null {
  if (baseType(type) !== 'metaobject_reference') return null;
  const id = idOf('Metaobject', value);
  return context.state.metaobjects.find((each) => each.id === id) ?? null;
}

/** The value as JSON answers give it: parsed for JSON, numbers and booleans, the text itself for the rest. */
export function jsonValue(type: string, value: string): unknown {
  return ['json', 'number_integer', 'boolean'].includes(baseType(type)) ? (JSON.parse(value) as unknown) : value;
}

function jsonFault(value: string): ValueFault | null {
  try {
    JSON.parse(value);
    return null;
  } catch (error) {
    return invalid(`The value is not JSON: ${(error as Error).message}`);
  }
}

function referenceFault(context: StoreContext, type: string, value: string): ValueFault | null {
  const wanted = /<(.*)>$/.exec(type)?.[1];
  const found = referencedMetaobject(context, type, value);
  if (!found) return invalid(`There is no metaobject ${value}.`);
  return wanted && found.type !== wanted ? invalid(`${value} is a ${found.type}, not a ${wanted}.`) : null;
}

function invalid(message: string): ValueFault {
  return { code: 'INVALID_VALUE', message };
}

function tooLong(message: string): ValueFault {
  return { code: 'TOO_LONG', message };
}
