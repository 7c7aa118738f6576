/** Validates and lists the app's Admin API operations, by Shopify's schema and the scopes in `shopify.app.toml`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  type DocumentNode,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

import { isForMetaobjects, isGranted, requiredAccess } from '../devstore/admin-api/graphql/access.ts';
import { ADMIN_API_VERSION, adminSchema, type RequiredAccess } from '../devstore/admin-api/graphql/schema.ts';
import { readAppToml } from '../devstore/config.ts';
import { optionalScopes, requiredScopes, withImpliedScopes } from '../devstore/platform/app/scopes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Operation {
  file: string;
  name: string;
  document: DocumentNode;
}

interface AccessNeed {
  /** Such as `Mutation.metafieldsSet`. */
  field: string;
  required: RequiredAccess;
}

/** The operations in a source file: template literals that start with `#graphql`. */
function operationsIn(source: string, file: string): Operation[] {
  return [...source.matchAll(/`#graphql\n([^`]*)`/g)].map(([, text = '']) => {
    const document = parse(text);
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return { file, name: operation?.name?.value ?? '', document };
  });
}

function findOperations(): Operation[] {
  const files = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => operationsIn(readFileSync(join(ROOT, 'app', file), 'utf8'), file));
}

/** The access that fields need. Fields that need none are left out. */
function needsOf({ document }: Operation): AccessNeed[] {
  const needs: AccessNeed[] = [];
  const types = new TypeInfo(adminSchema().schema);
  const enter = () => {
    const [parent, definition] = [types.getParentType(), types.getFieldDef()];
    if (!parent || !definition) return;
    for (const required of requiredAccess(adminSchema(), parent.name, definition.name, definition.type)) {
      needs.push({ field: `${parent.name}.${definition.name}`, required });
    }
  };
  // Objects that `node` and other fields without a type of their own return.
  const enterFragment = () => {
    const type = types.getType();
    const required = type && adminSchema().access.get(getNamedType(type).name);
    if (type && required) needs.push({ field: getNamedType(type).name, required });
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter }, InlineFragment: { enter: enterFragment } }));
  return needs;
}

/** Fields that the scopes don't cover. App-owned metaobjects need no scope. */
function uncovered(operation: Operation, scopes: readonly string[]): string[] {
  const granted = new Set(withImpliedScopes(scopes));
  return needsOf(operation)
    .filter(({ required }) => !isForMetaobjects(required) && !isGranted(required, granted))
    .map(({ field, required }) => `${field}: ${required.text}`);
}

/** Such as `write_content or write_online_store_pages`. */
function scopesText(operation: Operation): string {
  const texts = needsOf(operation).map(({ required }) =>
    isForMetaobjects(required)
      ? '(app-owned metaobjects)'
      : required.scopes.join(required.need === 'any' ? ' or ' : ' and '),
  );
  return [...new Set(texts)].join(', ') || '(none)';
}

const operations = findOperations();
const toml = readAppToml();
const requestedScopes = [...requiredScopes(toml), ...optionalScopes(toml)];

beforeAll(() => {
  const width = Math.max(...operations.map(({ name }) => name.length));
  const lines = operations.map((each) => `  ${each.name.padEnd(width)}  ${scopesText(each)}  · app/${each.file}`);
  process.stdout.write(`Admin API ${ADMIN_API_VERSION}: ${lines.length} operations\n${lines.join('\n')}\n`);
});

test('operations are found, each with its own name', () => {
  const names = operations.map(({ name }) => name);
  expect(names).toContain('PublishMetaobject');
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
});

test('every operation starts with #graphql, by which it’s found', () => {
  const unmarked = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => /[`'"]\s*(query|mutation)\b[^`'"]*\{/.test(readFileSync(join(ROOT, 'app', file), 'utf8')));
  expect(unmarked).toEqual([]);
});

describe.each(operations)('$name in $file', (operation) => {
  test('is valid', () => {
    expect(validate(adminSchema().schema, operation.document).map(({ message }) => message)).toEqual([]);
  });

  test('needs only scopes that the app requests', () => {
    expect(uncovered(operation, requestedScopes)).toEqual([]);
  });
});

test('an operation that needs another scope is detected', () => {
  const [orders] = operationsIn('`#graphql\nquery Orders { orders(first: 1) { nodes { id } } }`', 'orders.ts');
  const [create] = operationsIn(
    '`#graphql\nmutation Add { customerCreate(input: {}) { userErrors { message } } }`',
    'customers.ts',
  );
  const [node] = operationsIn('`#graphql\nquery Node { node(id: "1") { ... on Product { title } } }`', 'products.ts');
  if (!orders || !create || !node) throw new Error('The operations weren’t found.');
  expect(uncovered(orders, requestedScopes)).not.toEqual([]);
  expect(uncovered(create, requiredScopes(toml))).toEqual(['Mutation.customerCreate: `write_customers` access scope.']);
  expect(uncovered(create, requestedScopes)).toEqual([]);
  expect(uncovered(node, requiredScopes(toml))).toEqual(['Product: `read_products` access scope.']);
});

test('the app owns its metaobject types', () => {
  const contracts = ['routine', 'brief'].map((module) => readFileSync(join(ROOT, `app/${module}/contract.ts`), 'utf8'));
  const types = contracts.map((source) => /_METAOBJECT_TYPE = '([^']*)'/.exec(source)?.[1]);
  expect(types).toEqual(['$app:routine', '$app:brief']);
});

test('the generated types, the SDK and the configuration use one API version', () => {
  const version = toml.webhooks.api_version;
  expect(version).toBe(ADMIN_API_VERSION);
  const monthName = new Date(`${version}-01T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const sdk = readFileSync(join(ROOT, 'app/shopify/shopify.server.ts'), 'utf8');
  expect(sdk).toContain(`ApiVersion.${monthName}${version.slice(2, 4)}`);
  const types = readFileSync(join(ROOT, 'app/shopify/types/generate.ts'), 'utf8');
  expect(types).toContain(`'${version}'`);
});
