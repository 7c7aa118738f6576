/** Values of metaobject fields and metafields: validation and references. */
import type { StoreContext } from '../../context.ts';
import type { MetaobjectRecord } from '../../state/metaobject.ts';
import { idOf } from '../../state/gid.ts';
import { notImplemented } from '../graphql/view.ts';
import { referenceListProblem } from './references.ts';

const SINGLE_LINE_MAX = 255;
const MULTI_LINE_MAX_BYTES = 65_536;
/** 128 KB of UTF-8. */
const JSON_MAX_BYTES = 128 * 1024;

interface ValueError {
  code: 'INVALID_VALUE' | 'TOO_LONG';
  message: string;
  /** The place of the item in a list. */
  elementIndex?: number | null;
}

/** `metaobject_reference<$app:routine>` without its argument. */
export function baseType(type: string): string {
  return type.replace(/<.*>$/, '');
}

/**
 * Why a value is invalid for its type; null if it is valid.
 * @throws GraphQLError for an unsupported type.
 */
export function valueError(context: StoreContext, type: string, value: string): ValueError | null {
  switch (baseType(type)) {
    case 'single_line_text_field':
      if (/[\r\n]/.test(value)) return invalid("A single line of text can't have line breaks.");
      return value.length > SINGLE_LINE_MAX ? tooLong(`The text is longer than ${SINGLE_LINE_MAX} characters.`) : null;
    case 'multi_line_text_field':
      return Buffer.byteLength(value) > MULTI_LINE_MAX_BYTES ? tooLong('The text is longer than 64 KB.') : null;
    case 'json':
      if (Buffer.byteLength(value) > JSON_MAX_BYTES) return tooLong('The JSON is larger than 128 KB.');
      return jsonError(value);
    case 'number_integer':
      return /^-?\d+$/.test(value) ? null : invalid('The value is not an integer.');
    case 'boolean':
      return ['true', 'false'].includes(value) ? null : invalid('The value is neither true nor false.');
    case 'metaobject_reference':
      return referenceError(context, type, value);
    case 'list.file_reference':
    case 'list.product_reference': {
      const problem = referenceListProblem(context, type, value);
      return problem && { ...invalid(problem.message), elementIndex: problem.index };
    }
    default:
      throw notImplemented(`values of type ${type}`);
  }
}

/** The metaobject that a value refers to; null if the type isn't a reference or the metaobject is gone. */
export function referencedMetaobject(context: StoreContext, type: string, value: string): MetaobjectRecord | null {
  if (baseType(type) !== 'metaobject_reference') return null;
  const id = idOf('Metaobject', value);
  return context.state.metaobjects.find((each) => each.id === id) ?? null;
}

/** `jsonValue`: parsed for JSON, numbers, booleans and lists, otherwise the text. */
export function jsonValue(type: string, value: string): unknown {
  const isParsed = ['json', 'number_integer', 'boolean'].includes(baseType(type)) || type.startsWith('list.');
  return isParsed ? (JSON.parse(value) as unknown) : value;
}

function jsonError(value: string): ValueError | null {
  try {
    JSON.parse(value);
    return null;
  } catch (error) {
    return invalid(`The value is not JSON: ${(error as Error).message}`);
  }
}

function referenceError(context: StoreContext, type: string, value: string): ValueError | null {
  const expectedType = /<(.*)>$/.exec(type)?.[1];
  const found = referencedMetaobject(context, type, value);
  if (!found) return invalid(`There is no metaobject ${value}.`);
  return expectedType && found.type !== expectedType
    ? invalid(`${value} is a ${found.type}, not a ${expectedType}.`)
    : null;
}

function invalid(message: string): ValueError {
  return { code: 'INVALID_VALUE', message };
}

function tooLong(message: string): ValueError {
  return { code: 'TOO_LONG', message };
}
