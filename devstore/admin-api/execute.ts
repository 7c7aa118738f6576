/** Runs one operation against the official schema, with the store behind it. */
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';

import type { StoreContext } from '../context.ts';
import { grantedScopes } from '../platform/installation.ts';
import { checkAccess } from './access.ts';
import { actualCost, type CostBucket, type CostReport, MAX_QUERY_COST, requestedCost } from './cost.ts';
import { mutationRoot, queryRoot } from './root.ts';
import { adminSchema } from './schema.ts';
import { notImplemented, type View } from './view.ts';

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

export interface GraphqlAnswer {
  data?: unknown;
  errors?: readonly object[];
  extensions?: { cost: CostReport };
}

export interface Operation {
  name: string;
  kind: 'query' | 'mutation';
}

const LIMITS_PAGE = 'https://shopify.dev/api/usage/rate-limits';

/** The error of a call that finds the bucket too empty: it can run later. */
export const THROTTLED = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: LIMITS_PAGE },
};

/** The error of a call that asks for more than any call may: waiting does not help it. */
function maxCostExceeded(cost: number): object {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`,
    extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_QUERY_COST, documentation: LIMITS_PAGE },
  };
}

/** The answer to one request, always with status 200, and which operation it was. */
export async function runOperation(
  context: StoreContext,
  bucket: CostBucket,
  request: GraphqlRequest,
): Promise<{ answer: GraphqlAnswer; operation: Operation }> {
  const read = readDocument(request);
  if ('errors' in read) return { answer: read, operation: { name: request.operationName ?? '(none)', kind: 'query' } };
  const { document, definition } = read;
  const operation = describe(definition);
  const invalid = validate(adminSchema().schema, document);
  if (invalid.length > 0) return { answer: { errors: invalid.map(shown) }, operation };

  const variables = request.variables ?? {};
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const requested = requestedCost(definition, new Map(fragments.map((each) => [each.name.value, each])), variables);
  if (requested > MAX_QUERY_COST) return { answer: { errors: [maxCostExceeded(requested)] }, operation };
  if (!bucket.allows(requested)) {
    return { answer: { errors: [THROTTLED], extensions: { cost: bucket.draw(requested, null) } }, operation };
  }

  const result: ExecutionResult = await execute({
    schema: adminSchema().schema,
    document,
    operationName: request.operationName ?? null,
    variableValues: variables,
    rootValue: operation.kind === 'mutation' ? mutationRoot(context) : queryRoot(context),
    contextValue: grantedScopes(context),
    fieldResolver: resolveField,
    typeResolver: (source) => (source as { __typename: string }).__typename,
  });
  const cost = bucket.draw(requested, actualCost(result.data, operation.kind, requested));
  const errors = result.errors?.map(shown);
  const answer = {
    ...(result.data !== undefined && { data: result.data }),
    ...(errors && { errors }),
    extensions: { cost },
  };
  return { answer, operation };
}

const resolveField: GraphQLFieldResolver<View, string[], Record<string, unknown>> = (source, args, scopes, info) => {
  checkAccess(adminSchema(), scopes, info, args);
  if (!(info.fieldName in source)) throw notImplemented(`${info.parentType.name}.${info.fieldName}`);
  const value = source[info.fieldName];
  return typeof value === 'function' ? (value as (args: object) => unknown)(args) : value;
};

function readDocument(
  request: GraphqlRequest,
): { document: DocumentNode; definition: OperationDefinitionNode } | { errors: object[] } {
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    return { errors: [shown(error as GraphQLError)] };
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const definition = request.operationName
    ? operations.find((each) => each.name?.value === request.operationName)
    : operations[0];
  return definition ? { document, definition } : { errors: [{ message: 'The document holds no such operation.' }] };
}

function describe(definition: OperationDefinitionNode): Operation {
  const first = definition.selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  return {
    name: definition.name?.value ?? first?.name.value ?? '(none)',
    kind: definition.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
  };
}

function shown(error: GraphQLError): object {
  return error.toJSON();
}
