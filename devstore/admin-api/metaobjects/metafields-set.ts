/** Sets and deletes metafields: all of them or none. */
import type { StoreContext } from '../../context.ts';
import type { MetafieldRecord } from '../../state/metaobject.ts';
import { resolvedName, storedName } from '../../state/app-names.ts';
import { articleMetafieldDefinition } from './definitions.ts';
import { baseType, valueError } from './field-value.ts';
import { idOf, INSTALLATION_ID, parseGid } from '../../state/gid.ts';
import { compareDigest, findMetafield, type MetafieldName, metafieldView } from './metafields.ts';
import { notImplemented, type View } from '../graphql/view.ts';

const MAX_SET = 25;

interface MetafieldInput extends MetafieldName {
  ownerId: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
}

interface UserError {
  field: string[];
  message: string;
  code: string;
  elementIndex: null;
}

/** `metafieldsSet`. */
export function setMetafields(context: StoreContext, args: { metafields: MetafieldInput[] }): View {
  if (args.metafields.length > MAX_SET) {
    const message = `${args.metafields.length} metafields exceed the maximum of ${MAX_SET}.`;
    return { metafields: null, userErrors: [userError(['metafields'], 'LESS_THAN_OR_EQUAL_TO', message)] };
  }
  const errors = args.metafields.flatMap((input, index) => inputErrors(context, input, ['metafields', String(index)]));
  if (errors.length > 0) return { metafields: null, userErrors: errors };
  const records = args.metafields.map((input) => write(context, input));
  context.save();
  return { metafields: records.map((record) => metafieldView(context, record)), userErrors: [] };
}

/** `metafieldsDelete`. Returns null for metafields that don't exist. */
export function deleteMetafields(
  context: StoreContext,
  args: { metafields: { ownerId: string; namespace: string; key: string }[] },
): View {
  const deleted = args.metafields.map((name) => {
    const record = findMetafield(context, name.ownerId, name);
    if (!record) return null;
    context.state.metafields.splice(context.state.metafields.indexOf(record), 1);
    return { ownerId: record.ownerId, namespace: resolvedName(record.namespace), key: record.key };
  });
  context.save();
  return { deletedMetafields: deleted, userErrors: [] };
}

function write(context: StoreContext, input: MetafieldInput): MetafieldRecord {
  const updatedAt = new Date().toISOString();
  const existing = findMetafield(context, input.ownerId, input);
  if (existing) return Object.assign(existing, { value: input.value, updatedAt });
  const record: MetafieldRecord = {
    id: context.nextId(),
    ownerId: input.ownerId,
    namespace: storedName(input.namespace ?? '$app'),
    key: input.key,
    type: baseType(typeOf(context, input) ?? ''),
    value: input.value,
    updatedAt,
  };
  context.state.metafields.push(record);
  return record;
}

function inputErrors(context: StoreContext, input: MetafieldInput, path: string[]): UserError[] {
  const owner = parseGid(input.ownerId);
  if (owner && !['Article', 'AppInstallation'].includes(owner.type))
    throw notImplemented(`metafields of ${owner.type}`);
  const articleId = idOf('Article', input.ownerId);
  if (input.ownerId !== INSTALLATION_ID && !context.state.articles.some((each) => each.id === articleId)) {
    return [userError([...path, 'ownerId'], 'INVALID', `The owner ${input.ownerId} does not exist.`)];
  }
  const type = typeOf(context, input);
  if (!type) return [userError([...path, 'type'], 'BLANK', 'The type is blank, and there is no definition.')];
  if (input.type && baseType(input.type) !== baseType(type)) {
    return [userError([...path, 'type'], 'INVALID_TYPE', `The type is ${baseType(type)}, not ${input.type}.`)];
  }
  if (input.value === '') return [userError([...path, 'value'], 'BLANK', 'The value is blank.')];
  if (isStale(context, input)) {
    return [userError(path, 'STALE_OBJECT', 'The metafield has changed since its digest was read.')];
  }
  const error = valueError(context, type, input.value);
  return error ? [userError([...path, 'value'], error.code, error.message)] : [];
}

/** The type in the app's definition, of the existing metafield, or in the input. */
function typeOf(context: StoreContext, input: MetafieldInput): string | null {
  const isOwn = idOf('Article', input.ownerId) !== null && storedName(input.namespace ?? '$app') === '$app';
  const defined = isOwn ? articleMetafieldDefinition(context.toml, input.key)?.type : null;
  return defined ?? findMetafield(context, input.ownerId, input)?.type ?? input.type ?? null;
}

/** Whether the input's digest, if any, differs from the existing metafield's; null means that there is none. */
function isStale(context: StoreContext, input: MetafieldInput): boolean {
  if (input.compareDigest === undefined) return false;
  const existing = findMetafield(context, input.ownerId, input);
  return input.compareDigest !== (existing ? compareDigest(existing) : null);
}

function userError(field: string[], code: string, message: string): UserError {
  return { field, code, message, elementIndex: null };
}
