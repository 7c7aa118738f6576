/** Creates, updates and deletes metaobjects, validated against the app's definitions. */
import type { StoreContext } from '../../context.ts';
import type { MetaobjectRecord } from '../../state/metaobject.ts';
import { type MetaobjectDefinition, metaobjectDefinition } from './definitions.ts';
import { valueError } from './field-value.ts';
import { idOf } from '../../state/gid.ts';
import { findMetaobject, metaobjectView } from './metaobjects.ts';
import { notImplemented, type View } from '../graphql/view.ts';

interface UpsertArguments {
  handle: { type: string; handle: string };
  metaobject?: {
    handle?: string | null;
    fields?: { key: string; value: string }[] | null;
    capabilities?: Record<string, unknown> | null;
  } | null;
  values?: unknown;
}

interface UserError {
  field: string[] | null;
  message: string;
  code: string;
  elementKey: string | null;
  elementIndex: number | null;
}

/** `metaobjectUpsert`: changes only the fields in the input, and nothing if there are user errors. */
export function upsertMetaobject(context: StoreContext, args: UpsertArguments): View {
  if (args.values != null) throw notImplemented('Mutation.metaobjectUpsert(values:)');
  if (args.metaobject?.handle != null && args.metaobject.handle !== args.handle.handle) {
    throw notImplemented('Mutation.metaobjectUpsert(metaobject: { handle: }), which renames');
  }
  const { type, handle } = args.handle;
  const definition = metaobjectDefinition(context.toml, type);
  if (!definition) {
    return rejected([
      userError(['handle', 'type'], 'UNDEFINED_OBJECT_TYPE', `No metaobject definition has the type ${type}.`),
    ]);
  }
  const existing = findMetaobject(context, type, handle);
  const inputs = args.metaobject?.fields ?? [];
  const fields = { ...existing?.fields, ...Object.fromEntries(inputs.map(({ key, value }) => [key, value])) };
  const errors = [
    ...handleErrors(handle),
    ...capabilityErrors(definition, args.metaobject?.capabilities ?? {}),
    ...fieldErrors(context, definition, inputs),
    ...requiredErrors(definition, fields),
  ];
  if (errors.length > 0) return rejected(errors);

  const record: MetaobjectRecord = existing ?? {
    id: context.nextId(),
    type: definition.type,
    handle,
    fields: {},
    updatedAt: '',
  };
  record.fields = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  record.updatedAt = new Date().toISOString();
  if (!existing) context.state.metaobjects.push(record);
  context.save();
  return { metaobject: metaobjectView(context, record), userErrors: [] };
}

/** `metaobjectDelete`. */
export function deleteMetaobject(context: StoreContext, args: { id: string }): View {
  const id = idOf('Metaobject', args.id);
  const index = context.state.metaobjects.findIndex((each) => each.id === id);
  if (index < 0) {
    return {
      deletedId: null,
      userErrors: [userError(['id'], 'RECORD_NOT_FOUND', `There is no metaobject ${args.id}.`)],
    };
  }
  context.state.metaobjects.splice(index, 1);
  context.save();
  return { deletedId: args.id, userErrors: [] };
}

function handleErrors(handle: string): UserError[] {
  const path = ['handle', 'handle'];
  if (handle === '') return [userError(path, 'BLANK', 'The handle is blank.')];
  if (handle.length > 255) return [userError(path, 'TOO_LONG', 'The handle is longer than 255 characters.')];
  if (/^[a-z0-9_-]+$/.test(handle)) return [];
  return [userError(path, 'INVALID', 'A handle can only have lowercase letters, digits, hyphens and underscores.')];
}

function capabilityErrors(definition: MetaobjectDefinition, capabilities: Record<string, unknown>): UserError[] {
  const requested = Object.keys(capabilities).filter((name) => capabilities[name] != null);
  const enabled = requested.find((name) => definition.capabilities[name]);
  if (enabled) throw notImplemented(`the ${enabled} capability of metaobjects`);
  return requested.map((name) =>
    userError(
      ['metaobject', 'capabilities', name],
      'CAPABILITY_NOT_ENABLED',
      `${name} is not enabled on ${definition.type}.`,
    ),
  );
}

function fieldErrors(
  context: StoreContext,
  definition: MetaobjectDefinition,
  inputs: { key: string; value: string }[],
): UserError[] {
  return inputs.flatMap(({ key, value }, index) => {
    const path = ['metaobject', 'fields', String(index)];
    const field = definition.fields.get(key);
    if (!field) return [userError(path, 'UNDEFINED_OBJECT_FIELD', `${definition.type} has no field ${key}.`, key)];
    if (inputs.findIndex((each) => each.key === key) < index) {
      return [userError(path, 'DUPLICATE_FIELD_INPUT', `${key} is given more than once.`, key)];
    }
    const error = value === '' ? null : valueError(context, field.type, value);
    return error ? [userError(path, error.code, error.message, key, error.elementIndex)] : [];
  });
}

function requiredErrors(definition: MetaobjectDefinition, fields: Record<string, string>): UserError[] {
  return [...definition.fields]
    .filter(([key, field]) => field.required && !fields[key])
    .map(([key, field]) => userError(['metaobject'], 'OBJECT_FIELD_REQUIRED', `${field.name} cannot be blank.`, key));
}

function userError(
  field: string[] | null,
  code: string,
  message: string,
  elementKey: string | null = null,
  elementIndex: number | null = null,
): UserError {
  return { field, code, message, elementKey, elementIndex };
}

function rejected(userErrors: UserError[]): View {
  return { metaobject: null, userErrors };
}
