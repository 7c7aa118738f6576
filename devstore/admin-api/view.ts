/** What a resolver answers with: a field is a value, or a function of its arguments. A field that is not there is not
 *  implemented, and asking for it is an error. */
import { GraphQLError } from 'graphql';

export type View = Record<string, unknown>;

/** The error of all that the real platform does and this store does not: better loud than a silent null. */
export function notImplemented(what: string): GraphQLError {
  return new GraphQLError(`not implemented by the local store: ${what}`, { extensions: { code: 'NOT_IMPLEMENTED' } });
}
