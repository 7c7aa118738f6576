/** Reads metaobjects. */
import type { StoreContext } from '../../context.ts';
import type { MetaobjectRecord } from '../../state/metaobject.ts';
import { resolvedName, storedName } from '../../state/app-names.ts';
import { connection, type PageArguments } from '../graphql/connection.ts';
import { metaobjectDefinition } from './definitions.ts';
import { isReferenceList, referencedPage } from './references.ts';
import { baseType, jsonValue, referencedMetaobject } from './field-value.ts';
import { gid } from '../../state/gid.ts';
import { nodeView } from '../graphql/node.ts';
import { notImplemented, type View } from '../graphql/view.ts';

export function findMetaobject(context: StoreContext, type: string, handle: string): MetaobjectRecord | null {
  const stored = storedName(type);
  return context.state.metaobjects.find((each) => each.type === stored && each.handle === handle) ?? null;
}

export function metaobjectView(context: StoreContext, record: MetaobjectRecord): View {
  const definition = metaobjectDefinition(context.toml, record.type);
  const keys = [...(definition?.fields.keys() ?? [])];
  const field = (key: string) => fieldView(context, record, key, definition?.fields.get(key)?.type ?? '');
  const displayName = definition?.displayNameField && record.fields[definition.displayNameField];
  return {
    __typename: 'Metaobject',
    id: gid('Metaobject', record.id),
    type: resolvedName(record.type),
    handle: record.handle,
    displayName: displayName || record.handle,
    updatedAt: record.updatedAt,
    fields: () => keys.map(field),
    field: ({ key }: { key: string }) => (keys.includes(key) ? field(key) : null),
    referencedBy: (page: PageArguments) => referencesPage(context, record, page),
  };
}

/** The metafields that reference a metaobject. */
function referencesPage(context: StoreContext, target: MetaobjectRecord, page: PageArguments): View {
  const id = gid('Metaobject', target.id);
  const records = context.state.metafields.filter(
    ({ value, ownerId }) => value === id && nodeView(context, ownerId) !== null,
  );
  return connection(records, page, ({ namespace, key, ownerId }) => {
    return {
      ...{ namespace: resolvedName(namespace), key, name: key },
      referencer: () => nodeView(context, ownerId),
      target: () => metaobjectView(context, target),
    };
  });
}

function fieldView(context: StoreContext, record: MetaobjectRecord, key: string, type: string): View {
  const value = record.fields[key] ?? null;
  return {
    key,
    type: baseType(type),
    value,
    jsonValue: () => (value === null ? null : jsonValue(type, value)),
    reference: () => {
      const target = value === null ? null : referencedMetaobject(context, type, value);
      return target && metaobjectView(context, target);
    },
    references: (page: PageArguments) =>
      isReferenceList(type) && value !== null ? referencedPage(context, value, page) : null,
  };
}

export interface MetaobjectsArguments extends PageArguments {
  type: string;
  query?: string | null;
  sortKey?: string | null;
}

/** The metaobjects of a type, sorted by id or by when they were updated. */
export function metaobjectsPage(context: StoreContext, args: MetaobjectsArguments): View {
  if (args.query) throw notImplemented('QueryRoot.metaobjects(query:)');
  const records = context.state.metaobjects.filter((each) => each.type === storedName(args.type));
  switch (args.sortKey ?? 'id') {
    case 'id':
      records.sort((a, b) => a.id - b.id);
      break;
    case 'updated_at':
      records.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
      break;
    default:
      throw notImplemented(`QueryRoot.metaobjects(sortKey: "${args.sortKey}")`);
  }
  return connection(records, args, (record) => metaobjectView(context, record));
}
