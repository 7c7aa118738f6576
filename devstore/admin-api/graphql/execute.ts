/** Runs GraphQL operations against Shopify's schema. */
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';

import type { StoreContext } from '../../context.ts';
import { grantedScopes } from '../../platform/app/installation.ts';
import { checkAccess, checkTypeAccess } from './access.ts';
import { actualCost, type CostBucket, type CostReport, MAX_QUERY_COST, requestedCost } from './cost.ts';
import { mutationRoot, queryRoot } from '../root.ts';
import { adminSchema } from './schema.ts';
import { notImplemented, type View } from './view.ts';

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

export interface GraphqlResponse {
  data?: unknown;
  errors?: readonly object[];
  extensions?: { cost: CostReport };
}

export interface Operation {
  name: string;
  kind: 'query' | 'mutation';
}

const LIMITS_PAGE = 'https://shopify.dev/api/usage/rate-limits';

/** The error for a query that exceeds the available points. */
export const THROTTLED = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: LIMITS_PAGE },
};

/** The error for a query that exceeds the maximum cost of a single query. */
function maxCostExceeded(cost: number): object {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`,
    extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_QUERY_COST, documentation: LIMITS_PAGE },
  };
}

/** Runs a request. Returns the response body, whose status is always 200, and which operation it was. */
export async function runOperation(
  context: StoreContext,
  bucket: CostBucket,
  request: GraphqlRequest,
): Promise<{ response: GraphqlResponse; operation: Operation }> {
  const parsed = parseDocument(request);
  if ('errors' in parsed)
    return { response: parsed, operation: { name: request.operationName ?? '(none)', kind: 'query' } };
  const { document, definition } = parsed;
  const operation = describe(definition);
  const invalid = validate(adminSchema().schema, document);
  if (invalid.length > 0) return { response: { errors: invalid.map((error) => error.toJSON()) }, operation };

  const variables = request.variables ?? {};
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const requested = requestedCost(definition, new Map(fragments.map((each) => [each.name.value, each])), variables);
  if (requested > MAX_QUERY_COST) return { response: { errors: [maxCostExceeded(requested)] }, operation };
  if (!bucket.allows(requested)) {
    return { response: { errors: [THROTTLED], extensions: { cost: bucket.draw(requested, null) } }, operation };
  }

  const result: ExecutionResult = await execute({
    schema: adminSchema().schema,
    document,
    operationName: request.operationName ?? null,
    variableValues: variables,
    rootValue: operation.kind === 'mutation' ? mutationRoot(context) : queryRoot(context),
    contextValue: grantedScopes(context),
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const cost = bucket.draw(requested, actualCost(result.data, operation.kind, requested));
  const errors = result.errors?.map((error) => error.toJSON());
  const response = {
    ...(result.data !== undefined && { data: result.data }),
    ...(errors && { errors }),
    extensions: { cost },
  };
  return { response, operation };
}

const resolveField: GraphQLFieldResolver<View, string[], Record<string, unknown>> = (source, args, scopes, info) => {
  checkAccess(adminSchema(), scopes, info, args);
  if (!(info.fieldName in source)) throw notImplemented(`${info.parentType.name}.${info.fieldName}`);
  const value = source[info.fieldName];
  return typeof value === 'function' ? (value as (args: object) => unknown)(args) : value;
};

const resolveType: GraphQLTypeResolver<View, string[]> = ({ __typename }, scopes, info) => {
  checkTypeAccess(adminSchema(), scopes, info, String(__typename));
  return String(__typename);
};

function parseDocument(
  request: GraphqlRequest,
): { document: DocumentNode; definition: OperationDefinitionNode } | { errors: object[] } {
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    return { errors: [(error as GraphQLError).toJSON()] };
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const definition = request.operationName
    ? operations.find((each) => each.name?.value === request.operationName)
    : operations[0];
  return definition ? { document, definition } : { errors: [{ message: 'The document has no such operation.' }] };
}

function describe(definition: OperationDefinitionNode): Operation {
  const first = definition.selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  return {
    name: definition.name?.value ?? first?.name.value ?? '(none)',
    kind: definition.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
  };
}
