/**
 * Generates the types of the Admin API, and of the operations that the app sends, from the schema in `@shopify/dev-mcp`.
 * Run by `npm run build:client`.
 *
 * `@shopify/graphql-codegen` does the work of `@shopify/api-codegen-preset`, without the 220 packages of its command line.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { preset } from '@shopify/graphql-codegen';
import { buildClientSchema, type IntrospectionQuery, parse, printSchema } from 'graphql';

/** Must be the version in `shopify.server.ts`. */
const API_VERSION = '2026-10';

const CONFIG = {
  scalars: { JSON: 'unknown' },
  defaultScalarType: 'string',
  enumsAsTypes: true,
  disableDescriptions: true,
  // Responses contain every field of the operation.
  avoidOptionals: { field: true },
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function readSchema() {
  const file = here(`../../../node_modules/@shopify/dev-mcp/dist/data/admin_${API_VERSION}.json.gz`);
  const { data } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as { data: IntrospectionQuery };
  return buildClientSchema(data, { assumeValid: true });
}

/** The app's operations: template literals that start with `#graphql`. */
function readOperations() {
  const files = globSync('**/*.{ts,tsx}', { cwd: here('../..') }).filter((file) => !file.includes('.test.'));
  return files.sort().flatMap((location) => {
    const source = readFileSync(here(`../../${location}`), 'utf8');
    return [...source.matchAll(/`(#graphql\n[^`]*)`/g)].map(([, text = '']) => ({
      location,
      rawSDL: text,
      document: parse(text),
    }));
  });
}

const schemaAst = readSchema();
const schema = parse(printSchema(schemaAst), { noLocation: true });

const typesFile = here('admin.types.d.ts');
const types = await codegen({
  filename: typesFile,
  schema,
  schemaAst,
  documents: [],
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
  config: CONFIG,
});
writeFileSync(typesFile, types);

const operationsFile = here('admin.generated.d.ts');
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: operationsFile,
  schema,
  schemaAst,
  documents: readOperations(),
  plugins: [],
  pluginMap: {},
  config: CONFIG,
  presetConfig: {
    importTypes: { namespace: 'AdminTypes', from: './admin.types' },
    interfaceExtension: ({ queryType, mutationType }) =>
      `/** Variables and response of each operation, by its text. */\nexport type Operations = ${queryType} & ${mutationType};\n`,
  },
});
for (const output of outputs) writeFileSync(operationsFile, await codegen({ ...output, schemaAst }));
