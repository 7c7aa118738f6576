/** What resolvers return: each field is a value or a function of its arguments. Querying a missing field is an error. */
import { GraphQLError } from 'graphql';

export type View = Record<string, unknown>;

/** The error for anything that Shopify supports and this store doesn't. */
export function notImplemented(what: string): GraphQLError {
  return new GraphQLError(`not implemented by the local store: ${what}`, { extensions: { code: 'NOT_IMPLEMENTED' } });
}
