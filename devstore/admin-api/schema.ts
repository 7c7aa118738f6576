/** The official Admin API: its schema, and what each part of it requires, as Shopify publishes them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

import { ROOT } from '../config.ts';

/** The one version that the store serves. */
export const ADMIN_API_VERSION = '2026-10';

export interface RequiredAccess {
  /** In words, as the API's own refusals give it. */
  text: string;
  /** Any of these is enough, or all of them are needed. */
  scopes: string[];
  need: 'any' | 'all';
}

export interface AdminSchema {
  schema: GraphQLSchema;
  /** By `Type` and by `Type.field`. */
  access: ReadonlyMap<string, RequiredAccess>;
}

interface SchemaFile {
  data: IntrospectionQuery;
  offline_scopes: {
    items: { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }[];
  };
}

let loaded: AdminSchema | null = null;

/** The schema; the first call reads it, which takes about a third of a second. */
export function adminSchema(): AdminSchema {
  loaded ??= readSchema();
  return loaded;
}

function readSchema(): AdminSchema {
  const file = `${ROOT}/node_modules/@shopify/dev-mcp/dist/data/admin_${ADMIN_API_VERSION}.json.gz`;
  const { data, offline_scopes } = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SchemaFile;
  const access = new Map(
    offline_scopes.items
      .filter(({ offlineScopes }) => offlineScopes.length > 0)
      .map(
        ({ typeName, fieldName, requiredAccess, offlineScopes }) =>
          [
            fieldName ? `${typeName}.${fieldName}` : typeName,
            { text: requiredAccess, scopes: offlineScopes, need: /\bor\b|Any of/.test(requiredAccess) ? 'any' : 'all' },
          ] satisfies [string, RequiredAccess],
      ),
  );
  return { schema: buildClientSchema(data, { assumeValid: true }), access };
}
