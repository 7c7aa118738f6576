/** Checks access scopes per field, with the requirements that Shopify publishes. */
import { getNamedType, GraphQLError, type GraphQLOutputType, type GraphQLResolveInfo } from 'graphql';

import { withImpliedScopes } from '../../platform/app/scopes.ts';
import { isAppOwned } from '../../state/app-names.ts';
import { parseGid } from '../../state/gid.ts';
import type { AdminSchema, RequiredAccess } from './schema.ts';

/** Writing a metafield requires write access to its owner. Shopify documents this only in prose. */
const WRITE_CONTENT: RequiredAccess = {
  text: '`write_content` access scope or `write_online_store_pages` access scope.',
  scopes: ['write_content', 'write_online_store_pages'],
  need: 'any',
};

const WRITE_CUSTOMERS: RequiredAccess = {
  text: '`write_customers` access scope.',
  scopes: ['write_customers'],
  need: 'all',
};

/**
 * @throws GraphQLError ACCESS_DENIED if the scopes don't cover the field or its type.
 */
export function checkAccess(
  admin: AdminSchema,
  scopes: readonly string[],
  info: GraphQLResolveInfo,
  args: Record<string, unknown>,
): void {
  const requirements = requiredAccess(admin, info.parentType.name, info.fieldName, info.returnType);
  const granted = new Set(withImpliedScopes(scopes));
  for (const required of requirements) {
    if (isGranted(required, granted) || isOwnMetaobjects(required, args) || isAppData(required, args)) continue;
    throw accessDenied(info, required);
  }
}

/**
 * Checks the type of an object that a field returned, if the field's own type is an interface or a union, such as `node`.
 * @throws GraphQLError ACCESS_DENIED if the scopes don't cover it.
 */
export function checkTypeAccess(
  { access }: AdminSchema,
  scopes: readonly string[],
  info: GraphQLResolveInfo,
  type: string,
): void {
  const required = access.get(type);
  if (!required || isForMetaobjects(required) || isGranted(required, new Set(withImpliedScopes(scopes)))) return;
  throw accessDenied(info, required);
}

function accessDenied({ fieldName }: GraphQLResolveInfo, { text }: RequiredAccess): GraphQLError {
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${text}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: text,
    },
  });
}

/** The access that a field requires, because of the field itself or its type. */
export function requiredAccess(
  { access }: AdminSchema,
  parentType: string,
  fieldName: string,
  returnType: GraphQLOutputType,
): RequiredAccess[] {
  const field = `${parentType}.${fieldName}`;
  const type = getNamedType(returnType).name.replace(/Connection$/, '');
  return [access.get(field), documentedAccess(field), access.get(type)].filter((each) => each !== undefined);
}

export function isGranted(required: RequiredAccess, granted: ReadonlySet<string>): boolean {
  return required.need === 'any'
    ? required.scopes.some((scope) => granted.has(scope))
    : required.scopes.every((scope) => granted.has(scope));
}

/** Apps need no scope for metaobjects of their own types. Those given by id are the app's, as there are no others. */
function isOwnMetaobjects(required: RequiredAccess, args: Record<string, unknown>): boolean {
  if (!isForMetaobjects(required)) return false;
  const handle = args.handle as { type?: string } | undefined;
  const type = (args.type as string | undefined) ?? handle?.type;
  return type === undefined || isAppOwned(type);
}

/** Whether the access is to metaobjects, for which apps need no scope if the type is theirs. */
export function isForMetaobjects({ scopes }: RequiredAccess): boolean {
  return scopes.every((scope) => scope.endsWith('_metaobjects'));
}

/** Apps need no scope for app data metafields either, which Liquid reads as `app.metafields`. */
function isAppData(required: RequiredAccess, args: Record<string, unknown>): boolean {
  const metafields = args.metafields as { ownerId: string }[] | undefined;
  return (
    required === WRITE_CONTENT &&
    Boolean(metafields?.every(({ ownerId }) => parseGid(ownerId)?.type === 'AppInstallation'))
  );
}

/** Requirements that Shopify documents only in prose. */
function documentedAccess(field: string): RequiredAccess | undefined {
  // The store only supports tagging customers.
  if (field === 'Mutation.tagsAdd') return WRITE_CUSTOMERS;
  return ['Mutation.metafieldsSet', 'Mutation.metafieldsDelete'].includes(field) ? WRITE_CONTENT : undefined;
}
