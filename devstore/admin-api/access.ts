/** What a token may do: each field against the scopes that the official data says it needs. */
import { getNamedType, GraphQLError, type GraphQLOutputType, type GraphQLResolveInfo } from 'graphql';

import { withImpliedScopes } from '../platform/scopes.ts';
import { isAppOwned } from './app-names.ts';
import { parseGid } from './gid.ts';
import type { AdminSchema, RequiredAccess } from './schema.ts';

/** Writing a metafield takes what writing its owner takes; the official data leaves that to the prose. */
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
 * @throws GraphQLError ACCESS_DENIED where the token's scopes do not cover the field, or the type of what it answers.
 */
export function checkAccess(
  admin: AdminSchema,
  scopes: readonly string[],
  info: GraphQLResolveInfo,
  args: Record<string, unknown>,
): void {
  const needed = requiredAccess(admin, info.parentType.name, info.fieldName, info.returnType);
  const granted = new Set(withImpliedScopes(scopes));
  for (const required of needed) {
    if (isGranted(required, granted) || isForOwnMetaobjects(required, args) || isForOwnData(required, args)) continue;
    throw new GraphQLError(`Access denied for ${info.fieldName} field. Required access: ${required.text}`, {
      extensions: {
        code: 'ACCESS_DENIED',
        documentation: 'https://shopify.dev/api/usage/access-scopes',
        requiredAccess: required.text,
      },
    });
  }
}

/** What asking for a field takes: by the field itself, and by the type of what it answers. */
export function requiredAccess(
  { access }: AdminSchema,
  parentType: string,
  fieldName: string,
  returnType: GraphQLOutputType,
): RequiredAccess[] {
  const field = `${parentType}.${fieldName}`;
  const type = getNamedType(returnType).name.replace(/Connection$/, '');
  return [access.get(field), writeOfOwner(field), access.get(type)].filter((each) => each !== undefined);
}

export function isGranted(required: RequiredAccess, granted: ReadonlySet<string>): boolean {
  return required.need === 'any'
    ? required.scopes.some((scope) => granted.has(scope))
    : required.scopes.every((scope) => granted.has(scope));
}

/** An app needs no scope for the metaobjects of its own types. One that is named by its id is its own: no others exist. */
function isForOwnMetaobjects(required: RequiredAccess, args: Record<string, unknown>): boolean {
  if (!isForMetaobjects(required)) return false;
  const handle = args.handle as { type?: string } | undefined;
  const type = (args.type as string | undefined) ?? handle?.type;
  return type === undefined || isAppOwned(type);
}

/** Whether the access is to metaobjects, which an app has to those of its own types without any scope. */
export function isForMetaobjects({ scopes }: RequiredAccess): boolean {
  return scopes.every((scope) => scope.endsWith('_metaobjects'));
}

/** Metafields of its own installation, which its blocks read as `app.metafields`, take no scope either. */
function isForOwnData(required: RequiredAccess, args: Record<string, unknown>): boolean {
  const metafields = args.metafields as { ownerId: string }[] | undefined;
  return (
    required === WRITE_CONTENT &&
    Boolean(metafields?.every(({ ownerId }) => parseGid(ownerId)?.type === 'AppInstallation'))
  );
}

/** What the official data leaves to the prose. */
function writeOfOwner(field: string): RequiredAccess | undefined {
  // Of all that can be tagged, this store tags customers.
  if (field === 'Mutation.tagsAdd') return WRITE_CUSTOMERS;
  return ['Mutation.metafieldsSet', 'Mutation.metafieldsDelete'].includes(field) ? WRITE_CONTENT : undefined;
}
