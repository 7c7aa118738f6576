/** Every Admin API operation that the app sends, against Shopify's own schema of the version that the app asks for. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import {
  type DocumentNode,
  type IntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  buildClientSchema,
  parse,
  validate,
} from 'graphql';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Operation {
  file: string;
  name: string;
  document: DocumentNode;
}

/** The operations in `app/`, each a template literal that starts with `#graphql`. */
function findOperations(): Operation[] {
  const files = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, 'app', file), 'utf8');
      return [...source.matchAll(/`#graphql\n([^`]*)`/g)].map(([, text = '']) => {
        const document = parse(text);
        const operation = document.definitions.find(
          (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
        );
        return { file, name: operation?.name?.value ?? '', document };
      });
    });
}

/** `2026-10`, as the app's configuration says it. */
function apiVersion(): string {
  const toml = parseToml(readFileSync(join(ROOT, 'shopify.app.toml'), 'utf8'));
  return (toml.webhooks as { api_version: string }).api_version;
}

const operations = findOperations();
let schema: ReturnType<typeof buildClientSchema>;

beforeAll(() => {
  const packed = readFileSync(join(ROOT, `node_modules/@shopify/dev-mcp/dist/data/admin_${apiVersion()}.json.gz`));
  const { data } = JSON.parse(gunzipSync(packed).toString('utf8')) as { data: IntrospectionQuery };
  schema = buildClientSchema(data);
});

test('operations are found, and each has a name of its own', () => {
  const names = operations.map(({ name }) => name);
  expect(names).toContain('PublishRoutine');
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
});

describe('is valid', () => {
  test.each(operations)('$name in $file', ({ document }) => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });
});

test('the SDK asks for the version that the configuration names', () => {
  const [year = '', month = ''] = apiVersion().split('-');
  const monthName = new Date(`${apiVersion()}-01T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  expect(month).not.toBe('');
  const source = readFileSync(join(ROOT, 'app/shopify.server.ts'), 'utf8');
  expect(source).toContain(`ApiVersion.${monthName}${year.slice(2)}`);
});
