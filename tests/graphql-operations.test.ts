/**
 * Every Admin API operation that the app sends, against Shopify's own schema of the version that the app asks for, and
 * against the scopes that the app asks for in `shopify.app.toml`. Prints the list.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

import { isForMetaobjects, isGranted, requiredAccess } from '../devstore/admin-api/access.ts';
import { ADMIN_API_VERSION, adminSchema, type RequiredAccess } from '../devstore/admin-api/schema.ts';
import { readAppToml } from '../devstore/config.ts';
import { optionalScopes, requiredScopes, withImpliedScopes } from '../devstore/platform/scopes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Operation {
  file: string;
  name: string;
  document: DocumentNode;
}

interface Need {
  /** `Mutation.metafieldsSet` */
  field: string;
  required: RequiredAccess;
}

/** The operations of a source, each a template literal that starts with `#graphql`. */
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

/** What each field of the operation needs; fields that need nothing are left out. */
function needsOf({ document }: Operation): Need[] {
  const needs: Need[] = [];
  const types = new TypeInfo(adminSchema().schema);
  const enter = () => {
    const [parent, definition] = [types.getParentType(), types.getFieldDef()];
    if (!parent || !definition) return;
    for (const required of requiredAccess(adminSchema(), parent.name, definition.name, definition.type)) {
      needs.push({ field: `${parent.name}.${definition.name}`, required });
    }
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter } }));
  return needs;
}

/** Those that the scopes do not cover. The app reads and writes metaobjects of its own types, which take no scope. */
function uncovered(operation: Operation, scopes: readonly string[]): string[] {
  const granted = new Set(withImpliedScopes(scopes));
  return needsOf(operation)
    .filter(({ required }) => !isForMetaobjects(required) && !isGranted(required, granted))
    .map(({ field, required }) => `${field}: ${required.text}`);
}

/** `write_content or write_online_store_pages`, once each; metaobjects as what they are. */
function scopesText(operation: Operation): string {
  const texts = needsOf(operation).map(({ required }) =>
    isForMetaobjects(required) ? '(own metaobjects)' : required.scopes.join(required.need === 'any' ? ' or ' : ' and '),
  );
  return [...new Set(texts)].join(', ') || '(none)';
}

const operations = findOperations();
const toml = readAppToml();
const askedFor = [...requiredScopes(toml), ...optionalScopes(toml)];

beforeAll(() => {
  const width = Math.max(...operations.map(({ name }) => name.length));
  const lines = operations.map((each) => `  ${each.name.padEnd(width)}  ${scopesText(each)}  · app/${each.file}`);
  process.stdout.write(`Admin API ${ADMIN_API_VERSION}: ${lines.length} operations\n${lines.join('\n')}\n`);
});

test('operations are found, and each has a name of its own', () => {
  const names = operations.map(({ name }) => name);
  expect(names).toContain('PublishMetaobject');
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
});

test('none is written without the mark by which it is found', () => {
  const unmarked = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => /[`'"]\s*(query|mutation)\b[^`'"]*\{/.test(readFileSync(join(ROOT, 'app', file), 'utf8')));
  expect(unmarked).toEqual([]);
});

describe.each(operations)('$name in $file', (operation) => {
  test('is valid', () => {
    expect(validate(adminSchema().schema, operation.document).map(({ message }) => message)).toEqual([]);
  });

  test('needs no scope that the app does not ask for', () => {
    expect(uncovered(operation, askedFor)).toEqual([]);
  });
});

test('an operation that needs another scope would be found out', () => {
  const [orders] = operationsIn('`#graphql\nquery Orders { orders(first: 1) { nodes { id } } }`', 'orders.ts');
  const [sign] = operationsIn(
    '`#graphql\nmutation Add { customerCreate(input: {}) { userErrors { message } } }`',
    'customers.ts',
  );
  if (!orders || !sign) throw new Error('The two operations were not read.');
  expect(uncovered(orders, askedFor)).not.toEqual([]);
  expect(uncovered(sign, requiredScopes(toml))).toEqual(['Mutation.customerCreate: `write_customers` access scope.']);
  expect(uncovered(sign, askedFor)).toEqual([]);
});

test('the app’s types of metaobjects are its own', () => {
  const contracts = ['routine', 'brief'].map((room) => readFileSync(join(ROOT, `app/${room}/contract.ts`), 'utf8'));
  const types = contracts.map((source) => /_METAOBJECT_TYPE = '([^']*)'/.exec(source)?.[1]);
  expect(types).toEqual(['$app:routine', '$app:brief']);
});

test('the SDK asks for the version that the configuration names', () => {
  const version = toml.webhooks.api_version;
  expect(version).toBe(ADMIN_API_VERSION);
  const monthName = new Date(`${version}-01T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const source = readFileSync(join(ROOT, 'app/shopify.server.ts'), 'utf8');
  expect(source).toContain(`ApiVersion.${monthName}${version.slice(2, 4)}`);
});
