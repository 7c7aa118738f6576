/** The Admin API's schema and access requirements, as Shopify publishes them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

import { ROOT } from '../../config.ts';

/** The only version that the store serves. */
export const ADMIN_API_VERSION = '2026-10';

export interface RequiredAccess {
  /** As in Shopify's error messages. */
  text: string;
  scopes: string[];
  /** Whether any or all of the scopes are required. */
  need: 'any' | 'all';
}

export interface AdminSchema {
  schema: GraphQLSchema;
  /** By `Type` and `Type.field`. */
  access: ReadonlyMap<string, RequiredAccess>;
}

interface SchemaFile {
  data: IntrospectionQuery;
  offline_scopes: {
    items: { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }[];
  };
}

let loaded: AdminSchema | null = null;

/** The schema. The first call takes about a third of a second. */
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
