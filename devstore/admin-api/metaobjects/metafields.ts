/** Reads metafields. */
import { createHash } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import type { MetafieldRecord } from '../../state/metaobject.ts';
import { resolvedName, storedName } from '../../state/app-names.ts';
import { connection, type PageArguments } from '../graphql/connection.ts';
import { baseType, jsonValue, referencedMetaobject } from './field-value.ts';
import { gid } from '../../state/gid.ts';
import { metaobjectView } from './metaobjects.ts';
import { notImplemented, type View } from '../graphql/view.ts';

/** A metafield's name. The default namespace is the app's own. */
export interface MetafieldName {
  namespace?: string | null;
  key: string;
}

export function findMetafield(context: StoreContext, ownerId: string, name: MetafieldName): MetafieldRecord | null {
  const namespace = storedName(name.namespace ?? '$app');
  const matches = (each: MetafieldRecord) =>
    each.ownerId === ownerId && each.namespace === namespace && each.key === name.key;
  return context.state.metafields.find(matches) ?? null;
}

/** The `metafield` and `metafields` fields of an owner. */
export function metafieldOwner(context: StoreContext, ownerId: string): View {
  return {
    metafield: (name: MetafieldName) => {
      const record = findMetafield(context, ownerId, name);
      return record && metafieldView(context, record);
    },
    metafields: (args: PageArguments & { namespace?: string | null; keys?: string[] | null }) => {
      if (args.keys) throw notImplemented('HasMetafields.metafields(keys:)');
      const namespace = args.namespace == null ? null : storedName(args.namespace);
      const records = context.state.metafields.filter(
        (each) => each.ownerId === ownerId && (namespace === null || each.namespace === namespace),
      );
      return connection(records, args, (record) => metafieldView(context, record));
    },
  };
}

export function metafieldView(context: StoreContext, record: MetafieldRecord): View {
  return {
    __typename: 'Metafield',
    id: gid('Metafield', record.id),
    legacyResourceId: String(record.id),
    namespace: resolvedName(record.namespace),
    key: record.key,
    type: baseType(record.type),
    value: record.value,
    jsonValue: () => jsonValue(record.type, record.value),
    sizeInBytes: Buffer.byteLength(record.value),
    compareDigest: compareDigest(record),
    updatedAt: record.updatedAt,
    reference: () => {
      const target = referencedMetaobject(context, record.type, record.value);
      return target && metaobjectView(context, target);
    },
  };
}

/** Changes with the value. A write with an outdated digest is rejected. */
export function compareDigest(record: MetafieldRecord): string {
  return createHash('sha256').update(`${record.type} ${record.value}`).digest('hex');
}
